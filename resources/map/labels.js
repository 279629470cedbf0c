// The photos of a labelled folder: one mark each, many at one place as a number.
"use strict";

campusgps.addPart((page) => {
  const { circle, element } = campusgps.marks;
  // Circles of this many photos at once still tell something.
  const MOST_CIRCLES = 120;

  const map = page.map;
  const chosen = campusgps.chosenLabel(page);
  let groups = [];
  let icons = [];
  let rows = new Map();
  let marks = new Map();
  let circlesAreDue = false;

  const circleLayer = L.layerGroup().addTo(map);
  const cluster = L.markerClusterGroup({
    animate: false,
    maxClusterRadius: 42,
    showCoverageOnHover: false,
    spiderLegPolylineOptions: { weight: 1, color: page.colour("spider-leg"), opacity: 0.8 },
    iconCreateFunction: clusterIcon,
  }).addTo(map);
  cluster.on("click", (event) => report(event.propagatedFrom || event.layer));
  map.on("moveend", circlesSoon);
  cluster.on("spiderfied unspiderfied", circlesSoon);

  // ---- what the program calls -----------------------------------------------------------------

  function showLabels(content) {
    groups = content.groups;
    icons = groups.map(iconOf);
    rows = new Map();
    marks = new Map();
    cluster.clearLayers();
    cluster.addLayers(take(content.rows));
    chosen.draw();
    show();
  }

  function putLabels(content) {
    const [stay, others] = [[], []];
    for (const row of content.rows) {
      (isAtItsPlace(row) ? stay : others).push(row);
    }
    const old = content.gone.concat(others.map((row) => row[0]));
    const gone = old.filter((id) => marks.has(id)).map((id) => marks.get(id));
    cluster.removeLayers(gone.filter((mark) => cluster.hasLayer(mark)));
    for (const id of content.gone) {
      rows.delete(id);
      marks.delete(id);
    }
    cluster.addLayers(take(others));
    cluster.refreshClusters(stay.map(dressAnew).filter((mark) => cluster.hasLayer(mark)));
    show();
  }

  // Most changes are decisions: they move no mark from one heap to another.
  function isAtItsPlace([id, latitude, longitude]) {
    const row = rows.get(id);
    const place = page.placed([latitude, longitude]);
    return row !== undefined && row[1] === place[0] && row[2] === place[1];
  }

  function dressAnew([id, latitude, longitude, ...rest]) {
    const mark = marks.get(id);
    const [group, , words] = rest;
    rows.set(id, [id, ...page.placed([latitude, longitude]), ...rest]);
    mark.labelGroup = group;
    Object.assign(mark.options, { alt: words, title: words });
    mark.setIcon(icons[group]);
    if (mark.getElement()) {
      mark.getElement().title = words;
    }
    return mark;
  }

  function chooseLabel(shown) {
    const before = chosen.id;
    chosen.choose(shown);
    if (before !== chosen.id && marks.has(before)) {
      cluster.addLayer(marks.get(before));
    }
    if (marks.has(chosen.id) && cluster.hasLayer(marks.get(chosen.id))) {
      cluster.removeLayer(marks.get(chosen.id));
    }
    chosen.draw();
    page.changed();
    circlesSoon();
    chosen.bringIntoView(before);
  }

  // Keeps the rows; gives the marks that the cluster shows, which the chosen photo's is not of.
  function take(given) {
    for (const [id, latitude, longitude, ...rest] of given) {
      const row = [id, ...page.placed([latitude, longitude]), ...rest];
      rows.set(id, row);
      marks.set(id, markOf(row));
    }
    return given.filter(([id]) => id !== chosen.id).map(([id]) => marks.get(id));
  }

  function show() {
    page.changed();
    circlesSoon();
    if (page.fitsItself && !chosen.isShown()) {
      page.fit();
    }
  }

  function report(mark) {
    if (mark && mark.labelId !== undefined) {
      page.bridge?.report_label(mark.labelId);
    }
  }

  // ---- drawing --------------------------------------------------------------------------------

  // One icon serves all marks of a group: an element is made when a mark comes into view.
  const GroupIcon = L.DivIcon.extend({
    createIcon(old) {
      this.options.html = this.options.dot.cloneNode(true);
      return L.DivIcon.prototype.createIcon.call(this, old);
    },
  });

  function iconOf({ colour, sign }) {
    const dot = element("div", "campusgps-label", sign);
    dot.style.backgroundColor = colour;
    return new GroupIcon({ className: "", dot, iconSize: [14, 14] });
  }

  function markOf([id, latitude, longitude, group, , words]) {
    const mark = L.marker([latitude, longitude], {
      icon: icons[group],
      alt: words,
      title: words,
      keyboard: false,
    });
    mark.labelId = id;
    mark.labelGroup = group;
    return mark;
  }

  // A ring whose parts are as long as the groups are large.
  function clusterIcon(found) {
    const counts = groups.map(() => 0);
    const all = found.getAllChildMarkers();
    for (const mark of all) {
      counts[mark.labelGroup] += 1;
    }
    const stops = [];
    let turned = 0;
    counts.forEach((count, group) => {
      const end = turned + (count / all.length) * 360;
      stops.push(`${groups[group].colour} ${turned}deg ${end}deg`);
      turned = end;
    });
    const side = all.length < 10 ? 28 : all.length < 100 ? 34 : all.length < 1000 ? 42 : 50;
    const ring = element("div", "campusgps-cluster");
    ring.style.background = `conic-gradient(${stops.join(",")})`;
    ring.append(element("span", "", String(all.length)));
    const parts = groups.map(({ name }, group) => counts[group] && `${counts[group]} ${name}`).filter(Boolean);
    ring.title = campusgps.word("{count} photos: {parts}", { count: all.length, parts: parts.join(", ") });
    return L.divIcon({ className: "", html: ring, iconSize: [side, side] });
  }

  function circlesSoon() {
    if (!circlesAreDue) {
      circlesAreDue = true;
      requestAnimationFrame(drawCircles);
    }
  }

  // The 90 % radii of the guesses that stand alone, unless one photo is looked at, which has its own.
  function drawCircles() {
    circlesAreDue = false;
    circleLayer.clearLayers();
    if (chosen.isShown()) {
      return;
    }
    const view = map.getBounds().pad(0.1);
    const alone = [...marks].filter(
      ([id, mark]) => rows.get(id)[4] !== null && view.contains(mark.getLatLng()) && mark._icon && id !== chosen.id,
    );
    if (alone.length > MOST_CIRCLES) {
      return;
    }
    for (const [id, mark] of alone) {
      const row = rows.get(id);
      const look = { color: groups[row[3]].colour, weight: 1, opacity: 0.55, fillOpacity: 0.04 };
      circleLayer.addLayer(circle(page, mark.getLatLng(), row[4], { ...look, className: "campusgps-label-circle" }));
    }
  }

  // ---- the legend, and where they lie ---------------------------------------------------------

  function legend() {
    const used = new Set([...rows.values()].map((row) => row[3]));
    const shown = groups.filter((_, number) => used.has(number));
    return [...shown.map(({ name, colour, sign }) => ({ kind: "group", colour, sign, text: name })), ...chosen.legend()];
  }

  function bounds() {
    return L.latLngBounds([...rows.values()].map((row) => [row[1], row[2]]));
  }

  return {
    calls: { showLabels, putLabels, chooseLabel },
    isSubject: true,
    placeToFit: () => chosen.placeToFit,
    isShown: () => rows.size > 0 || chosen.isShown(),
    bounds,
    isInView: (view) => chosen.isInView(view) || (rows.size > 0 && view.intersects(bounds())),
    legend,
  };
});
