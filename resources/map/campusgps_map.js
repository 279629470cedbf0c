// What the map shows. Data comes in as JSON; text from files goes in with textContent, never as HTML.
"use strict";

window.campusgps = (() => {
  const THEMES = {
    light: { dotEdge: "#ffffff", grid: "rgba(60, 70, 80, 0.10)", ring: "#1b1f24" },
    dark: { dotEdge: "#15181c", grid: "rgba(220, 230, 240, 0.09)", ring: "#f4f6f8" },
  };
  const ESTIMATE_COLOUR = "#0072b2";
  const TRUTH_COLOUR = "#d55e00";
  const CLOSEST_FIT_ZOOM = 20;
  // 1 cm a pixel at the equator; marks are gathered for each zoom up to this one.
  const CLOSEST_ZOOM = 24;
  const METRES_PER_DEGREE = 111320;
  // A match farther from the estimate than this many 90 % radii does not make the map zoom out.
  const NEAR_RADII = 3;
  const NEAR_METRES = 25;
  // Nor does a dot this many times as far from the middle as nine in ten of all dots.
  const FAR_TIMES = 5;

  let map = null;
  let bridge = null;
  let theme = THEMES.light;
  let references = { sessions: [], dots: [] };
  let selected = null;
  let estimate = null;
  // From where photos were taken to where they are believed to be taken.
  let arrows = { rows: [], chosen: null };
  let tiles = null;
  const places = campusgpsPlaces();
  // True until the user moves the map: then a new size of the window fits it again.
  let fitsItself = true;

  let dotLayer = null;
  let ringLayer = null;
  let estimateLayer = null;
  let arrowLayer = null;
  let tileLayer = null;
  let gridLayer = null;
  let legend = null;
  let note = null;
  let attribution = null;
  let dotsById = new Map();
  let mainDots = [];
  // What a page of more scripts adds: each draws itself and says what it has to say.
  const parts = [];

  // ---- the page -------------------------------------------------------------------------------

  function start(foliumMap) {
    map = foliumMap;
    map.setMaxZoom(CLOSEST_ZOOM);
    addPanes();
    gridLayer = new Grid().addTo(map);
    dotLayer = L.featureGroup().addTo(map).on("click", (event) => dotClicked(event.propagatedFrom));
    ringLayer = L.layerGroup().addTo(map);
    estimateLayer = L.layerGroup().addTo(map);
    arrowLayer = L.layerGroup().addTo(map);
    addArrowHeads();
    for (const part of parts) {
      part.start(tools);
    }
    L.control.scale({ imperial: false, maxWidth: 140 }).addTo(map);
    legend = element("div", "campusgps-legend");
    document.body.appendChild(legend);
    new ResizeObserver(placeLegend).observe(legend);
    attribution = panel("bottomright", "campusgps-attribution");
    note = element("div", "campusgps-note");
    map.getContainer().appendChild(note);
    map.getContainer().setAttribute("aria-label", "Map");
    map.on("resize", () => fitsItself && fit());
    map.getContainer().addEventListener("pointerdown", () => { fitsItself = false; });
    map.getContainer().addEventListener("wheel", () => { fitsItself = false; }, { passive: true });
    map.getContainer().addEventListener("keydown", () => { fitsItself = false; });
    window.addEventListener("keydown", takeKeys, { capture: true });
    refresh();
    fit();
    connect();
  }

  // The legend stands below the map, so that it covers nothing of it.
  function placeLegend() {
    const bottom = `${legend.offsetHeight}px`;
    if (map.getContainer().style.bottom !== bottom) {
      map.getContainer().style.bottom = bottom;
      map.invalidateSize({ animate: false, pan: false });
    }
  }

  // The keyboard works as soon as the view has the window's focus, without a click on the map.
  function takeKeys() {
    if (document.activeElement === document.body) {
      map.getContainer().focus({ preventScroll: true });
    }
  }

  function addPanes() {
    const order = { grid: 150, circles: 410, arrows: 415, ring: 420 };
    for (const [name, zIndex] of Object.entries(order)) {
      const pane = map.createPane(name);
      pane.style.zIndex = zIndex;
      pane.style.pointerEvents = "none";
    }
  }

  function addPart(part) {
    parts.push(part);
  }

  function shownPart() {
    return parts.find((part) => part.isShown());
  }

  // What a part may use of the map.
  const tools = {
    get map() { return map; },
    get bridge() { return bridge; },
    get fitsItself() { return fitsItself; },
    get references() { return references; },
    element,
    pin,
    legendRow,
    staysAsItIs() { fitsItself = false; },
    placed: places.placed,
    placedMatches,
    real: places.real,
    fit,
    refresh,
    redraw() {
      drawDots();
      drawRing();
      gridLayer.draw();
      refresh();
    },
  };

  function connect() {
    if (typeof QWebChannel === "undefined" || typeof qt === "undefined") {
      return;
    }
    new QWebChannel(takenTransport(), (channel) => {
      const calls = channel.objects.calls;
      bridge = Object.freeze({
        report_click: (photoId) => calls.report_click(photoId),
        report_label: (labelId) => calls.report_label(labelId),
        report_drag: (labelId, lat, lng) => calls.report_drag(labelId, lat, lng),
      });
      calls.page_ready();
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

  function panel(position, className) {
    const control = L.control({ position });
    const content = element("div", className);
    L.DomEvent.disableClickPropagation(content);
    L.DomEvent.disableScrollPropagation(content);
    control.onAdd = () => content;
    control.addTo(map);
    return content;
  }

  function element(tag, className, text) {
    const made = document.createElement(tag);
    made.className = className;
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  }

  // ---- what the program calls -----------------------------------------------------------------

  function showReferences(shown) {
    takeReferences(shown);
    mainDots = findMainDots();
    map.closePopup();
    drawDots();
    drawRing();
    refresh();
    if (fitsItself || !anyInView()) {
      fit();
    }
  }

  function selectDot(id) {
    selected = id;
    drawRing();
    const dot = dotsById.get(id);
    if (dot && !map.getBounds().pad(-0.05).contains(dot.getLatLng())) {
      fitsItself = false;
      map.panTo(dot.getLatLng(), { animate: false });
    }
  }

  function showEstimate(shown) {
    estimate = placedEstimate(shown);
    map.closePopup();
    drawDots();
    drawRing();
    drawEstimate();
    refresh();
    if (shown || fitsItself) {
      fit();
    }
  }

  function showArrows(shown) {
    arrows = placedArrows(shown);
    drawDots();
    drawRing();
    drawArrows();
    refresh();
    const chosen = chosenArrow();
    if (chosen && !map.getBounds().pad(-0.05).contains(boundsOfArrow(chosen))) {
      fitsItself = false;
      map.fitBounds(boundsOfArrow(chosen).pad(0.6), { maxZoom: map.getZoom(), animate: false });
    }
  }

  function showAll(content) {
    places.forget();
    takeReferences(content.references);
    mainDots = findMainDots();
    selected = content.selected;
    estimate = placedEstimate(content.estimate);
    arrows = placedArrows(content.arrows);
    drawDots();
    drawRing();
    drawEstimate();
    drawArrows();
    refresh();
    fit();
  }

  function setTheme(dark) {
    theme = dark ? THEMES.dark : THEMES.light;
    document.documentElement.classList.toggle("dark", dark);
    drawDots();
    drawRing();
    gridLayer.draw();
    for (const part of parts) {
      part.draw();
    }
  }

  function setTiles(source) {
    tiles = source;
    drawTiles();
    gridLayer.draw();
    refresh();
    if (fitsItself) {
      fit();
    }
  }

  function drawTiles() {
    if (tileLayer) {
      tileLayer.remove();
      tileLayer = null;
    }
    // There are none for the poles.
    if (tiles && !places.isPolar()) {
      tileLayer = L.tileLayer(`tiles/${tiles.revision}/{z}/{x}/{y}`, {
        maxNativeZoom: tiles.maxZoom,
        maxZoom: map.getMaxZoom(),
      }).addTo(map);
    }
    // Pictures of letters blur between whole zooms; a plain ground does not.
    map.options.zoomSnap = tileLayer ? 1 : 0.25;
  }

  // Shows the estimate with what belongs to it, or else the photos of the project.
  function fit() {
    map.invalidateSize({ animate: false, pan: false });
    const bounds = estimate ? boundsOfEstimate() : boundsOfAll();
    if (!bounds.isValid() || map.getSize().x === 0 || map.getSize().y === 0) {
      return;
    }
    // The pin stands above its point, the words "5 m off" beside theirs.
    const side = estimate?.pinned && estimate.truth ? 84 : 28;
    const tight = map.getSize().x < 6 * side;
    map.fitBounds(bounds, {
      paddingTopLeft: [tight ? 28 : side, estimate ? 56 : 28],
      paddingBottomRight: [tight ? 28 : side, 36],
      maxZoom: CLOSEST_FIT_ZOOM,
      animate: false,
    });
  }

  function fitAgain() {
    fitsItself = true;
    fit();
  }

  // ---- drawing --------------------------------------------------------------------------------

  function drawDots() {
    dotLayer.clearLayers();
    dotsById = new Map();
    // Beside an estimate or arrows the photos of the project are only the ground they stand on.
    const quiet = estimate !== null || arrows.rows.length > 0 || Boolean(shownPart());
    const many = references.dots.length > 5000;
    for (const [id, latitude, longitude, session, label] of references.dots) {
      const dot = L.circleMarker([latitude, longitude], {
        radius: quiet ? 3 : many ? 3.5 : 5,
        stroke: !quiet,
        color: theme.dotEdge,
        weight: many ? 0.5 : 1,
        fillColor: references.sessions[session].colour,
        fillOpacity: quiet ? 0.45 : 0.9,
      });
      dot.photoId = id;
      dot.photoLabel = label;
      dot.sessionName = references.sessions[session].name;
      dotsById.set(id, dot);
      dotLayer.addLayer(dot);
    }
  }

  function drawRing() {
    ringLayer.clearLayers();
    const dot = dotsById.get(selected);
    if (!dot) {
      return;
    }
    ringLayer.addLayer(
      L.circleMarker(dot.getLatLng(), {
        pane: "ring",
        renderer: L.svg({ pane: "ring" }),
        interactive: false,
        radius: 10,
        color: theme.ring,
        weight: 3,
        fill: false,
        className: "campusgps-ring",
      }),
    );
  }

  function drawEstimate() {
    estimateLayer.clearLayers();
    if (!estimate) {
      return;
    }
    if (estimate.pinned) {
      drawCircle(estimate.radius90, { weight: 1.5, dashArray: "5 5", fillOpacity: 0.07 }, "90");
      drawCircle(estimate.radius50, { weight: 2, fillOpacity: 0.13 }, "50");
    }
    for (const match of estimate.matches) {
      addMarker(match.position, element("div", "campusgps-match", String(match.number)), {
        size: 22,
        zIndexOffset: 500 - match.number,
        label: match.label,
      });
    }
    if (estimate.truth) {
      drawTruth();
    }
    if (estimate.pinned) {
      addMarker(estimate.position, pin(), {
        className: "campusgps-pin",
        size: 36,
        anchor: [18, 36],
        zIndexOffset: 1000,
        label: estimate.label,
      });
    }
  }

  function drawCircle(radius, style, name) {
    estimateLayer.addLayer(
      L.circle(estimate.position, {
        pane: "circles",
        renderer: circleRenderer(),
        interactive: false,
        radius,
        color: ESTIMATE_COLOUR,
        fillColor: ESTIMATE_COLOUR,
        className: `campusgps-circle campusgps-circle-${name}`,
        ...style,
      }),
    );
  }

  function drawArrows() {
    arrowLayer.clearLayers();
    for (const row of arrows.rows) {
      if (row[0] !== arrows.chosen) {
        drawArrow(row, false);
      }
    }
    const chosen = chosenArrow();
    if (chosen) {
      drawArrow(chosen, true);
      drawArrowEnds(chosen);
    }
  }

  function drawArrow(row, chosen) {
    const name = chosen ? "chosen" : "thin";
    const line = L.polyline([truthOf(row), guessOf(row)], {
      pane: "arrows",
      renderer: arrowRenderer(),
      interactive: false,
      color: TRUTH_COLOUR,
      weight: chosen ? 3 : 1.25,
      opacity: chosen ? 1 : arrows.chosen === null ? 0.75 : 0.4,
      className: `campusgps-arrow campusgps-arrow-${name}`,
    });
    arrowLayer.addLayer(line);
    line.getElement().setAttribute("marker-end", `url(#campusgps-head-${name})`);
  }

  function drawArrowEnds(row) {
    const truth = L.latLng(truthOf(row));
    const guess = L.latLng(guessOf(row));
    const start = L.marker(truth, {
      icon: L.divIcon({ className: "", html: element("div", "campusgps-truth"), iconSize: [16, 16] }),
      alt: "Where the photo was taken",
      interactive: false,
      zIndexOffset: 700,
    });
    arrowLayer.addLayer(start);
    const right = guess.lng >= truth.lng;
    arrowLayer.addLayer(
      L.tooltip({
        permanent: true,
        interactive: false,
        direction: right ? "right" : "left",
        offset: [right ? 10 : -10, 0],
        className: "campusgps-error",
      })
        .setLatLng(guess)
        .setContent(element("span", "", row[5])),
    );
  }

  // Heads belong to no path: they are defined once and named by each line.
  function addArrowHeads() {
    const space = "http://www.w3.org/2000/svg";
    const drawing = document.createElementNS(space, "svg");
    drawing.setAttribute("width", "0");
    drawing.setAttribute("height", "0");
    drawing.setAttribute("class", "campusgps-arrow-heads");
    for (const [name, side] of [["thin", 8], ["chosen", 13]]) {
      const head = document.createElementNS(space, "marker");
      head.setAttribute("id", `campusgps-head-${name}`);
      head.setAttribute("viewBox", "0 0 10 10");
      head.setAttribute("refX", "9");
      head.setAttribute("refY", "5");
      head.setAttribute("markerWidth", String(side));
      head.setAttribute("markerHeight", String(side));
      head.setAttribute("markerUnits", "userSpaceOnUse");
      head.setAttribute("orient", "auto");
      const shape = document.createElementNS(space, "path");
      shape.setAttribute("d", "M0 0.8 L10 5 L0 9.2 Z");
      head.append(shape);
      drawing.append(head);
    }
    document.body.append(drawing);
  }

  let arrowSvg = null;
  function arrowRenderer() {
    arrowSvg = arrowSvg || L.svg({ pane: "arrows", padding: 0.5 });
    return arrowSvg;
  }

  function chosenArrow() {
    return arrows.rows.find((row) => row[0] === arrows.chosen);
  }

  let svg = null;
  function circleRenderer() {
    svg = svg || L.svg({ pane: "circles", padding: 0.5 });
    return svg;
  }

  function drawTruth() {
    const truth = L.latLng(estimate.truth);
    if (estimate.pinned) {
      estimateLayer.addLayer(
        L.polyline([estimate.position, truth], {
          pane: "circles",
          renderer: circleRenderer(),
          interactive: false,
          color: TRUTH_COLOUR,
          weight: 2.5,
          className: "campusgps-error-line",
        }),
      );
    }
    const marker = addMarker(truth, element("div", "campusgps-truth"), {
      size: 16,
      zIndexOffset: 700,
      label: "The photo's own position",
    });
    if (estimate.pinned && estimate.error) {
      const right = truth.lng >= estimate.position[1];
      marker.bindTooltip(element("span", "", `${estimate.error} off`), {
        permanent: true,
        direction: right ? "right" : "left",
        offset: [right ? 8 : -8, 0],
        className: "campusgps-error",
      });
    }
  }

  function addMarker(position, content, { className, size, anchor, zIndexOffset, label }) {
    const marker = L.marker(position, {
      icon: L.divIcon({
        className: className || "",
        html: content,
        iconSize: [size, size],
        iconAnchor: anchor || [size / 2, size / 2],
        popupAnchor: [0, anchor ? -size : -size / 2],
      }),
      alt: label,
      zIndexOffset,
    });
    marker.bindPopup(() => element("div", "campusgps-popup", label));
    estimateLayer.addLayer(marker);
    return marker;
  }

  function pin() {
    const space = "http://www.w3.org/2000/svg";
    const drawing = document.createElementNS(space, "svg");
    drawing.setAttribute("viewBox", "0 0 24 24");
    const body = document.createElementNS(space, "path");
    body.setAttribute("d", "M12 23.5C12 23.5 20.5 15.5 20.5 9A8.5 8.5 0 0 0 3.5 9C3.5 15.5 12 23.5 12 23.5Z");
    body.setAttribute("class", "campusgps-pin-body");
    const hole = document.createElementNS(space, "circle");
    hole.setAttribute("cx", "12");
    hole.setAttribute("cy", "9");
    hole.setAttribute("r", "3.2");
    hole.setAttribute("fill", "#ffffff");
    drawing.append(body, hole);
    return drawing;
  }

  function dotClicked(dot) {
    if (!dot) {
      return;
    }
    const content = element("div", "campusgps-popup");
    const picture = element("img", "campusgps-thumbnail");
    const popup = L.popup({ autoPanPadding: [16, 16], offset: [0, -4] });
    picture.alt = "";
    // Most dots have a thumbnail; one without is left out instead of a broken picture.
    picture.addEventListener("load", () => popup.update());
    picture.addEventListener("error", () => { picture.remove(); popup.update(); });
    if (bridge) {
      picture.src = `thumbnails/${dot.photoId}`;
      content.append(picture);
    }
    content.append(element("div", "campusgps-popup-title", dot.photoLabel));
    content.append(element("div", "campusgps-popup-detail", dot.sessionName));
    popup.setLatLng(dot.getLatLng()).setContent(content).openOn(map);
    if (bridge) {
      bridge.report_click(dot.photoId);
    }
  }

  // ---- words on the map -----------------------------------------------------------------------

  function refresh() {
    refreshLegend();
    refreshNote();
    refreshAttribution();
  }

  function refreshLegend() {
    const part = shownPart();
    const rows = estimate ? legendOfEstimate() : part ? part.legend() : legendOfSessions();
    if (arrows.rows.length) {
      rows.push(legendRow(element("i", "campusgps-key-arrow"), "from truth to guess"));
    }
    legend.replaceChildren(...rows);
    legend.hidden = legend.childElementCount === 0;
    placeLegend();
  }

  function legendOfEstimate() {
    const rows = [];
    if (estimate.pinned) {
      rows.push(legendRow(pin(), "estimate"));
      rows.push(legendRow(element("i", "campusgps-key-50"), "50 % within"));
      rows.push(legendRow(element("i", "campusgps-key-90"), "90 % within"));
    }
    if (estimate.matches.length) {
      const far = estimate.matches.length - matchesToFit().length;
      const words = far ? `looks like (${far} farther away)` : "looks like";
      rows.push(legendRow(element("i", "campusgps-key-match", "1"), words));
    }
    if (estimate.truth) {
      const words = truthIsNear() ? "own position" : "own position, far away";
      rows.push(legendRow(element("i", "campusgps-key-truth"), words));
    }
    if (references.dots.length) {
      rows.push(legendRow(element("i", "campusgps-key-dots"), "project photos"));
    }
    return rows;
  }

  function legendOfSessions() {
    const rows = references.sessions.map((session) => {
      const key = element("i", "campusgps-key-session");
      key.style.backgroundColor = session.colour;
      return legendRow(key, session.name);
    });
    const all = L.latLngBounds(references.dots.map(placeOf));
    const far = references.dots.length - mainDots.length;
    if (far) {
      const button = element("button", "campusgps-far", far === 1 ? "1 photo is far away" : `${far} photos are far away`);
      button.title = "Show all photos";
      button.addEventListener("click", () => {
        fitsItself = false;
        map.fitBounds(all, { padding: [28, 28], animate: false });
      });
      rows.push(button);
    }
    return rows;
  }

  function legendRow(key, text) {
    const row = element("div", "campusgps-legend-row");
    const holder = element("span", "campusgps-key");
    holder.append(key);
    row.append(holder, element("span", "campusgps-legend-name", text));
    return row;
  }

  function refreshNote() {
    const nothing = !estimate && references.dots.length === 0 && !shownPart();
    const elsewhere = estimate && !estimate.pinned;
    note.textContent = elsewhere ? "Not in the mapped area" : nothing ? "No positions to show yet" : "";
    note.hidden = !note.textContent;
    note.classList.toggle("campusgps-note-middle", nothing);
    map.getContainer().classList.toggle("campusgps-nothing", nothing);
  }

  function refreshAttribution() {
    attribution.replaceChildren();
    attribution.hidden = !tileLayer || !tiles.attribution;
    if (attribution.hidden) {
      return;
    }
    const link = element(tiles.attributionUrl ? "a" : "span", "", tiles.attribution);
    if (tiles.attributionUrl) {
      link.href = tiles.attributionUrl;
    }
    attribution.append(link);
  }

  // ---- where on the map -----------------------------------------------------------------------

  function takeReferences(shown) {
    const before = places.isPolar();
    if (shown.dots.length) {
      places.settleAmong(shown.dots.map(placeOf));
    } else if (!estimate && !shownPart()) {
      places.forget();
    }
    if (before !== places.isPolar()) {
      drawTiles();
    }
    const dots = shown.dots.map(([id, latitude, longitude, ...rest]) => [id, ...places.placed([latitude, longitude]), ...rest]);
    references = { ...shown, dots };
  }

  function placedEstimate(shown) {
    return shown && {
      ...shown,
      position: places.placed(shown.position),
      matches: placedMatches(shown.matches),
      truth: shown.truth && places.placed(shown.truth),
    };
  }

  function placedMatches(matches) {
    return matches.map((match) => ({ ...match, position: places.placed(match.position) }));
  }

  function placedArrows(shown) {
    const rows = shown.rows.map((row) => [row[0], ...places.placed(truthOf(row)), ...places.placed(guessOf(row)), row[5]]);
    return { ...shown, rows };
  }

  // ---- geometry -------------------------------------------------------------------------------

  function placeOf(dot) {
    return [dot[1], dot[2]];
  }

  function truthOf(row) {
    return [row[1], row[2]];
  }

  function guessOf(row) {
    return [row[3], row[4]];
  }

  function boundsOfArrow(row) {
    return L.latLngBounds([truthOf(row), guessOf(row)]);
  }

  function boundsOfAll() {
    const bounds = boundsOfDots();
    const part = shownPart();
    return part ? bounds.extend(part.bounds()) : bounds;
  }

  function boundsOfDots() {
    return L.latLngBounds(mainDots);
  }

  // The dots without the few that lie far from all others: one wrong position must not turn the
  // campus into a speck.
  function findMainDots() {
    const all = references.dots.map(placeOf);
    const middle = L.latLng(median(all.map((p) => p[0])), median(all.map((p) => p[1])));
    const metres = all.map((place) => middle.distanceTo(place));
    const most = [...metres].sort((a, b) => a - b)[Math.floor(0.9 * (metres.length - 1))];
    const limit = FAR_TIMES * Math.max(most, NEAR_METRES);
    return all.filter((_, i) => metres[i] <= limit);
  }

  function median(numbers) {
    return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] || 0;
  }

  function matchesToFit() {
    if (!estimate.pinned) {
      return estimate.matches;
    }
    const reach = Math.max(NEAR_RADII * estimate.radius90, NEAR_METRES);
    const here = L.latLng(estimate.position);
    return estimate.matches.filter((match) => here.distanceTo(match.position) <= reach);
  }

  // Whether the photo's own position belongs on the map: on the project's ground or close by.
  function truthIsNear() {
    const bounds = boundsOfDots();
    for (const match of estimate.matches) {
      bounds.extend(match.position);
    }
    if (estimate.pinned) {
      bounds.extend(L.latLng(estimate.position).toBounds(2 * NEAR_RADII * estimate.radius90));
    }
    return bounds.isValid() && bounds.pad(0.25).contains(estimate.truth);
  }

  function boundsOfEstimate() {
    const bounds = L.latLngBounds(matchesToFit().map((match) => match.position));
    if (estimate.truth && truthIsNear()) {
      bounds.extend(estimate.truth);
    }
    if (estimate.pinned) {
      bounds.extend(L.latLng(estimate.position).toBounds(2 * estimate.radius90));
    } else if (mainDots.length) {
      bounds.extend(boundsOfDots());
    }
    return bounds;
  }

  function anyInView() {
    const view = map.getBounds();
    const part = shownPart();
    return references.dots.some((dot) => view.contains(placeOf(dot))) || Boolean(part && view.intersects(part.bounds()));
  }

  // Lines a round number of metres apart: without tiles the ground still shows distances.
  const Grid = L.Layer.extend({
    onAdd() {
      this._canvas = L.DomUtil.create("canvas", "campusgps-grid", map.getPane("grid"));
      map.on("moveend resize", this.draw, this);
      map.on("zoomstart", this._hide, this);
      this.draw();
    },

    onRemove() {
      map.off("moveend resize", this.draw, this);
      map.off("zoomstart", this._hide, this);
      this._canvas.remove();
    },

    _hide() {
      this._canvas.style.visibility = "hidden";
    },

    draw() {
      const size = map.getSize();
      const margin = size.divideBy(2).floor();
      const scale = window.devicePixelRatio || 1;
      const canvas = this._canvas;
      const width = size.x + 2 * margin.x;
      const height = size.y + 2 * margin.y;
      canvas.width = width * scale;
      canvas.height = height * scale;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
      L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint(margin.multiplyBy(-1)));
      canvas.style.visibility = tileLayer || (!references.dots.length && !estimate && !shownPart()) ? "hidden" : "visible";
      const pen = canvas.getContext("2d");
      pen.scale(scale, scale);
      pen.strokeStyle = theme.grid;
      pen.lineWidth = 1;
      this._lines(pen, width, height, margin);
    },

    _lines(pen, width, height, margin) {
      const anchor = references.dots.length ? references.dots[0].slice(1, 3) : [0, 0];
      const metresPerLongitude = METRES_PER_DEGREE * Math.max(0.01, Math.cos((anchor[0] * Math.PI) / 180));
      const corner = map.containerPointToLatLng(margin.multiplyBy(-1));
      const opposite = map.containerPointToLatLng([width - margin.x, height - margin.y]);
      const metres = (opposite.lng - corner.lng) * metresPerLongitude;
      const step = roundMetres((metres / width) * 70);
      if (!(width > 0 && height > 0) || step > 20000) {
        return;
      }
      pen.beginPath();
      const x0 = map.latLngToContainerPoint(anchor).x + margin.x;
      const y0 = map.latLngToContainerPoint(anchor).y + margin.y;
      const pixels = (step / metres) * width;
      for (let x = ((x0 % pixels) + pixels) % pixels; x < width; x += pixels) {
        pen.moveTo(Math.round(x) + 0.5, 0);
        pen.lineTo(Math.round(x) + 0.5, height);
      }
      for (let y = ((y0 % pixels) + pixels) % pixels; y < height; y += pixels) {
        pen.moveTo(0, Math.round(y) + 0.5);
        pen.lineTo(width, Math.round(y) + 0.5);
      }
      pen.stroke();
    },
  });

  // The smallest of 1, 2, 5, 10, 20, ... that is not below `least`.
  function roundMetres(least) {
    const power = 10 ** Math.floor(Math.log10(least));
    return [1, 2, 5, 10].find((digit) => digit * power >= least) * power;
  }

  return {
    start,
    addPart,
    showReferences,
    selectDot,
    showEstimate,
    showArrows,
    showAll,
    setTheme,
    setTiles,
    fit: fitAgain,
    get map() { return map; },
  };
})();
