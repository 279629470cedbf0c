// The walk of the photo that is looked at: a line through its photos in the order of time, faint where
// it began and strong where it ended, with arrows along it and its two ends named.
"use strict";

campusgps.addPart((page) => {
  const { drawing, element } = campusgps.marks;
  const ARROW = "M0 -4.5 L8 0 L0 4.5 Z";
  // Arrows nearer to each other than this, in pixels, would hide the line.
  const APART = 46;
  const OPACITIES = { first: 0.35, last: 0.95 };
  const MOST_PIECES = 16;
  // A walk that takes up less of the view is too small to follow.
  const LEAST_OF_VIEW = 0.4;
  const CLOSEST_ZOOM = 20;

  const map = page.map;
  const layer = L.layerGroup().addTo(map);
  const arrows = L.layerGroup().addTo(map);
  let walk = [];
  map.on("zoomend", drawArrows);

  function showWalk(stops) {
    const before = new Set(walk.map(({ place }) => String(place)));
    walk = stops.map(([place, isSure]) => ({ place: page.placed(place), isSure }));
    draw();
    page.changed();
    if (walk.length > 1 && !walk.some(({ place }) => before.has(String(place)))) {
      showAllOfIt();
    }
  }

  // Another walk than before is shown whole, with the photo for which the map just took its scale.
  function showAllOfIt() {
    const chosen = page.placeToFit();
    if (!chosen || map.getSize().x === 0) {
      return;
    }
    const bounds = L.latLngBounds([chosen, ...walk.map(({ place }) => place)]);
    if (map.getBounds().contains(bounds) && page.shareOfView(bounds) > LEAST_OF_VIEW) {
      return;
    }
    page.show(bounds, { ...page.padding(36, 44), maxZoom: CLOSEST_ZOOM, animate: false });
  }

  // ---- drawing --------------------------------------------------------------------------------

  // What is sure is a full dot, what is still open a hollow one.
  function draw() {
    layer.clearLayers();
    drawArrows();
    if (walk.length < 2) {
      return;
    }
    const look = { pane: "track", renderer: page.renderer("track"), interactive: false };
    for (const { places, opacity } of pieces()) {
      layer.addLayer(L.polyline(places, { ...look, weight: 2, opacity, className: "campusgps-walk" }));
    }
    for (const { place, isSure } of walk) {
      const className = `campusgps-walk-stop${isSure ? " campusgps-walk-sure" : ""}`;
      const dot = { radius: 3, weight: 1.5, fillOpacity: 1, className };
      layer.addLayer(L.circleMarker(place, { ...look, ...dot }));
    }
    addEnd(walk[0].place, campusgps.word("start"), [0, 20]);
    addEnd(walk[walk.length - 1].place, campusgps.word("end"), [0, -5]);
  }

  // The line in parts, each stronger than the one before.
  function pieces() {
    const steps = walk.length - 1;
    const count = Math.min(MOST_PIECES, steps);
    const parts = [];
    for (let number = 0; number < count; number += 1) {
      const from = Math.floor((number * steps) / count);
      const to = Math.floor(((number + 1) * steps) / count);
      parts.push({ places: walk.slice(from, to + 1).map((stop) => stop.place), opacity: opacityAt(from) });
    }
    return parts;
  }

  function opacityAt(step) {
    return OPACITIES.first + (OPACITIES.last - OPACITIES.first) * (step / Math.max(1, walk.length - 2));
  }

  function addEnd(place, words, [x, y]) {
    const html = element("div", "campusgps-walk-end", words);
    const icon = L.divIcon({ className: "", html, iconSize: [34, 17], iconAnchor: [17 - x, 17 - y] });
    layer.addLayer(L.marker(place, { icon, interactive: false, keyboard: false, zIndexOffset: -200 }));
  }

  // In the middle of a step, and no more of them than can be told apart.
  function drawArrows() {
    arrows.clearLayers();
    let before = null;
    for (let step = 0; step + 1 < walk.length; step += 1) {
      const from = map.latLngToLayerPoint(walk[step].place);
      const to = map.latLngToLayerPoint(walk[step + 1].place);
      const middle = from.add(to).divideBy(2);
      if (from.distanceTo(to) < 18 || (before && before.distanceTo(middle) < APART)) {
        continue;
      }
      before = middle;
      arrows.addLayer(arrowAt(middle, Math.atan2(to.y - from.y, to.x - from.x), opacityAt(step)));
    }
  }

  function arrowAt(point, angle, opacity) {
    const head = drawing("svg", { viewBox: "-6 -6 12 12" });
    head.append(drawing("path", { d: ARROW, transform: `rotate(${(angle * 180) / Math.PI}) translate(-4 0)` }));
    const html = element("div", "campusgps-walk-arrow");
    html.append(head);
    const icon = L.divIcon({ className: "", html, iconSize: [12, 12] });
    const options = { icon, opacity, interactive: false, keyboard: false, zIndexOffset: -300 };
    return L.marker(map.layerPointToLatLng(point), options);
  }

  return {
    calls: { showWalk },
    isShown: () => walk.length > 1,
    legend: () => [{ kind: "walk", text: campusgps.word("its walk, from start to end") }],
  };
});
