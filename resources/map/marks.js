// The marks that several parts draw: pins, numbered matches, places that photos state, circles.
"use strict";

campusgps.marks = (() => {
  // A match farther from the estimate than this many 90 % radii does not make the map zoom out.
  const NEAR_RADII = 3;
  const NEAR_METRES = 25;
  const DRAWING = "http://www.w3.org/2000/svg";

  function element(tag, className, text) {
    const made = document.createElement(tag);
    made.className = className;
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  }

  function drawing(tag, attributes) {
    const made = document.createElementNS(DRAWING, tag);
    for (const [name, value] of Object.entries(attributes)) {
      made.setAttribute(name, value);
    }
    return made;
  }

  function pin() {
    const shape = "M12 23.5C12 23.5 20.5 15.5 20.5 9A8.5 8.5 0 0 0 3.5 9C3.5 15.5 12 23.5 12 23.5Z";
    const made = drawing("svg", { viewBox: "0 0 24 24" });
    made.append(
      drawing("path", { d: shape, class: "campusgps-pin-body" }),
      drawing("circle", { cx: 12, cy: 9, r: 3.2, class: "campusgps-pin-hole" }),
    );
    return made;
  }

  // An icon about its middle; a pin stands with its point on the place.
  function icon(content, side, className = "") {
    return L.divIcon({
      className,
      html: content,
      iconSize: [side, side],
      iconAnchor: [side / 2, side / 2],
      popupAnchor: [0, -side / 2],
    });
  }

  function pinIcon(className = "") {
    return L.divIcon({
      className: `campusgps-pin ${className}`.trim(),
      html: pin(),
      iconSize: [36, 36],
      iconAnchor: [18, 36],
      popupAnchor: [0, -36],
    });
  }

  function matchMarker(match, options) {
    const mark = element("div", "campusgps-match", String(match.number));
    return L.marker(match.position, { icon: icon(mark, 22), zIndexOffset: 500 - match.number, ...options });
  }

  function truthMarker(place, options) {
    return L.marker(place, { icon: icon(element("div", "campusgps-truth"), 16), zIndexOffset: 700, ...options });
  }

  // A wedge towards where the camera looked, in degrees clockwise from north.
  function wedge(heading, viewBox = "-36 -36 72 72") {
    const made = drawing("svg", { viewBox, class: "campusgps-wedge" });
    made.append(drawing("path", { d: "M0 0 L-15 -31 A34 34 0 0 1 15 -31 Z", transform: `rotate(${heading})` }));
    return made;
  }

  function wedgeMarker(place, heading) {
    return L.marker(place, { icon: icon(wedge(heading), 72), zIndexOffset: -200, interactive: false, keyboard: false });
  }

  // A circle in the colour that the style sheet has for its class.
  function circle(page, place, radius, look) {
    return L.circle(place, {
      pane: "circles",
      renderer: page.renderer("circles"),
      interactive: false,
      radius,
      ...look,
    });
  }

  // Words beside a place, on the side that points away from `other`.
  function wordsBeside(place, other, distance) {
    const right = place.lng >= other.lng;
    return {
      permanent: true,
      interactive: false,
      direction: right ? "right" : "left",
      offset: [right ? distance : -distance, 0],
      className: "campusgps-error",
    };
  }

  function nearMatches(matches, place, radius90) {
    const reach = Math.max(NEAR_RADII * radius90, NEAR_METRES);
    const here = L.latLng(place);
    return matches.filter((match) => here.distanceTo(match.position) <= reach);
  }

  // Those of a photo without a place, as far as they lie on the project's ground or close by: a
  // foreign photo among them must not turn the ground into a speck.
  function matchesOnGround(matches, ground) {
    return ground.isValid() ? matches.filter((match) => ground.pad(0.25).contains(match.position)) : matches;
  }

  // The place that the program found, where a person has put the pin elsewhere.
  function guessMarker(place, words) {
    const shape = icon(element("div", "campusgps-guess"), 14);
    return L.marker(place, { icon: shape, zIndexOffset: 600, alt: words, title: words, keyboard: false });
  }

  // A pin that can be dragged, with a line to it from the place that the program found, if any.
  function addLoosePin(page, layer, { id, position, guess, words }) {
    const look = { icon: pinIcon("campusgps-pin-loose"), zIndexOffset: 1000, alt: words, title: words, keyboard: false };
    const pin = L.marker(position, { ...look, draggable: true, autoPan: true }).addTo(layer);
    const line = guess ? movedLine(page, [guess, position]).addTo(layer) : null;
    pin.on("dragstart", () => page.staysAsItIs());
    pin.on("drag", () => line?.setLatLngs([guess, pin.getLatLng()]));
    pin.on("dragend", () => {
      const place = page.real(pin.getLatLng());
      page.bridge?.report_drag(id, place.lat, place.lng);
    });
    return pin;
  }

  function movedLine(page, places) {
    return L.polyline(places, {
      pane: "circles",
      renderer: page.renderer("circles"),
      interactive: false,
      weight: 1.5,
      dashArray: "2 4",
      className: "campusgps-moved",
    });
  }

  return { NEAR_METRES, NEAR_RADII, element, drawing, pin, icon, pinIcon, matchMarker, truthMarker, guessMarker, addLoosePin, wedge, wedgeMarker, circle, wordsBeside, nearMatches, matchesOnGround };
})();
