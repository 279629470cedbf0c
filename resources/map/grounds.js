// The grounds from files, one above the other: tiles of plans and pictures, and outlines as lines.
"use strict";

campusgps.addPart((page) => {
  const ZOOMS_BELOW = 2;

  const map = page.map;
  const layer = L.layerGroup().addTo(map);
  const attribution = campusgps.marks.element("div", "campusgps-ground-words");
  let grounds = [];
  let drawnFor = null;
  const control = L.control({ position: "bottomright" });
  control.onAdd = () => attribution;
  control.addTo(map);
  attribution.hidden = true;

  // The uppermost first.
  function setGrounds(shown) {
    grounds = shown;
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
    grounds.forEach((ground, place) => {
      if (ground.lines.length) {
        addLines(ground);
      } else if (!page.isPolar()) {
        addTiles(ground, grounds.length - place);
      }
    });
    const words = grounds.map((ground) => ground.attribution).filter(Boolean);
    attribution.textContent = [...new Set(words)].join(" | ");
    attribution.hidden = words.length === 0;
  }

  function addTiles(ground, zIndex) {
    layer.addLayer(
      L.tileLayer(`grounds/${ground.number}/{z}/{x}/{y}`, {
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
      }),
    );
  }

  function addLines(ground) {
    const look = { pane: "outlines", renderer: page.renderer("outlines"), interactive: false };
    const lines = ground.lines.map((line) => line.map(page.placed));
    layer.addLayer(L.polyline(lines, { ...look, weight: 1.5, opacity: ground.opacity, className: "campusgps-outline" }));
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
    calls: { setGrounds },
    isShown: () => grounds.length > 0,
    isBeside: true,
    // The photos are what the map is about; without any it is about its ground.
    bounds: () => (page.isAlone(part) ? allBounds() : L.latLngBounds([])),
    everything: allBounds,
    anchor: () => grounds.filter((one) => one.bounds).map((one) => [one.bounds[0], one.bounds[1]])[0],
    follow,
  };
  return part;
});
