// The project's photos: a dot each in the colour of its session, the chosen one in a ring, and below
// them a faint line through the photos of each camera and session in the order of time.
"use strict";

campusgps.addPart((page) => {
  const { NEAR_METRES, element } = campusgps.marks;
  // A dot this many times as far from the middle as nine in ten of all dots does not make the map
  // zoom out.
  const FAR_TIMES = 5;
  const MANY_DOTS = 5000;
  const MANY_RINGS = 100;
  // Photos of a walk that lie farther apart are not joined by a line.
  const LONGEST_WAY_M = 75;

  const map = page.map;
  const card = campusgps.photoCard(page);
  const dotLayer = L.featureGroup().addTo(map);
  dotLayer.on("click", (event) => dotClicked(event.propagatedFrom));
  dotLayer.on("mouseover mousemove", (event) => card.rest(event.propagatedFrom)).on("mouseout", card.hide);
  const ringLayer = L.layerGroup().addTo(map);
  const walkLayer = L.layerGroup().addTo(map);
  const walkCanvas = L.canvas({ pane: "walks" });
  let sessions = [];
  let inOneGroup = false;
  // Each photo as the program sends it, and as the map draws it, by its id.
  let real = new Map();
  let photos = new Map();
  // The photos of each walk in the order of time.
  let walks = new Map();
  let mainPlaces = [];
  let dotsById = new Map();
  let linesByWalk = new Map();
  let selected = [];
  // The ids of the dots that stand out; null: all.
  let only = null;
  let ringCanvas = null;
  let popup = null;
  let drawnQuiet = false;
  let drawnMany = false;
  let halo = "";

  function showReferences(shown) {
    sessions = shown.sessions;
    inOneGroup = shown.inOneGroup;
    real = new Map(shown.rows.map((row) => [row[0], row]));
    walks = new Map(shown.walks);
    placeMiddle();
    placeAll();
  }

  // Takes in only what is other than before: rows that are new or changed, photos and walks gone.
  function patchReferences(patch) {
    for (const id of patch.gone) {
      real.delete(id);
    }
    for (const row of patch.rows) {
      real.set(row[0], row);
    }
    for (const [key, ids] of patch.walks) {
      walks.set(key, ids);
    }
    if (placeMiddle() || isMany() !== drawnMany) {
      placeAll();
      return;
    }
    for (const id of patch.gone) {
      photos.delete(id);
      removeDot(id);
    }
    for (const row of patch.rows) {
      photos.set(row[0], placedRow(row));
      removeDot(row[0]);
      addDot(photos.get(row[0]));
    }
    const moved = new Set(patch.rows.map((row) => row[0]));
    const others = new Set(patch.walks.map(([key]) => key));
    for (const [key, ids] of walks) {
      if (others.has(key) || ids.some((id) => moved.has(id))) {
        drawWalk(key, ids);
      }
    }
    drawRings();
    follows();
  }

  // Lays the middle of the map among the photos; true if all have other places on it now.
  function placeMiddle() {
    if (real.size) {
      return page.placeAmong([...real.values()].map(placeOf));
    }
    if (!page.hasSubject()) {
      page.forgetPlaces();
    }
    return false;
  }

  function placeAll() {
    photos = new Map([...real].map(([id, row]) => [id, placedRow(row)]));
    draw();
    follows();
  }

  function placedRow([id, latitude, longitude, session, label]) {
    return [id, ...page.placed([latitude, longitude]), inOneGroup ? 0 : session, label];
  }

  function follows() {
    mainPlaces = findMainPlaces();
    map.closePopup();
    card.hide();
    page.changed();
    page.keepInView();
  }

  function selectDot(id) {
    selectDots(id === null ? [] : [id]);
  }

  function selectDots(ids) {
    selected = ids;
    drawRings();
    const one = ids.length === 1 ? ids[0] : null;
    if (popup && popup.photoId !== one) {
      map.closePopup(popup);
    }
    const dot = dotsById.get(one);
    if (dot) {
      page.bringIntoView(dot.getLatLng());
    }
  }

  // The others are drawn so faint that they are only the ground.
  function showOnly(ids) {
    only = ids === null ? null : new Set(ids);
    drawAnew();
  }

  function placeOf(dot) {
    return [dot[1], dot[2]];
  }

  function allPlaces() {
    return [...photos.values()].map(placeOf);
  }

  // ---- drawing --------------------------------------------------------------------------------

  // Beside an estimate, arrows or labels the photos are only the ground that those stand on.
  function isQuiet() {
    return !page.isAlone(part);
  }

  function follow() {
    if (drawnQuiet !== isQuiet()) {
      drawAnew();
    }
  }

  function isMany() {
    return real.size > MANY_DOTS;
  }

  function draw() {
    dotLayer.clearLayers();
    dotsById = new Map();
    drawnQuiet = isQuiet();
    drawnMany = isMany();
    halo = page.colour("halo");
    for (const photo of photos.values()) {
      addDot(photo);
    }
    drawWalks();
    drawRings();
  }

  // The same dots in another look: they are not made again.
  function drawAnew() {
    drawnQuiet = isQuiet();
    halo = page.colour("halo");
    for (const [id, dot] of dotsById) {
      dot.setStyle(lookOf(photos.get(id)));
    }
    drawWalks();
    drawRings();
  }

  function lookOf([id, , , session]) {
    const look = {
      radius: drawnQuiet ? 3 : drawnMany ? 3.5 : 5,
      stroke: !drawnQuiet,
      color: halo,
      weight: drawnMany ? 0.5 : 1,
      fillOpacity: drawnQuiet ? 0.45 : 0.9,
      fillColor: sessions[session].colour,
    };
    if (only !== null && !only.has(id)) {
      return { ...look, stroke: false, fillOpacity: 0.12 };
    }
    const { colour, centre } = sessions[session];
    return centre && !drawnQuiet ? { ...look, ...hollow(look.radius), color: colour, fillColor: centre } : look;
  }

  // A dot as large as a filled one, with a centre in another colour.
  function hollow(radius) {
    const weight = drawnMany ? 2 : 3;
    return { weight, radius: radius - weight / 2 + 0.5, fillOpacity: 1 };
  }

  function addDot(photo) {
    const [id, , , session, label] = photo;
    const dot = L.circleMarker(placeOf(photo), lookOf(photo));
    dot.photoId = id;
    dot.photoLabel = label;
    dot.sessionName = sessions[session].name;
    dotsById.set(id, dot);
    dotLayer.addLayer(dot);
  }

  function removeDot(id) {
    const dot = dotsById.get(id);
    if (dot) {
      dotLayer.removeLayer(dot);
      dotsById.delete(id);
    }
  }

  function drawWalks() {
    walkLayer.clearLayers();
    linesByWalk = new Map();
    for (const [key, ids] of walks) {
      drawWalk(key, ids);
    }
  }

  // A line through the photos of one walk, in place of the one before.
  function drawWalk(key, ids) {
    if (linesByWalk.has(key)) {
      walkLayer.removeLayer(linesByWalk.get(key));
      linesByWalk.delete(key);
    }
    if (ids.length < 2) {
      return;
    }
    const dots = ids.map((id) => photos.get(id));
    const line = L.polyline(waysAlong(dots), {
      pane: "walks",
      renderer: walkCanvas,
      interactive: false,
      weight: 1.5,
      color: sessions[dots[0][3]].colour,
      opacity: drawnQuiet || only !== null ? 0.15 : 0.45,
    });
    linesByWalk.set(key, line);
    walkLayer.addLayer(line);
  }

  // The places of a walk's photos, broken where nobody knows the way from one to the next.
  function waysAlong(dots) {
    const ways = [[]];
    dots.forEach((dot, at) => {
      if (at > 0 && map.distance(placeOf(dots[at - 1]), placeOf(dot)) > LONGEST_WAY_M) {
        ways.push([]);
      }
      ways[ways.length - 1].push(placeOf(dot));
    });
    return ways.filter((way) => way.length > 1);
  }

  function drawRings() {
    ringLayer.clearLayers();
    const dots = selected.map((id) => dotsById.get(id)).filter(Boolean);
    const many = dots.length > MANY_RINGS;
    const look = { pane: "ring", renderer: ringRenderer(many), color: page.colour("ring"), interactive: false, fill: false, className: "campusgps-ring" };
    const size = selected.length === 1 ? { radius: 10, weight: 3 } : { radius: 7, weight: 2 };
    for (const dot of dots) {
      ringLayer.addLayer(L.circleMarker(dot.getLatLng(), { ...look, ...size }));
    }
  }

  // A canvas takes thousands of rings.
  function ringRenderer(many) {
    if (!many) {
      return page.renderer("ring");
    }
    ringCanvas ??= L.canvas({ pane: "ring" });
    return ringCanvas;
  }

  function dotClicked(dot) {
    if (!dot) {
      return;
    }
    const content = element("div", "campusgps-popup");
    const picture = element("img", "campusgps-thumbnail");
    const opened = L.popup({ autoPanPadding: [16, 16], offset: [0, -4] });
    picture.alt = "";
    // Most dots have a thumbnail; one without is left out instead of a broken picture.
    picture.addEventListener("load", () => opened.update());
    picture.addEventListener("error", () => { picture.remove(); opened.update(); });
    if (page.bridge) {
      picture.src = `thumbnails/${dot.photoId}`;
      content.append(picture);
    }
    content.append(element("div", "campusgps-popup-title", dot.photoLabel));
    content.append(element("div", "campusgps-popup-detail", dot.sessionName));
    popup = opened;
    popup.photoId = dot.photoId;
    popup.setLatLng(dot.getLatLng()).setContent(content).openOn(map);
    page.bridge?.report_click(dot.photoId);
  }

  // ---- the legend -----------------------------------------------------------------------------

  function legend() {
    if (page.hasSubject()) {
      return [{ kind: "dots", text: campusgps.word("project photos") }];
    }
    const rows = sessions.map(({ name, colour, centre }) => ({ kind: "group", colour, centre, text: name }));
    const far = photos.size - mainPlaces.length;
    if (far) {
      const text = far === 1 ? campusgps.word("1 photo is far away") : campusgps.word("{count} photos are far away", { count: far });
      rows.push({ kind: "action", text, title: campusgps.word("Show all photos"), act: showFarPhotos });
    }
    return rows;
  }

  function showFarPhotos() {
    page.staysAsItIs();
    map.fitBounds(L.latLngBounds(allPlaces()), { ...page.padding(28), animate: false });
  }

  // ---- where they lie -------------------------------------------------------------------------

  // The places without the few that lie far from all others: one wrong position must not turn the
  // campus into a speck.
  function findMainPlaces() {
    const all = allPlaces();
    const middle = L.latLng(median(all.map((p) => p[0])), median(all.map((p) => p[1])));
    const metres = all.map((place) => middle.distanceTo(place));
    const most = Float64Array.from(metres).sort()[Math.floor(0.9 * (metres.length - 1))];
    const limit = FAR_TIMES * Math.max(most, NEAR_METRES);
    return all.filter((_, i) => metres[i] <= limit);
  }

  function median(numbers) {
    return Float64Array.from(numbers).sort()[Math.floor(numbers.length / 2)] || 0;
  }

  const part = {
    calls: { showReferences, patchReferences, selectDot, selectDots, showOnly },
    isShown: () => photos.size > 0,
    bounds: () => L.latLngBounds(mainPlaces),
    everything: () => L.latLngBounds(allPlaces()),
    isInView: (view) => allPlaces().some((place) => view.contains(place)),
    anchor: () => placeOf(photos.values().next().value),
    legend,
    follow,
    followTheme: drawAnew,
  };
  return part;
});
