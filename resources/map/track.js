// A GPX track that lies beside the photos of a labelled folder: a line in the order of time.
"use strict";

campusgps.addPart((page) => {
  const layer = L.layerGroup().addTo(page.map);
  let track = [];

  function showTrack(places) {
    track = places.map(page.placed);
    layer.clearLayers();
    if (track.length) {
      layer.addLayer(
        L.polyline(track, {
          pane: "track",
          renderer: page.renderer("track"),
          interactive: false,
          weight: 2.5,
          className: "campusgps-track",
        }),
      );
    }
    page.changed();
  }

  const bounds = () => L.latLngBounds(track);
  return {
    calls: { showTrack },
    isSubject: true,
    isShown: () => track.length > 0,
    bounds,
    isInView: (view) => view.intersects(bounds()),
    legend: () => [{ kind: "track", text: "GPX track" }],
  };
});
