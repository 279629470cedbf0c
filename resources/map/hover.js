// What a dot says when the pointer rests on it: its photo, small, with name and day.
"use strict";

campusgps.photoCard = (page) => {
  const { element } = campusgps.marks;
  // A pointer on its way elsewhere asks for no pictures.
  const REST_MS = 150;
  const BESIDE = 10;
  const EDGE = 4;

  const map = page.map;
  const card = L.tooltip({ className: "campusgps-card", opacity: 1 });
  let timer = null;
  // The dot that the pointer rests on.
  let dot = null;
  let hasPopup = false;

  map.on("movestart zoomstart", hide);
  map.on("popupopen popupclose", ({ type }) => { hasPopup = type === "popupopen"; hide(); });

  // The pointer is above a dot.
  function rest(on) {
    if (on && on !== dot && !hasPopup) {
      hide();
      dot = on;
      timer = setTimeout(show, REST_MS);
    }
  }

  function hide() {
    clearTimeout(timer);
    dot = null;
    card.remove();
  }

  function show() {
    const about = dot;
    const content = element("div", "campusgps-card-content");
    // Until it is known when the photo was taken, and where nobody knows.
    const when = element("div", "campusgps-popup-detail", about.sessionName);
    const picture = element("img", "campusgps-card-picture");
    picture.alt = "";
    // One without a thumbnail is left out instead of a broken picture.
    picture.addEventListener("error", () => { picture.remove(); place(about); });
    if (page.bridge) {
      picture.src = `thumbnails/${about.photoId}`;
      content.append(picture);
    }
    content.append(element("div", "campusgps-popup-title", about.photoLabel), when);
    card.setContent(content).setLatLng(about.getLatLng()).addTo(map);
    place(about);
    page.bridge?.taken_at(about.photoId, (text) => { when.textContent = text || about.sessionName; place(about); });
  }

  // Beside the dot, on the side that has more room, and as far up or down as the map allows.
  function place(about) {
    if (about !== dot) {
      return;
    }
    const at = map.latLngToContainerPoint(about.getLatLng());
    const { x: width, y: height } = map.getSize();
    const half = card.getElement().offsetHeight / 2 + EDGE;
    const middle = Math.max(half, Math.min(at.y, height - half));
    const right = at.x < width / 2;
    card.options.direction = right ? "right" : "left";
    card.options.offset = L.point(right ? BESIDE : -BESIDE, middle - at.y);
    card.update();
  }

  return { rest, hide };
};
