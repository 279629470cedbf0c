// The walk of the photo that is looked at: a thin line through its photos in the order of time.
"use strict";

campusgps.addPart((page) => {
  const layer = L.layerGroup().addTo(page.map);
  let walk = [];

  function showWalk(stops) {
    walk = stops.map(([place, isSure]) => ({ place: page.placed(place), isSure }));
    draw();
    page.changed();
  }

  // What is sure is a full dot, what is still open a hollow one.
  function draw() {
    layer.clearLayers();
    if (walk.length < 2) {
      return;
    }
    const look = { pane: "track", renderer: page.renderer("track"), interactive: false };
    const line = walk.map((stop) => stop.place);
    layer.addLayer(L.polyline(line, { ...look, weight: 1.5, className: "campusgps-walk" }));
    for (const { place, isSure } of walk) {
      const className = `campusgps-walk-stop${isSure ? " campusgps-walk-sure" : ""}`;
      const dot = { radius: 3, weight: 1.5, fillOpacity: 1, className };
      layer.addLayer(L.circleMarker(place, { ...look, ...dot }));
    }
  }

  return {
    calls: { showWalk },
    isShown: () => walk.length > 1,
    legend: () => [{ kind: "walk", text: "its walk" }],
  };
});
