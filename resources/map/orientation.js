// Where north is, and the coordinates of the place under the pointer.
"use strict";

campusgps.addPart((page) => {
  const { drawing, element } = campusgps.marks;

  const map = page.map;
  const north = element("div", "campusgps-north");
  const arrow = drawing("svg", { viewBox: "0 0 16 22" });
  arrow.append(
    drawing("path", { d: "M8 1 L14 21 L8 16.5 Z", class: "campusgps-north-dark" }),
    drawing("path", { d: "M8 1 L2 21 L8 16.5 Z", class: "campusgps-north-light" }),
  );
  north.append(element("span", "", "N"), arrow);
  north.setAttribute("role", "img");
  north.setAttribute("aria-label", "North is up");
  stand("topright", north);

  const pointer = element("div", "campusgps-pointer");
  pointer.hidden = true;
  stand("bottomleft", pointer);
  map.on("mousemove", (event) => {
    const { lat, lng } = page.real(event.latlng);
    pointer.textContent = `${lat.toFixed(6)}, ${lng.toFixed(6)}`;
    pointer.hidden = page.isEmpty();
  });
  map.on("mouseout", () => { pointer.hidden = true; });

  function stand(position, content) {
    const control = L.control({ position });
    control.onAdd = () => content;
    control.addTo(map);
  }

  // About a pole north is another way everywhere.
  function follow() {
    north.hidden = page.isEmpty() || page.isPolar();
  }

  return { follow };
});
