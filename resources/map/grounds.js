// The grounds from files, one above the other: tiles of plans and pictures, and outlines as lines.
"use strict";

campusgps.addPart((page) => {
  const ZOOMS_BELOW = 2;

  const map = page.map;
  const layer = L.layerGroup().addTo(map);
  const attribution = campusgps.marks.element("div", "campusgps-ground-words");
  const canvas = L.canvas({ pane: "outlines" });
  // The lines of outlines by the number of their ground: they come once, opacities many times.
  const linesOf = new Map();
  let grounds = [];
  let layers = [];
  let drawnFor = null;
  const control = L.control({ position: "bottomright" });
  control.onAdd = () => attribution;
  control.addTo(map);
  attribution.hidden = true;

  function addGroundLines({ number, lines }) {
    linesOf.set(number, lines);
  }

  // The uppermost first.
  function setGrounds(shown) {
    const isSame = shown.map((ground) => ground.number).join() === grounds.map((ground) => ground.number).join();
    grounds = shown;
    if (isSame && layers.length === grounds.length) {
      // A slider moves: nothing is drawn anew.
      layers.forEach((drawn, i) => { drawn.setOpacity?.(grounds[i].opacity) ?? drawn.setStyle?.({ opacity: grounds[i].opacity }); });
      return;
    }
    for (const number of [...linesOf.keys()]) {
      if (!grounds.some((ground) => ground.number === number)) {
        linesOf.delete(number);
      }
    }
    drawnFor = null;
    page.changed();
    if (page.fitsItself) {
      page.fit();
    }
  }

  function follow() {
    // Places of the lines are drawn about the middle of what is shown; there are no tiles for the poles.
    const state = `${page.isPolar()} ${page.anchor()}`;
    if (state !== drawnFor) {
      drawnFor = state;
      draw();
    }
  }

  function draw() {
    layer.clearLayers();
    layers = [];
    grounds.forEach((ground, place) => {
      if (linesOf.has(ground.number)) {
        layers.push(linesDrawn(ground));
      } else if (!page.isPolar()) {
        layers.push(tilesOf(ground, grounds.length - place));
      }
    });
    for (const drawn of layers) {
      layer.addLayer(drawn);
    }
    const words = grounds.map((ground) => ground.attribution).filter(Boolean);
    attribution.textContent = [...new Set(words)].join(" | ");
    attribution.hidden = words.length === 0;
  }

  function tilesOf(ground, zIndex) {
    return L.tileLayer(`grounds/${ground.number}/{z}/{x}/{y}`, {
      pane: "grounds",
      zIndex,
      opacity: ground.opacity,
      // Farther out the tiles of the smallest zoom would be too many.
      minZoom: Math.max(0, ground.minZoom - ZOOMS_BELOW),
      minNativeZoom: ground.minZoom,
      maxNativeZoom: ground.maxZoom,
      maxZoom: map.getMaxZoom(),
      // Where there is no tile there is nothing to show, and that is no mistake.
      errorTileUrl: "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
      ...(ground.bounds && ground.bounds[1] < ground.bounds[3] ? { bounds: boundsOf(ground) } : {}),
    });
  }

  function linesDrawn(ground) {
    const lines = linesOf.get(ground.number).map((line) => line.map(page.placed));
    const look = { pane: "outlines", renderer: canvas, interactive: false };
    return L.polyline(lines, { ...look, weight: 1.5, color: page.colour("text-quiet"), opacity: ground.opacity });
  }

  function boundsOf(ground) {
    const [south, west, north, east] = ground.bounds;
    return L.latLngBounds(page.placed([south, west]), page.placed([north, east]));
  }

  function allBounds() {
    const all = L.latLngBounds([]);
    for (const ground of grounds.filter((one) => one.bounds)) {
      all.extend(boundsOf(ground));
    }
    return all;
  }

  const part = {
    calls: { addGroundLines, setGrounds },
    isShown: () => grounds.length > 0,
    isBeside: true,
    // The photos are what the map is about; without any it is about its ground.
    bounds: () => (page.isAlone(part) ? allBounds() : L.latLngBounds([])),
    everything: allBounds,
    anchor: () => grounds.filter((one) => one.bounds).map((one) => [one.bounds[0], one.bounds[1]])[0],
    follow,
    followTheme: draw,
  };
  return part;
});
