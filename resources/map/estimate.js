// Where a photo was probably taken: a pin in two circles, the photos that it looks like, and the
// photo's own position with the error. Faintly, where the photo alone was located, if its walk shows
// another place. A person may drag the pin elsewhere: then the circles stay, faint, and claim nothing.
"use strict";

campusgps.addPart((page) => {
  const { NEAR_METRES, NEAR_RADII, addLoosePin, circle, element, guessMarker, icon, matchMarker, matchesOnGround, nearMatches, pinIcon, truthMarker, wordsBeside } = campusgps.marks;

  // Metres across the ground that is shown about a position that a person gave.
  const ACROSS_M = 60;

  const map = page.map;
  const layer = L.layerGroup().addTo(map);
  let estimate = null;

  function showEstimate(shown) {
    const before = estimate;
    estimate = shown && {
      ...shown,
      position: page.placed(shown.position),
      matches: page.placedMatches(shown.matches),
      truth: shown.truth && page.placed(shown.truth),
      alone: shown.alone && page.placed(shown.alone),
      corrected: shown.corrected && page.placed(shown.corrected),
    };
    map.closePopup();
    draw();
    page.changed();
    if (isMovedFrom(before) && map.getBounds().contains(pinned() ?? estimate.position)) {
      return;
    }
    if (shown || page.fitsItself) {
      page.fit();
    }
  }

  // True if only the pin stands elsewhere than before: the map stays where the person looks.
  function isMovedFrom(before) {
    return Boolean(before && estimate && estimate.id !== null && before.id === estimate.id && String(before.position) === String(estimate.position) && String(before.corrected) !== String(estimate.corrected));
  }

  // Where the pin stands; null: nowhere.
  function pinned() {
    return estimate.corrected ?? (estimate.pinned ? estimate.position : null);
  }

  // ---- drawing --------------------------------------------------------------------------------

  function draw() {
    layer.clearLayers();
    if (!estimate) {
      return;
    }
    if (estimate.pinned) {
      drawCircles();
    }
    if (estimate.alone && estimate.pinned) {
      drawAlone(estimate.alone);
    }
    for (const match of estimate.matches) {
      add(matchMarker(match, { alt: match.label }), match.label);
    }
    if (estimate.truth) {
      drawTruth(L.latLng(estimate.truth));
    }
    if (pinned()) {
      drawPin();
    }
  }

  function drawCircles() {
    const faint = estimate.corrected ? { weight: 1, opacity: 0.5, fillOpacity: 0.02 } : {};
    drawCircle(estimate.radius90, { weight: 1.5, dashArray: "5 5", fillOpacity: 0.07, ...faint }, "90");
    drawCircle(estimate.radius50, { weight: 2, fillOpacity: 0.13, ...faint }, "50");
    if (estimate.corrected) {
      layer.addLayer(guessMarker(estimate.position, campusgps.word("The estimate")));
    }
  }

  function drawPin() {
    const { id, label, words } = estimate;
    const guess = estimate.pinned ? estimate.position : null;
    // On a page without the program behind it nothing can be moved.
    const pin =
      id === null
        ? L.marker(pinned(), { icon: pinIcon(), alt: label, zIndexOffset: 1000 }).addTo(layer)
        : addLoosePin(page, layer, { id, position: pinned(), guess, words });
    pin.bindPopup(() => element("div", "campusgps-popup", label));
  }

  function drawCircle(radius, look, name) {
    const className = `campusgps-circle campusgps-circle-${name}`;
    layer.addLayer(circle(page, estimate.position, radius, { className, ...look }));
  }

  function drawAlone(place) {
    drawLine(place, { weight: 1, className: "campusgps-alone-line" });
    const words = campusgps.word("Where this photo alone was located");
    const mark = L.marker(place, { icon: icon(element("div", "campusgps-alone"), 12), zIndexOffset: -100, alt: words });
    add(mark, words);
  }

  function drawLine(place, look) {
    layer.addLayer(
      L.polyline([estimate.position, place], {
        pane: "circles",
        renderer: page.renderer("circles"),
        interactive: false,
        ...look,
      }),
    );
  }

  function drawTruth(truth) {
    const showsError = estimate.pinned && !estimate.corrected;
    if (showsError) {
      drawLine(truth, { weight: 2.5, className: "campusgps-error-line" });
    }
    const words = campusgps.word("The photo's own position");
    const marker = add(truthMarker(truth, { alt: words }), words);
    if (showsError && estimate.error) {
      const beside = wordsBeside(truth, L.latLng(estimate.position), 8);
      marker.bindTooltip(element("span", "", campusgps.word("{distance} off", { distance: estimate.error })), beside);
    }
  }

  function add(marker, words) {
    marker.bindPopup(() => element("div", "campusgps-popup", words));
    layer.addLayer(marker);
    return marker;
  }

  // ---- words ----------------------------------------------------------------------------------

  function legend() {
    const rows = [];
    if (estimate.corrected) {
      rows.push({ kind: "pin", text: campusgps.word("placed by hand") });
    }
    if (estimate.corrected && estimate.pinned) {
      rows.push({ kind: "moved", text: campusgps.word("from the estimate to the pin") });
    }
    if (estimate.pinned) {
      if (!estimate.corrected) {
        rows.push({ kind: "pin", text: campusgps.word("estimate") });
      }
      rows.push({ kind: "radius50", text: campusgps.word("50 % within") });
      rows.push({ kind: "radius90", text: campusgps.word("90 % within") });
    }
    if (estimate.matches.length) {
      const all = estimate.matches.length;
      const far = all - matchesToFit().length;
      rows.push({ kind: "match", text: far ? campusgps.word("looks like ({far} of {all} far away)", { far, all }) : campusgps.word("looks like") });
    }
    if (estimate.alone && estimate.pinned) {
      rows.push({ kind: "alone", text: aloneIsNear() ? campusgps.word("this photo alone") : campusgps.word("this photo alone, far away") });
    }
    if (estimate.truth) {
      rows.push({ kind: "truth", text: truthIsNear() ? campusgps.word("own position") : campusgps.word("own position, far away") });
    }
    return rows;
  }

  // ---- where to look --------------------------------------------------------------------------

  function matchesToFit() {
    return estimate.pinned ? nearMatches(estimate.matches, estimate.position, estimate.radius90) : matchesOnGround(estimate.matches, page.bounds());
  }

  function squareAbout(radii) {
    return L.latLng(estimate.position).toBounds(2 * radii * estimate.radius90);
  }

  // True if the photo's own position lies on the project's ground or close by.
  function truthIsNear() {
    const bounds = page.bounds();
    for (const match of matchesToFit()) {
      bounds.extend(match.position);
    }
    if (estimate.pinned) {
      bounds.extend(squareAbout(NEAR_RADII));
    }
    return bounds.isValid() && bounds.pad(0.25).contains(estimate.truth);
  }

  // True if the photo alone was located as near as the matches that the map shows.
  function aloneIsNear() {
    const reach = Math.max(NEAR_RADII * estimate.radius90, NEAR_METRES);
    return L.latLng(estimate.position).distanceTo(estimate.alone) <= reach;
  }

  function view() {
    const bounds = L.latLngBounds(matchesToFit().map((match) => match.position));
    if (estimate.alone && estimate.pinned && aloneIsNear()) {
      bounds.extend(estimate.alone);
    }
    if (estimate.truth && truthIsNear()) {
      bounds.extend(estimate.truth);
    }
    if (estimate.corrected) {
      bounds.extend(L.latLng(estimate.corrected).toBounds(ACROSS_M));
    }
    if (estimate.pinned) {
      bounds.extend(squareAbout(1));
    } else if (!estimate.corrected) {
      bounds.extend(page.bounds());
    }
    // The pin stands above its point, the words "5 m off" beside theirs.
    return { bounds, above: 56, beside: estimate.pinned && estimate.truth ? 84 : 28 };
  }

  function everything() {
    const places = [...estimate.matches.map((match) => match.position), estimate.truth, estimate.corrected];
    const pinned = estimate.pinned ? [estimate.position, estimate.alone] : [];
    return L.latLngBounds([...places, ...pinned].filter(Boolean));
  }

  return {
    calls: { showEstimate },
    isSubject: true,
    isShown: () => estimate !== null,
    note: () => (pinned() ? null : campusgps.word("Not in the mapped area")),
    legend,
    view,
    everything,
  };
});
