// The photo of a labelled folder that is looked at: a pin that can be dragged, and all that speaks
// for its place.
"use strict";

campusgps.chosenLabel = (page) => {
  const { addLoosePin, circle, element, guessMarker, icon, matchMarker, matchesOnGround, nearMatches, truthMarker, wedgeMarker } = campusgps.marks;
  const CLOSEST_ZOOM = 20;
  // Metres across the ground that is shown about a place without a radius.
  const ACROSS_M = 60;
  // Of a circle so much larger than the view nothing but its colour would be seen.
  const MOST_OF_VIEW = 2;

  const map = page.map;
  const layer = L.layerGroup().addTo(map);
  let chosen = null;
  // True if the map took another scale for it, and so may for its walk.
  let sizedTheMap = false;

  function choose(shown) {
    chosen = shown && { ...shown, matches: page.placedMatches(shown.matches) };
    for (const name of ["position", "guess", "own", "track", "alone"]) {
      if (chosen?.[name]) {
        chosen[name] = page.placed(chosen[name]);
      }
    }
  }

  // ---- drawing --------------------------------------------------------------------------------

  function draw() {
    layer.clearLayers();
    if (!chosen) {
      return;
    }
    if (chosen.alone) {
      drawAlone();
    }
    if (chosen.guess) {
      drawGuess();
    }
    for (const match of chosen.matches) {
      layer.addLayer(matchMarker(match, wordsOf(match.label)));
    }
    if (chosen.own && chosen.heading !== null) {
      layer.addLayer(wedgeMarker(chosen.own, chosen.heading));
    }
    if (chosen.own) {
      layer.addLayer(truthMarker(chosen.own, wordsOf(campusgps.word("The photo's own position"))));
    }
    if (chosen.track) {
      addPlace(chosen.track, "campusgps-track-place", campusgps.word("Where the track says"), 710);
    }
    if (chosen.position) {
      addLoosePin(page, layer, chosen);
    }
  }

  function wordsOf(words) {
    return { alt: words, title: words, keyboard: false };
  }

  function addPlace(place, className, words, zIndexOffset) {
    const options = { icon: icon(element("div", className), 14), zIndexOffset, ...wordsOf(words) };
    layer.addLayer(L.marker(place, options));
  }

  function drawGuess() {
    const faint = chosen.corrected;
    const look = { weight: faint ? 1 : 2, opacity: faint ? 0.5 : 1, fillOpacity: faint ? 0.02 : 0.09 };
    for (const [radius, dashArray, name] of [[chosen.radius90, "5 5", "90"], [chosen.radius50, null, "50"]]) {
      const className = `campusgps-circle campusgps-circle-${name}`;
      layer.addLayer(circle(page, chosen.guess, radius, { ...look, dashArray, className }));
    }
    if (faint) {
      layer.addLayer(guessMarker(chosen.guess, campusgps.word("The guess")));
    }
  }

  // Where it was located alone, without its walk, and the way from there.
  function drawAlone() {
    const { alone, alone90, guess } = chosen;
    const look = { weight: 1, fill: false, dashArray: "2 4", className: "campusgps-alone-ring" };
    layer.addLayer(circle(page, alone, alone90, look));
    const line = { pane: "circles", renderer: page.renderer("circles"), interactive: false };
    layer.addLayer(L.polyline([alone, guess], { ...line, weight: 1, className: "campusgps-alone-line" }));
    addPlace(alone, "campusgps-alone", campusgps.word("Where this photo alone was located"), -100);
  }

  function isMoved() {
    return Boolean(chosen?.corrected && chosen.guess && chosen.position);
  }

  function legend() {
    return [
      chosen?.position && { kind: "pin", text: campusgps.word("the chosen photo") },
      chosen?.guess && { kind: "radius90", text: campusgps.word("90 % within") },
      chosen?.alone && { kind: "alone", text: campusgps.word("the photo without its walk") },
      isMoved() && { kind: "moved", text: campusgps.word("from the guess to the pin") },
      chosen?.matches.length && { kind: "match", text: campusgps.word("looks like") },
      chosen?.own && { kind: "own", text: campusgps.word("own position") },
      chosen?.own && chosen.heading !== null && { kind: "wedge", text: campusgps.word("looks there") },
    ].filter(Boolean);
  }

  // ---- where to look --------------------------------------------------------------------------

  // The first photo is shown with all about it. Of others, and of the same one, the place is kept in
  // view: a person who goes from photo to photo keeps the scale, unless a circle is far larger.
  function bringIntoView(before) {
    if (chosen?.id !== before) {
      sizedTheMap = chosen !== null && (before === null || !fitsTheScale());
    }
    if (chosen && chosen.id !== before && sizedTheMap) {
      showAllOfIt();
    } else if (chosen?.position) {
      page.bringIntoView(chosen.position);
    }
  }

  function fitsTheScale() {
    const { guess, matches, position, radius90 } = chosen;
    if (!position) {
      return matches.some((match) => map.getBounds().contains(match.position));
    }
    return !guess || page.shareOfView(L.latLng(guess).toBounds(2 * radius90)) < MOST_OF_VIEW;
  }

  // The map moves only if the chosen place is out of view, or too small to be told apart.
  function showAllOfIt() {
    const bounds = boundsOfIt();
    if (!bounds.isValid() || map.getSize().x === 0) {
      return;
    }
    const seen = map.getBounds().pad(-0.04).contains(bounds);
    if (seen && page.shareOfView(bounds) > 0.25 && (!chosen.position || page.isInTheClear(chosen.position))) {
      return;
    }
    // The pin stands above its point.
    const above = Math.min(44, map.getSize().y / 5);
    page.show(bounds, {
      ...page.padding(36, above, above / 3),
      maxZoom: CLOSEST_ZOOM,
      animate: false,
    });
  }

  function boundsOfIt() {
    const { guess, matches, own, position, radius90, track } = chosen;
    const bounds = L.latLngBounds([position, guess, track].filter(Boolean));
    if (guess) {
      bounds.extend(L.latLng(guess).toBounds(2 * radius90));
      for (const match of nearMatches(matches, guess, radius90)) {
        bounds.extend(match.position);
      }
    } else if (own || position) {
      bounds.extend(L.latLng(own || position).toBounds(ACROSS_M));
    }
    if (!bounds.isValid()) {
      for (const match of matchesOnGround(matches, page.bounds())) {
        bounds.extend(match.position);
      }
    }
    return bounds;
  }

  return {
    get id() { return chosen?.id ?? null; },
    get placeToFit() { return (sizedTheMap && chosen?.position) || null; },
    isShown: () => chosen !== null,
    isInView: (view) => Boolean(chosen?.position) && view.contains(chosen.position),
    choose,
    draw,
    legend,
    bringIntoView,
  };
};
