// Named areas with their names, and a new one that is drawn by clicking its corners.
"use strict";

campusgps.addPart((page) => {
  const { element } = campusgps.marks;
  // More names than this cover the map: then only the pointer brings them.
  const MANY = 60;

  const map = page.map;
  const pane = map.createPane("areas");
  pane.style.zIndex = 395;
  pane.style.pointerEvents = "none";
  const layer = L.layerGroup().addTo(map);
  const drawn = L.layerGroup().addTo(map);
  let areas = [];
  // The corners of the new area; null while none is drawn.
  let corners = null;
  map.getContainer().addEventListener("click", takeClick, { capture: true });
  map.getContainer().addEventListener("dblclick", takeDoubleClick, { capture: true });
  window.addEventListener("keydown", takeKey, { capture: true });

  function showAreas(shown) {
    areas = shown.map(({ name, polygons }) => ({
      name,
      polygons: polygons.map((rings) => rings.map((ring) => ring.map(page.placed))),
    }));
    layer.clearLayers();
    for (const { name, polygons } of areas) {
      if (polygons.length) {
        const area = L.polygon(polygons, { ...look(), className: "campusgps-area" });
        layer.addLayer(area);
        if (areas.length <= MANY) {
          layer.addLayer(words(name, area.getBounds().getCenter()));
        }
      }
    }
    page.changed();
  }

  function look() {
    return { pane: "areas", renderer: page.renderer("areas"), interactive: false, weight: 1.5 };
  }

  function words(name, place) {
    const said = L.tooltip({ permanent: true, interactive: false, direction: "center", className: "campusgps-area-name" });
    return said.setLatLng(place).setContent(element("span", "", name));
  }

  // ---- drawing one ----------------------------------------------------------------------------

  function drawArea() {
    corners = [];
    map.doubleClickZoom.disable();
    map.getContainer().classList.add("campusgps-drawing");
    map.getContainer().focus({ preventScroll: true });
    redraw();
  }

  function finish(isWanted) {
    const found = corners ?? [];
    corners = null;
    map.doubleClickZoom.enable();
    map.getContainer().classList.remove("campusgps-drawing");
    redraw();
    if (isWanted && found.length >= 3) {
      const outline = found.map((corner) => page.real(corner)).map(({ lat, lng }) => [lat, lng]);
      page.bridge?.report_outline(JSON.stringify(outline));
    }
  }

  // Before any mark sees the click: while an area is drawn, photos are not chosen.
  function takeClick(event) {
    if (corners && !event.target.closest(".leaflet-control, button, a") && !map.dragging.moved()) {
      event.stopPropagation();
      const corner = map.mouseEventToLatLng(event);
      // The second click of a double click is the same corner.
      if (event.detail < 2) {
        corners.push(corner);
        redraw();
      }
    }
  }

  function takeDoubleClick(event) {
    if (corners) {
      event.stopPropagation();
      finish(true);
    }
  }

  function takeKey(event) {
    if (!corners || !["Escape", "Enter", "Backspace"].includes(event.key)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Backspace") {
      corners.pop();
      redraw();
    } else {
      finish(event.key === "Enter");
    }
  }

  function redraw() {
    drawn.clearLayers();
    if (corners) {
      drawn.addLayer(L.polygon(corners, { ...look(), weight: 2, dashArray: "5 5", className: "campusgps-area campusgps-area-new" }));
      for (const corner of corners) {
        drawn.addLayer(L.circleMarker(corner, { ...look(), radius: 4, fillOpacity: 1, className: "campusgps-area-corner" }));
      }
    }
    page.changed();
  }

  function note() {
    if (!corners) {
      return undefined;
    }
    return corners.length < 3 ? campusgps.word("Click the corners (Esc cancels)") : campusgps.word("Double-click or Enter ends it");
  }

  return {
    calls: { showAreas, drawArea },
    isBeside: true,
    isShown: () => areas.length > 0 || corners !== null,
    everything: () => L.latLngBounds(areas.flatMap(({ polygons }) => polygons.flat(2))),
    note,
  };
});
