// The page of the map: it starts the parts, moves the map to what they show, and speaks with the
// program. Data comes in as JSON; text from files goes in with textContent, never as HTML.
//
// A part shows one subject and is a file of its own: campusgps.addPart((page) => part). `page` is
// what it may use of the map, and `part` has what it needs of
//   calls             functions for the program, by name
//   isShown()         true while it shows anything
//   isBeside          true if what it shows stands on other parts, which stay as they are
//   back              words for the way back to it, where it is what the map is about
//   isSubject         true if the map is about it while it is shown, and no more about the sessions
//   bounds()          the places that are to be in view with those of other parts
//   everything()      all its places, also those that are too far away to be among its bounds
//   view()            what is to be in view in place of all bounds: { bounds, above, beside }, in pixels
//   isInView(view)    true if any of its places lies within these bounds
//   legend()          its rows in the legend: see legend.js
//   note()            words to stand on the map
//   anchor()          a place that the ground's lines go through
//   follow()          draws what depends on other parts; called when something shown has changed
//   followTheme()     draws what no style sheet reaches in other colours
"use strict";

window.campusgps = (() => {
  const CLOSEST_FIT_ZOOM = 20;
  const GO_TO_ZOOM = 17;
  // 1 cm a pixel at the equator; marks are gathered for each zoom up to this one.
  const CLOSEST_ZOOM = 24;
  // From below: the ground, what lies on it, the photos (400), and what is said of them.
  const PANES = { grid: 150, grounds: 210, outlines: 230, walks: 395, track: 405, circles: 410, arrows: 415, ring: 420, measure: 430 };

  const factories = [];
  const parts = [];
  const places = campusgpsPlaces();
  const renderers = new Map();
  let map = null;
  let bridge = null;
  let scale = null;
  // As in core.distance_units.
  let units = "metric";
  let words = {};
  // True until the user moves the map: then a new size of the window fits it again.
  let fitsItself = true;
  // What a part showed last, to be shown again when the map gets another size.
  let shownLast = null;
  const pieces = [];

  const page = {
    get map() { return map; },
    get bridge() { return bridge; },
    get units() { return units; },
    get fitsItself() { return fitsItself; },
    placed: places.placed,
    placedMatches: (matches) => matches.map((match) => ({ ...match, position: places.placed(match.position) })),
    real: places.real,
    isPolar: places.isPolar,
    metresBetween: (a, b) => places.metresBetween(...[a, b].map(places.real).map(({ lat, lng }) => [lat, lng])),
    placeAmong: places.placeAmong,
    forgetPlaces: places.forget,
    renderer,
    colour,
    isAlone: (part) => parts.every((other) => other === part || other.isBeside || !other.isShown?.()),
    isEmpty: () => !parts.some((part) => part.isShown?.()),
    wayBack: () => shownParts().map((part) => part.back).find(Boolean),
    hasSubject: () => shownParts().some((part) => part.isSubject),
    legendRows: () => shownParts().flatMap((part) => part.legend?.() ?? []),
    note: () => shownParts().map((part) => part.note?.()).find(Boolean),
    placeToFit: () => shownParts().map((part) => part.placeToFit?.()).find(Boolean),
    anchor: () => shownParts().map((part) => part.anchor?.()).find(Boolean) ?? [0, 0],
    bounds: boundsOfAll,
    changed,
    fit,
    fitAgain,
    showEverything,
    keepInView,
    bringIntoView,
    isInTheClear,
    shareOfView,
    padding,
    show,
    staysAsItIs,
  };

  const calls = {
    start,
    word,
    measure,
    addPart: (factory) => { factories.push(factory); },
    showAll,
    addPiece: (text) => { pieces.push(text); },
    callWithPieces,
    setTheme,
    setUnits,
    fit: fitAgain,
    showEverything,
    goTo,
    get map() { return map; },
  };

  // `given` has the words in the person's language by the English ones; without them all is English.
  function start(foliumMap, given = {}) {
    map = foliumMap;
    words = given;
    map.setMaxZoom(CLOSEST_ZOOM);
    for (const [name, zIndex] of Object.entries(PANES)) {
      const pane = map.createPane(name);
      pane.style.zIndex = zIndex;
      pane.style.pointerEvents = "none";
    }
    for (const factory of factories) {
      const part = factory(page);
      parts.push(part);
      Object.assign(calls, part.calls);
    }
    showScale();
    nameControls();
    listen(map.getContainer());
    changed();
    fit();
    connect();
  }

  // A text of the page in the person's language, with `values` in the places that have their names.
  function word(text, values = {}) {
    return (words[text] ?? text).replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
  }

  // Leaflet's own controls speak English, and screen readers begin with the page's title.
  function nameControls() {
    document.documentElement.lang = words.language ?? "en";
    document.title = word("Map");
    for (const [name, text] of [["in", word("Zoom in")], ["out", word("Zoom out")]]) {
      const button = map.getContainer().querySelector(`.leaflet-control-zoom-${name}`);
      if (button) {
        button.title = text;
        button.setAttribute("aria-label", text);
      }
    }
    map.on("popupopen", ({ popup }) => {
      const close = popup.getElement().querySelector(".leaflet-popup-close-button");
      close?.setAttribute("aria-label", word("Close"));
    });
  }

  function setUnits(key) {
    units = key;
    showScale();
    changed();
  }

  function showScale() {
    scale?.remove();
    const imperial = units === "feet";
    scale = L.control.scale({ imperial, metric: !imperial, maxWidth: 140, position: "bottomright" });
    const update = scale._updateScale;
    scale._updateScale = (bar, text, ratio) => update.call(scale, bar, measure(text), ratio);
    scale.addTo(map);
  }

  // `1.5 km` as it is written in the person's language.
  function measure(text) {
    const named = { m: campusgps.word("m"), km: campusgps.word("km"), ft: campusgps.word("ft"), mi: campusgps.word("mi") };
    return text.replace(/[a-z]+$/, (unit) => named[unit] ?? unit).replace(".", words.decimal ?? ".");
  }

  function listen(container) {
    container.setAttribute("aria-label", campusgps.word("Map"));
    map.on("resize", () => {
      if (fitsItself) {
        fit();
      } else if (shownLast) {
        map.fitBounds(...shownLast);
      }
    });
    map.on("contextmenu", (event) => {
      const { lat, lng } = places.real(event.latlng);
      bridge?.report_place(lat, lng);
    });
    for (const kind of ["pointerdown", "wheel", "keydown"]) {
      container.addEventListener(kind, staysAsItIs, { passive: true });
    }
    window.addEventListener("keydown", takeKeys, { capture: true });
  }

  // The keyboard works as soon as the view has the window's focus, without a click on the map.
  function takeKeys() {
    if (document.activeElement === document.body) {
      map.getContainer().focus({ preventScroll: true });
    }
  }

  function shownParts() {
    return parts.filter((part) => part.isShown?.());
  }

  // ---- what several parts use -----------------------------------------------------------------

  function changed() {
    for (const part of parts) {
      part.follow?.();
    }
  }

  // Lines that a style sheet colours: one drawing for each pane.
  function renderer(pane) {
    if (!renderers.has(pane)) {
      renderers.set(pane, L.svg({ pane, padding: 0.5 }));
    }
    return renderers.get(pane);
  }

  // A colour of the style sheet by its name, for what is drawn on a canvas.
  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  }

  // ---- what the program calls -----------------------------------------------------------------

  // What is long comes in pieces of its JSON, so that sending it does not hold up the program.
  function callWithPieces(name) {
    calls[name](JSON.parse(pieces.splice(0).join("")));
  }

  function showAll(content) {
    places.forget();
    for (const [call, shown] of Object.entries(content)) {
      calls[call](shown);
    }
    fitAgain();
  }

  function setTheme(dark) {
    document.documentElement.classList.toggle("dark", dark);
    document.documentElement.classList.add("themed");
    for (const part of parts) {
      part.followTheme?.();
    }
  }

  // ---- where to look --------------------------------------------------------------------------

  // Shows one part with what belongs to it, or else the places of all.
  function fit() {
    map.invalidateSize({ animate: false, pan: false });
    const lead = shownParts().find((part) => part.view);
    const { bounds, above = 28, beside = 28 } = lead ? lead.view() : { bounds: boundsOfAll() };
    if (!bounds.isValid() || map.getSize().x === 0 || map.getSize().y === 0) {
      return;
    }
    const side = map.getSize().x < 6 * beside ? 28 : beside;
    map.fitBounds(bounds, {
      ...padding(side, above, 36),
      maxZoom: CLOSEST_FIT_ZOOM,
      animate: false,
    });
  }

  function fitAgain() {
    staysAsItIs();
    fitsItself = true;
    fit();
  }

  function staysAsItIs() {
    fitsItself = false;
    shownLast = null;
  }

  // Some of it is shown, also when the map gets another size, until a person moves the map.
  function show(bounds, options) {
    fitsItself = false;
    shownLast = [bounds, options];
    map.fitBounds(bounds, options);
  }

  function showEverything() {
    const bounds = boundsOfAll();
    for (const part of shownParts()) {
      bounds.extend(part.everything?.() ?? L.latLngBounds([]));
    }
    if (bounds.isValid()) {
      staysAsItIs();
      map.fitBounds(bounds, { ...padding(36), maxZoom: CLOSEST_FIT_ZOOM, animate: false });
    }
  }

  // The room that a fitted map leaves at its edges, in pixels: nothing comes to lie under the buttons.
  function padding(side, above = side, below = side) {
    const wide = Math.min(map.getSize().x / 5, Math.max(0, ...buttons().map(({ right }) => right)) + 12);
    return { paddingTopLeft: [Math.max(side, wide), above], paddingBottomRight: [side, below] };
  }

  // Where the buttons lie on the map, in its pixels.
  function buttons() {
    const frame = map.getContainer().getBoundingClientRect();
    return [...map.getContainer().querySelectorAll(".leaflet-top.leaflet-left .leaflet-bar")].map((bar) => {
      const { left, right, top, bottom } = bar.getBoundingClientRect();
      return { left: left - frame.left, right: right - frame.left, top: top - frame.top, bottom: bottom - frame.top };
    });
  }

  // True if no button lies on a place, or so near that it hides part of a mark there.
  function isInTheClear(place) {
    const { x, y } = map.latLngToContainerPoint(place);
    const near = 8;
    return !buttons().some(({ left, right, top, bottom }) => x > left - near && x < right + near && y > top - near && y < bottom + near);
  }

  // The part of the view that bounds take up, in the direction in which that is more.
  function shareOfView(bounds) {
    const view = map.getBounds();
    return Math.max(
      (bounds.getEast() - bounds.getWest()) / (view.getEast() - view.getWest()),
      (bounds.getNorth() - bounds.getSouth()) / (view.getNorth() - view.getSouth()),
    );
  }

  // A saved place: the map moves there, and a label says its name until it is closed.
  function goTo({ position, name }) {
    const place = places.placed(position);
    staysAsItIs();
    map.setView(place, Math.max(map.getZoom(), GO_TO_ZOOM), { animate: false });
    L.popup({ autoPan: false }).setLatLng(place).setContent(campusgps.marks.element("span", "", name)).openOn(map);
  }

  function boundsOfAll() {
    const bounds = L.latLngBounds([]);
    for (const part of shownParts()) {
      if (part.bounds) {
        bounds.extend(part.bounds());
      }
    }
    return bounds;
  }

  // After the places have changed: a view that the user chose stays, unless nothing is in it.
  function keepInView() {
    if (fitsItself || !shownParts().some((part) => part.isInView?.(map.getBounds()))) {
      fit();
    }
  }

  function bringIntoView(place) {
    if (!map.getBounds().pad(-0.05).contains(place) || !isInTheClear(place)) {
      staysAsItIs();
      map.panTo(place, { animate: false });
    }
  }

  // ---- the program ----------------------------------------------------------------------------

  function connect() {
    if (typeof QWebChannel === "undefined" || typeof qt === "undefined") {
      return;
    }
    new QWebChannel(takenTransport(), (channel) => {
      const program = channel.objects.calls;
      bridge = Object.freeze({
        report_click: (photoId) => program.report_click(photoId),
        taken_at: (photoId, take) => program.taken_at(photoId, take),
        report_label: (labelId) => program.report_label(labelId),
        report_photo_drag: (photoId, lat, lng) => program.report_photo_drag(photoId, lat, lng),
        report_drag: (labelId, lat, lng) => program.report_drag(labelId, lat, lng),
        report_outline: (text) => program.report_outline(text),
        report_place: (lat, lng) => program.report_place(lat, lng),
        report_picked: (lat, lng) => program.report_picked(lat, lng),
        report_pointer: (lat, lng) => program.report_pointer(lat, lng),
      });
      program.page_ready();
    });
  }

  // The way to the program, taken out of the reach of anything else in the page.
  function takenTransport() {
    const theirs = qt.webChannelTransport;
    const send = theirs.send;
    const ours = { send: (message) => send.call(theirs, message) };
    for (let holder = theirs; holder; holder = Object.getPrototypeOf(holder)) {
      delete holder.send;
    }
    theirs.onmessage = (message) => ours.onmessage(message);
    return ours;
  }

  return calls;
})();
