// How far off guesses are: arrows from where photos were taken to where they are believed to be
// taken. The chosen one stands out, with its error.
"use strict";

campusgps.addPart((page) => {
  const { drawing, element, truthMarker, wordsBeside } = campusgps.marks;
  const HEAD_SIDES = { thin: 8, chosen: 13 };

  const map = page.map;
  const layer = L.layerGroup().addTo(map);
  // Rows of photo, latitude and longitude of the truth, then of the guess, and the error in words.
  let arrows = { rows: [], chosen: null };
  addHeads();

  function showArrows(shown) {
    const rows = shown.rows.map((row) => [row[0], ...page.placed(truthOf(row)), ...page.placed(guessOf(row)), row[5]]);
    arrows = { ...shown, rows };
    const chosen = rows.find((row) => row[0] === arrows.chosen);
    draw(chosen);
    page.changed();
    if (chosen && !map.getBounds().pad(-0.05).contains(boundsOf(chosen))) {
      page.staysAsItIs();
      map.fitBounds(boundsOf(chosen).pad(0.6), { maxZoom: map.getZoom(), animate: false });
    }
  }

  function truthOf(row) {
    return [row[1], row[2]];
  }

  function guessOf(row) {
    return [row[3], row[4]];
  }

  function boundsOf(row) {
    return L.latLngBounds([truthOf(row), guessOf(row)]);
  }

  // ---- drawing --------------------------------------------------------------------------------

  function draw(chosen) {
    layer.clearLayers();
    for (const row of arrows.rows) {
      if (row !== chosen) {
        drawArrow(row, "thin", { weight: 1.25, opacity: arrows.chosen === null ? 0.75 : 0.4 });
      }
    }
    if (chosen) {
      drawArrow(chosen, "chosen", { weight: 3, opacity: 1 });
      drawEnds(chosen);
    }
  }

  function drawArrow(row, name, look) {
    const line = L.polyline([truthOf(row), guessOf(row)], {
      pane: "arrows",
      renderer: page.renderer("arrows"),
      interactive: false,
      className: `campusgps-arrow campusgps-arrow-${name}`,
      ...look,
    });
    layer.addLayer(line);
    line.getElement().setAttribute("marker-end", `url(#campusgps-head-${name})`);
  }

  function drawEnds(row) {
    const truth = L.latLng(truthOf(row));
    const guess = L.latLng(guessOf(row));
    layer.addLayer(truthMarker(truth, { alt: campusgps.word("Where the photo was taken"), interactive: false }));
    const words = L.tooltip(wordsBeside(guess, truth, 10));
    layer.addLayer(words.setLatLng(guess).setContent(element("span", "", row[5])));
  }

  // Heads belong to no path: they are defined once and named by each line.
  function addHeads() {
    const heads = drawing("svg", { width: 0, height: 0, class: "campusgps-arrow-heads" });
    for (const [name, side] of Object.entries(HEAD_SIDES)) {
      const head = drawing("marker", {
        id: `campusgps-head-${name}`,
        viewBox: "0 0 10 10",
        refX: 9,
        refY: 5,
        markerWidth: side,
        markerHeight: side,
        markerUnits: "userSpaceOnUse",
        orient: "auto",
      });
      head.append(drawing("path", { d: "M0 0.8 L10 5 L0 9.2 Z" }));
      heads.append(head);
    }
    document.body.append(heads);
  }

  return {
    calls: { showArrows },
    isShown: () => arrows.rows.length > 0,
    legend: () => [{ kind: "arrow", text: campusgps.word("from truth to guess") }],
  };
});
