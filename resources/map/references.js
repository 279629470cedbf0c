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
  const dotLayer = L.featureGroup().addTo(map).on("click", (event) => dotClicked(event.propagatedFrom));
  const ringLayer = L.layerGroup().addTo(map);
  const walkLayer = L.layerGroup().addTo(map);
  const walkCanvas = L.canvas({ pane: "walks" });
  let references = { sessions: [], dots: [], walks: [] };
  let mainPlaces = [];
  let dotsById = new Map();
  let selected = [];
  // The ids of the dots that stand out; null: all.
  let only = null;
  let ringCanvas = null;
  let popup = null;
  let drawnQuiet = false;

  function showReferences(shown) {
    const real = shown.ids.map((id, i) => [id, shown.latitudes[i], shown.longitudes[i], shown.groups[i], shown.labels[i]]);
    if (real.length) {
      page.placeAmong(real.map(placeOf));
    } else if (!page.hasSubject()) {
      page.forgetPlaces();
    }
    const dots = real.map(([id, latitude, longitude, ...rest]) => [id, ...page.placed([latitude, longitude]), ...rest]);
    references = { sessions: shown.sessions, dots, walks: walksAmong(shown.timeOrder ?? []) };
    mainPlaces = findMainPlaces();
    map.closePopup();
    draw();
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
    draw();
  }

  // The photos of each walk, by their place among the dots; -1 ends a walk.
  function walksAmong(timeOrder) {
    const walks = [[]];
    for (const place of timeOrder) {
      if (place < 0) {
        walks.push([]);
      } else {
        walks[walks.length - 1].push(place);
      }
    }
    return walks.filter((walk) => walk.length > 1);
  }

  function placeOf(dot) {
    return [dot[1], dot[2]];
  }

  // ---- drawing --------------------------------------------------------------------------------

  // Beside an estimate, arrows or labels the photos are only the ground that those stand on.
  function isQuiet() {
    return !page.isAlone(part);
  }

  function follow() {
    if (drawnQuiet !== isQuiet()) {
      draw();
    }
  }

  function draw() {
    drawnQuiet = isQuiet();
    dotLayer.clearLayers();
    dotsById = new Map();
    const many = references.dots.length > MANY_DOTS;
    const look = {
      radius: drawnQuiet ? 3 : many ? 3.5 : 5,
      stroke: !drawnQuiet,
      color: page.colour("halo"),
      weight: many ? 0.5 : 1,
      fillOpacity: drawnQuiet ? 0.45 : 0.9,
    };
    for (const reference of references.dots) {
      const [id, , , session, label] = reference;
      const faint = only !== null && !only.has(id) ? { stroke: false, fillOpacity: 0.12 } : {};
      const dot = L.circleMarker(placeOf(reference), { ...look, ...faint, fillColor: references.sessions[session].colour });
      dot.photoId = id;
      dot.photoLabel = label;
      dot.sessionName = references.sessions[session].name;
      dotsById.set(id, dot);
      dotLayer.addLayer(dot);
    }
    drawWalks();
    drawRings();
  }

  function drawWalks() {
    walkLayer.clearLayers();
    const look = { pane: "walks", renderer: walkCanvas, interactive: false, weight: 1.5 };
    const opacity = drawnQuiet || only !== null ? 0.15 : 0.45;
    for (const walk of references.walks) {
      const dots = walk.map((place) => references.dots[place]);
      const { colour } = references.sessions[dots[0][3]];
      walkLayer.addLayer(L.polyline(waysAlong(dots), { ...look, color: colour, opacity }));
    }
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
      return [{ kind: "dots", text: "project photos" }];
    }
    const rows = references.sessions.map(({ name, colour }) => ({ kind: "group", colour, text: name }));
    const far = references.dots.length - mainPlaces.length;
    if (far) {
      const text = far === 1 ? "1 photo is far away" : `${far} photos are far away`;
      rows.push({ kind: "action", text, title: "Show all photos", act: showFarPhotos });
    }
    return rows;
  }

  function showFarPhotos() {
    page.staysAsItIs();
    map.fitBounds(L.latLngBounds(references.dots.map(placeOf)), { padding: [28, 28], animate: false });
  }

  // ---- where they lie -------------------------------------------------------------------------

  // The places without the few that lie far from all others: one wrong position must not turn the
  // campus into a speck.
  function findMainPlaces() {
    const all = references.dots.map(placeOf);
    const middle = L.latLng(median(all.map((p) => p[0])), median(all.map((p) => p[1])));
    const metres = all.map((place) => middle.distanceTo(place));
    const most = [...metres].sort((a, b) => a - b)[Math.floor(0.9 * (metres.length - 1))];
    const limit = FAR_TIMES * Math.max(most, NEAR_METRES);
    return all.filter((_, i) => metres[i] <= limit);
  }

  function median(numbers) {
    return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] || 0;
  }

  const part = {
    calls: { showReferences, selectDot, selectDots, showOnly },
    isShown: () => references.dots.length > 0,
    bounds: () => L.latLngBounds(mainPlaces),
    everything: () => L.latLngBounds(references.dots.map(placeOf)),
    isInView: (view) => references.dots.some((dot) => view.contains(placeOf(dot))),
    anchor: () => placeOf(references.dots[0]),
    legend,
    follow,
    followTheme: draw,
  };
  return part;
});
