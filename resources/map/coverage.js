// How well each spot is covered: coloured cells below the photos, and numbered places to
// photograph next.
"use strict";

campusgps.addPart((page) => {
  const { element, icon } = campusgps.marks;
  const OPACITY = 0.6;
  const SPOT_ZOOM = 19;

  const map = page.map;
  const pane = map.createPane("coverage");
  pane.style.zIndex = 390;
  pane.style.pointerEvents = "none";
  const cellLayer = L.layerGroup().addTo(map);
  const spotLayer = L.layerGroup().addTo(map);
  let canvas = null;
  let shown = null;
  let cells = [];
  let spots = [];
  let isNew = false;

  function showCoverage(coverage) {
    isNew = shown === null;
    shown = coverage;
    cells = (coverage?.classes ?? []).map((number, i) => [
      L.latLngBounds(page.placed([coverage.south[i], coverage.west[i]]), page.placed([coverage.north[i], coverage.east[i]])),
      coverage.legend[number].colour,
    ]);
    cellLayer.clearLayers();
    canvas ??= L.canvas({ pane: "coverage", padding: 0.5 });
    for (const [bounds, colour] of cells) {
      const look = { stroke: false, fillColor: colour, fillOpacity: OPACITY, interactive: false };
      cellLayer.addLayer(L.rectangle(bounds, { pane: "coverage", renderer: canvas, ...look }));
    }
    page.changed();
    page.keepInView();
  }

  function showSpots({ spots: given, chosen }) {
    spots = given.map((spot) => L.latLng(page.placed(spot.position)));
    spotLayer.clearLayers();
    spots.forEach((place, i) => {
      const isChosen = i + 1 === chosen;
      const mark = element("div", `campusgps-spot${isChosen ? " campusgps-spot-chosen" : ""}`, String(i + 1));
      const words = `${i + 1}: ${given[i].reason}`;
      spotLayer.addLayer(L.marker(place, {
        icon: icon(mark, isChosen ? 28 : 22), title: words, alt: words, keyboard: false, zIndexOffset: isChosen ? 900 : 600 - i,
      }));
    });
    page.changed();
    // All spots of the list are in sight at first, however near the map was before.
    if (isNew && spots.length) {
      isNew = false;
      page.fitAgain();
    }
    const place = spots[chosen - 1];
    if (place) {
      page.staysAsItIs();
      map.setView(place, Math.max(map.getZoom(), Math.min(SPOT_ZOOM, map.getBoundsZoom(page.bounds()) + 1)), { animate: false });
    }
  }

  function legend() {
    const rows = shown.legend.map(({ colour, text }, i) => ({ kind: "cell", colour, text: i ? text : `${shown.title}: ${text}` }));
    return spots.length ? [...rows, { kind: "spot", text: campusgps.word("photograph here next") }] : rows;
  }

  return {
    calls: { showCoverage, showSpots },
    isShown: () => shown !== null,
    isSubject: true,
    back: campusgps.word("Back to the coverage"),
    bounds: () => L.latLngBounds(spots),
    everything: () => cells.reduce((all, [bounds]) => all.extend(bounds), L.latLngBounds([])),
    legend,
  };
});
