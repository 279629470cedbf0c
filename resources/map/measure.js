// Measures distances: each click puts a point, and the line through the points says its length.
"use strict";

campusgps.addPart((page) => {
  const { drawing, element } = campusgps.marks;
  const RULER = ["M3 17L17 3l4 4L7 21z", "M7 13l2 2", "M10 10l2 2", "M13 7l2 2"];

  const map = page.map;
  const layer = L.layerGroup().addTo(map);
  const cross = element("div", "campusgps-cross");
  const button = makeButton();
  let isOn = false;
  let points = [];
  let pointer = null;
  cross.hidden = true;
  map.getContainer().append(cross);
  map.getContainer().addEventListener("click", takeClick, { capture: true });
  window.addEventListener("keydown", takeKey, { capture: true });
  map.on("mousemove", (event) => {
    if (isOn) {
      pointer = event.latlng;
      draw();
    }
  });

  function makeButton() {
    const bar = element("div", "leaflet-bar campusgps-ruler");
    const made = element("a", "");
    made.href = "#";
    made.setAttribute("role", "button");
    made.title = campusgps.word("Measure a distance");
    made.setAttribute("aria-label", made.title);
    const icon = drawing("svg", { viewBox: "0 0 24 24" });
    icon.append(...RULER.map((d) => drawing("path", { d })));
    made.append(icon);
    bar.append(made);
    L.DomEvent.on(made, "click", (event) => { L.DomEvent.stop(event); switchTo(!isOn); });
    const control = L.control({ position: "topleft" });
    control.onAdd = () => bar;
    control.addTo(map);
    L.DomEvent.disableClickPropagation(bar);
    return made;
  }

  // The first point may be given: a place as the program says it.
  function startMeasuring(place) {
    switchTo(true);
    if (place) {
      add(L.latLng(page.placed(place)));
    }
    map.getContainer().focus({ preventScroll: true });
  }

  function switchTo(on) {
    isOn = on;
    points = [];
    pointer = null;
    cross.hidden = true;
    button.setAttribute("aria-pressed", String(on));
    map.getContainer().classList.toggle("campusgps-measuring", on);
    map.doubleClickZoom[on ? "disable" : "enable"]();
    draw();
    page.changed();
  }

  function add(point) {
    points.push(point);
    draw();
    page.changed();
  }

  // Before any mark sees the click: while something is measured, photos are not chosen.
  function takeClick(event) {
    const onControl = event.target.closest(".leaflet-control, .leaflet-popup, button, a");
    if (isOn && !onControl && !map.dragging.moved()) {
      event.stopPropagation();
      add(map.mouseEventToLatLng(event));
    }
  }

  function takeKey(event) {
    if (!isOn) {
      return;
    }
    if (event.key === "Escape") {
      switchTo(false);
    } else if (event.key === "Backspace") {
      points.pop();
      draw();
    } else if (event.key === "Enter" && document.activeElement === map.getContainer()) {
      add(map.getCenter());
    } else {
      // The arrow keys move the map below the cross.
      cross.hidden = cross.hidden && !event.key.startsWith("Arrow");
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  // ---- drawing --------------------------------------------------------------------------------

  function draw() {
    layer.clearLayers();
    const line = pointer && points.length && cross.hidden ? [...points, pointer] : points;
    const look = { pane: "measure", renderer: page.renderer("measure"), interactive: false };
    if (line.length > 1) {
      for (const className of ["campusgps-measure-halo", "campusgps-measure"]) {
        layer.addLayer(L.polyline(line, { ...look, weight: className === "campusgps-measure" ? 2 : 5, className }));
      }
      const [last, before] = [line[line.length - 1], line[line.length - 2]];
      const said = L.tooltip({ permanent: true, direction: "auto", offset: [10, 0], className: "campusgps-length" });
      said.setLatLng(last).setContent(element("span", "", words(line, before, last)));
      layer.addLayer(said);
    }
    for (const point of points) {
      layer.addLayer(L.circleMarker(point, { ...look, radius: 4, weight: 2, fillOpacity: 1, className: "campusgps-measure-point" }));
    }
  }

  function words(line, before, last) {
    const metres = line.slice(1).map((point, i) => page.metresBetween(line[i], point));
    const all = campusgps.measure(distance(metres.reduce((sum, one) => sum + one, 0)));
    return line.length > 2 ? `${all} (+${campusgps.measure(distance(page.metresBetween(before, last)))})` : all;
  }

  // As core.distance_units writes it, but with a digit more: these are exact.
  function distance(metres) {
    if (page.units === "feet") {
      const feet = metres / 0.3048;
      return feet < 999.5 ? `${feet.toFixed(feet < 99.95 ? 1 : 0)} ft` : `${(feet / 5280).toFixed(feet < 528000 ? 2 : 0)} mi`;
    }
    if (metres < 99.95) {
      return `${metres.toFixed(1)} m`;
    }
    return metres < 999.5 ? `${metres.toFixed(0)} m` : `${(metres / 1000).toFixed(metres < 99950 ? 2 : 0)} km`;
  }

  return {
    calls: { startMeasuring },
    isShown: () => isOn,
    isBeside: true,
    note: () => (points.length ? null : campusgps.word("Click the points to measure between. Esc ends")),
  };
});
