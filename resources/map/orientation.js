// Where north is, and the coordinates of the place under the pointer.
"use strict";

campusgps.addPart((page) => {
  const { drawing, element } = campusgps.marks;
  const ASK_MS = 40;

  const map = page.map;
  const north = element("div", "campusgps-north");
  const arrow = drawing("svg", { viewBox: "0 0 16 22" });
  arrow.append(
    drawing("path", { d: "M8 1 L14 21 L8 16.5 Z", class: "campusgps-north-dark" }),
    drawing("path", { d: "M8 1 L2 21 L8 16.5 Z", class: "campusgps-north-light" }),
  );
  north.append(element("span", "", "N"), arrow);
  north.setAttribute("role", "img");
  north.setAttribute("aria-label", campusgps.word("North is up"));
  stand("topright", north);

  const pointer = element("div", "campusgps-pointer");
  pointer.hidden = true;
  stand("bottomleft", pointer);
  let isOver = false;
  let asked = null;
  map.on("mousemove", (event) => {
    const place = page.real(event.latlng);
    isOver = true;
    if (!page.bridge) {
      showPointer(`${place.lat.toFixed(6)}, ${place.lng.toFixed(6)}`);
    } else if (asked === null) {
      setTimeout(ask, ASK_MS);
      asked = place;
    } else {
      asked = place;
    }
  });
  map.on("mouseout", hidePointer);

  // The program writes positions as the person wants to read them.
  function ask() {
    page.bridge.report_pointer(asked.lat, asked.lng);
    asked = null;
  }

  function showPointer(words) {
    pointer.textContent = words;
    pointer.hidden = page.isEmpty() || !isOver;
  }

  // The page learns late, or never, that the pointer has left for another part of the window.
  function hidePointer() {
    isOver = false;
    pointer.hidden = true;
  }

  function stand(position, content) {
    const control = L.control({ position });
    control.onAdd = () => content;
    control.addTo(map);
  }

  // About a pole north is another way everywhere.
  function follow() {
    north.hidden = page.isEmpty() || page.isPolar();
  }

  return { calls: { showPointer, hidePointer }, follow };
});
