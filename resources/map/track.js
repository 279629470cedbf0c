// A recorded track that lies beside the photos of a labelled folder: a line in the order of time.
"use strict";

campusgps.addPart((page) => {
  const layer = L.layerGroup().addTo(page.map);
  const photoLayer = L.layerGroup().addTo(page.map);
  let track = [];
  let photos = [];

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

  // Photos that slide along the track while their clocks are being set.
  function showAlongTrack(places) {
    photos = places.map(page.placed);
    photoLayer.clearLayers();
    for (const place of photos) {
      photoLayer.addLayer(L.circleMarker(place, { pane: "track", renderer: page.renderer("track"), interactive: false, radius: 5, weight: 1.5, fillOpacity: 1, className: "campusgps-along-track" }));
    }
    page.changed();
  }

  const bounds = () => L.latLngBounds(track);
  return {
    calls: { showTrack, showAlongTrack },
    isSubject: true,
    isShown: () => track.length > 0,
    bounds,
    isInView: (view) => view.intersects(bounds()),
    legend: () => [
      { kind: "track", text: campusgps.word("recorded track") },
      photos.length > 0 && { kind: "along", text: campusgps.word("photos at their times") },
    ].filter(Boolean),
  };
});
