// Places that are clicked on the map, such as those by which a plan is placed: numbered marks.
"use strict";

campusgps.addPart((page) => {
  const { element, icon } = campusgps.marks;
  // Where the map shows nothing else, it shows at least so near where the places lie.
  const NEAR_ZOOM = 15;

  const map = page.map;
  const layer = L.layerGroup().addTo(map);
  let isOn = false;
  let picked = [];
  const cross = element("div", "campusgps-cross");
  cross.hidden = true;
  map.getContainer().append(cross);
  map.getContainer().addEventListener("click", takeClick, { capture: true });
  map.getContainer().addEventListener("keydown", takeKey);

  // From now on each click picks a place; the marks carry the numbers of the places, null for none.
  function pickPlaces(places) {
    isOn = true;
    map.getContainer().classList.add("campusgps-measuring");
    map.doubleClickZoom.disable();
    layer.clearLayers();
    const before = new Set(picked.map(String));
    picked = [];
    places.forEach((place, i) => {
      if (place) {
        const mark = element("div", "campusgps-picked", String(i + 1));
        picked.push(page.placed(place));
        layer.addLayer(L.marker(page.placed(place), { icon: icon(mark, 22), interactive: false, keyboard: false, zIndexOffset: 900 }));
      }
    });
    page.changed();
    const isInView = picked.every((place) => map.getBounds().contains(place));
    if (picked.length && page.isAlone(part) && !(isInView && map.getZoom() >= NEAR_ZOOM)) {
      page.fit();
    }
    // A place that was typed may lie where nobody sees it.
    const typed = picked.find((place) => !before.has(String(place)));
    if (typed && !(map.getBounds().contains(typed) && page.isInTheClear(typed))) {
      page.bringIntoView(typed);
    }
  }

  // Before any mark sees the click: while places are picked, photos are not chosen.
  function takeClick(event) {
    const onControl = event.target.closest(".leaflet-control, .leaflet-popup, button, a");
    if (isOn && !onControl && !map.dragging.moved()) {
      event.stopPropagation();
      const { lat, lng } = page.real(map.mouseEventToLatLng(event));
      page.bridge?.report_picked(lat, lng);
    }
  }

  // By keyboard: the arrow keys move the map below the cross, and Enter picks what is there.
  function takeKey(event) {
    if (isOn && event.target === map.getContainer()) {
      cross.hidden = cross.hidden && !event.key.startsWith("Arrow") && event.key !== "Enter";
      if (event.key === "Enter") {
        const { lat, lng } = page.real(map.getCenter());
        page.bridge?.report_picked(lat, lng);
      }
    }
  }

  const part = {
    calls: { pickPlaces },
    isShown: () => picked.length > 0,
    isBeside: true,
    bounds: () => L.latLngBounds(page.isAlone(part) ? picked : []),
    anchor: () => picked[0],
  };
  return part;
});
