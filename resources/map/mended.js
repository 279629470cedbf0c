// The chosen photo of the project where positions are mended: a ring that can be dragged, and an
// arrow to the suggested position with its radius. Of other photos only thin arrows.
"use strict";

campusgps.addPart((page) => {
  const { circle, drawing, element, icon, truthMarker, wedgeMarker } = campusgps.marks;
  // Metres across the ground that is shown about a photo that was far out of view.
  const ACROSS_M = 60;
  const CLOSEST_ZOOM = 19;
  const LEAST_PIXELS = 30;

  const map = page.map;
  const layer = L.layerGroup().addTo(map);
  const thinLayer = L.layerGroup().addTo(map);
  let chosen = null;
  let moves = [];
  addHead();

  // ---- what the program calls -----------------------------------------------------------------

  function showMended(shown) {
    const before = chosen?.id ?? null;
    chosen = shown && { ...shown };
    for (const name of ["position", "suggested", "own"]) {
      if (chosen?.[name]) {
        chosen[name] = L.latLng(page.placed(chosen[name]));
      }
    }
    if (chosen) {
      chosen.along = chosen.along.map((place) => L.latLng(page.placed(place)));
    }
    draw();
    page.changed();
    if (chosen && chosen.id !== before) {
      bringIntoView();
    }
  }

  function showMoves(shown) {
    moves = shown.map(([a, b, c, d]) => [page.placed([a, b]), page.placed([c, d])]);
    thinLayer.clearLayers();
    for (const move of moves) {
      thinLayer.addLayer(arrow(move, "thin", { weight: 1.25, opacity: 0.7 }));
    }
    page.changed();
  }

  // ---- drawing --------------------------------------------------------------------------------

  function draw() {
    layer.clearLayers();
    if (!chosen) {
      return;
    }
    const { own, position, suggested, radius90 } = chosen;
    if (suggested) {
      const look = { weight: 1.5, dashArray: "5 5", fillOpacity: 0.07, className: "campusgps-circle campusgps-circle-90" };
      layer.addLayer(circle(page, suggested, radius90, look));
      addPlace(suggested, "campusgps-suggested", 14, campusgps.word("The suggested position"));
    }
    if (own) {
      layer.addLayer(truthMarker(own, wordsOf(campusgps.word("The photo's own position"))));
    }
    const line = position && suggested ? arrow([position, suggested], "chosen", { weight: 3 }).addTo(layer) : null;
    if (position) {
      drawHandle(line);
    }
  }

  function drawHandle(line) {
    const { along, heading, id, position, words } = chosen;
    const options = { icon: icon(element("div", "campusgps-handle"), 26), draggable: true, autoPan: true, zIndexOffset: 1000 };
    const looking = heading === null ? null : wedgeMarker(position, heading).addTo(layer);
    const others = along.map((place) => addGhost(place));
    const handle = L.marker(position, { ...options, ...wordsOf(words) }).addTo(layer);
    handle.on("dragstart", () => {
      page.staysAsItIs();
      map.closePopup();
    });
    handle.on("drag", () => {
      line?.setLatLngs([handle.getLatLng(), chosen.suggested]);
      looking?.setLatLng(handle.getLatLng());
      const to = handle.getLatLng();
      for (const [number, ghost] of others.entries()) {
        ghost.setLatLng([along[number].lat + to.lat - position.lat, along[number].lng + to.lng - position.lng]);
      }
    });
    handle.on("dragend", () => {
      const place = page.real(handle.getLatLng());
      page.bridge?.report_photo_drag(id, place.lat, place.lng);
    });
  }

  function addGhost(place) {
    return L.marker(place, { icon: icon(element("div", "campusgps-handle-other"), 16), interactive: false, keyboard: false, zIndexOffset: 950 }).addTo(layer);
  }

  function wordsOf(words) {
    return { alt: words, title: words, keyboard: false };
  }

  function addPlace(place, className, side, words) {
    layer.addLayer(L.marker(place, { icon: icon(element("div", className), side), zIndexOffset: 900, ...wordsOf(words) }));
  }

  function arrow(places, name, look) {
    const line = L.polyline(places, {
      pane: "arrows",
      renderer: page.renderer("arrows"),
      interactive: false,
      className: `campusgps-move campusgps-move-${name}`,
      ...look,
    });
    // Its drawing is there once it is on the map.
    line.on("add", () => line.getElement().setAttribute("marker-end", "url(#campusgps-head-move)"));
    return line;
  }

  function addHead() {
    const heads = drawing("svg", { width: 0, height: 0, class: "campusgps-move-head" });
    const head = drawing("marker", {
      id: "campusgps-head-move",
      viewBox: "0 0 10 10",
      refX: 9,
      refY: 5,
      markerWidth: 10,
      markerHeight: 10,
      markerUnits: "userSpaceOnUse",
      orient: "auto",
    });
    head.append(drawing("path", { d: "M0 0.8 L10 5 L0 9.2 Z" }));
    heads.append(head);
    document.body.append(heads);
  }

  // ---- words, and where to look ---------------------------------------------------------------

  function legend() {
    return [
      chosen?.position && { kind: "handle", text: chosen.along.length ? campusgps.word("drag to move all chosen") : campusgps.word("chosen, drag to move") },
      chosen?.position && chosen.heading !== null && { kind: "wedge", text: campusgps.word("looks there") },
      chosen?.suggested && { kind: "suggested", text: campusgps.word("suggested") },
      chosen?.suggested && { kind: "radius90", text: campusgps.word("90 % within") },
      chosen?.own && { kind: "own", text: campusgps.word("own position") },
      moves.length && !chosen?.suggested && { kind: "move", text: campusgps.word("to the suggested position") },
    ].filter(Boolean);
  }

  // The map moves only if the chosen photo is out of view, or too small to be told apart.
  function bringIntoView() {
    const places = [chosen.position, chosen.suggested, ...chosen.along].filter(Boolean);
    const bounds = L.latLngBounds(places);
    if (!bounds.isValid() || map.getSize().x === 0) {
      return;
    }
    const ground = L.latLngBounds(places.flatMap((place) => [place.toBounds(ACROSS_M).getSouthWest(), place.toBounds(ACROSS_M).getNorthEast()]));
    const corners = [ground.getNorthWest(), ground.getSouthEast()].map((corner) => map.latLngToContainerPoint(corner));
    const isLarge = corners[0].distanceTo(corners[1]) >= LEAST_PIXELS;
    const isInView = isLarge && map.getBounds().pad(-0.05).contains(bounds);
    if (isInView && places.every(page.isInTheClear)) {
      return;
    }
    page.staysAsItIs();
    if (isInView) {
      map.panTo(bounds.getCenter(), { animate: false });
      return;
    }
    map.fitBounds(ground, { ...page.padding(36), maxZoom: CLOSEST_ZOOM, animate: false });
  }

  return {
    calls: { showMended, showMoves },
    // It stands on the photos of the project, which stay as they are.
    isBeside: true,
    isShown: () => chosen !== null || moves.length > 0,
    legend,
  };
});
