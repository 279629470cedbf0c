// The map and the table of a report about a labelled folder. Everything that is shown is taken from
// the table's rows and put in as text, never as HTML.
"use strict";

(() => {
  const table = document.querySelector("#photos");
  const body = table.querySelector("tbody");
  // Browsers take seconds to lay out thousands of rows: the rest is shown when it is asked for.
  const FIRST_ROWS = 500;
  const dots = new Map();
  let allRows = body.rows.length <= FIRST_ROWS;
  let map = null;
  let circles = null;
  let chosen = null;

  // ---- the table ------------------------------------------------------------------------------

  for (const head of document.querySelectorAll("#photos th[data-sort]")) {
    const button = element("button", head.textContent);
    button.addEventListener("click", () => sort(head));
    head.replaceChildren(button);
  }

  function sort(head) {
    const falling = head.getAttribute("aria-sort") === "ascending";
    for (const other of head.parentElement.children) {
      other.removeAttribute("aria-sort");
    }
    head.setAttribute("aria-sort", falling ? "descending" : "ascending");
    const column = [...head.parentElement.children].indexOf(head);
    const compare = head.dataset.sort === "number" ? byNumber : byText;
    const rows = [...body.rows].map((row) => ({ row, key: row.cells[column].dataset.key }));
    // What is not known comes last, whichever way the table is sorted.
    rows.sort((a, b) => (a.key === "") - (b.key === "") || (falling ? -1 : 1) * compare(a.key, b.key));
    body.append(...rows.map((one) => one.row));
    showRows();
  }

  function showRows() {
    [...body.rows].forEach((row, number) => { row.hidden = !allRows && number >= FIRST_ROWS; });
  }

  if (!allRows) {
    const more = element("button", words("more", { count: body.rows.length }));
    more.id = "more";
    more.addEventListener("click", showAllRows);
    table.after(more);
    showRows();
  }

  function showAllRows() {
    allRows = true;
    showRows();
    document.querySelector("#more").remove();
  }

  const order = new Intl.Collator(undefined, { numeric: true });
  function byText(a, b) {
    return order.compare(a, b);
  }

  function byNumber(a, b) {
    return Number(a) - Number(b);
  }

  // ---- the map --------------------------------------------------------------------------------

  const placed = [...body.rows].filter((row) => row.dataset.lat !== undefined);
  if (placed.length) {
    startMap();
  }

  function startMap() {
    map = L.map("map", { preferCanvas: true, attributionControl: false, zoomSnap: 0.25, zoomDelta: 1, maxZoom: 23 });
    L.control.scale({ imperial: false, maxWidth: 140 }).addTo(map);
    nameControls();
    // Across the date line and about a pole the dots stay together.
    const drawn = campusgpsPlaces();
    drawn.placeAmong(placed.map(placeOf));
    const places = placed.map((row) => drawn.placed(placeOf(row)));
    map.fitBounds(L.latLngBounds(places), { padding: [28, 28], maxZoom: 19, animate: false });
    circles = L.layerGroup().addTo(map);
    placed.forEach((row, number) => {
      addDot(row, places[number]);
    });
    colourDots();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", colourDots);
    body.addEventListener("click", (event) => {
      if (event.target.closest("a.place")) {
        choose(event.target.closest("tr"));
      }
    });
    map.on("popupclose", forget);
  }

  // Leaflet's own controls speak English.
  function nameControls() {
    for (const name of ["in", "out"]) {
      const button = map.getContainer().querySelector(`.leaflet-control-zoom-${name}`);
      button.title = words(name);
      button.setAttribute("aria-label", words(name));
    }
    map.on("popupopen", ({ popup }) => {
      const close = popup.getElement().querySelector(".leaflet-popup-close-button");
      close.setAttribute("aria-label", words("close"));
    });
  }

  function placeOf(row) {
    return [Number(row.dataset.lat), Number(row.dataset.lng)];
  }

  function addDot(row, place) {
    const dot = L.circleMarker(place, {
      radius: placed.length > 1000 ? 4 : 6,
      weight: 1,
      fillOpacity: 0.9,
    });
    dots.set(row, dot.on("click", () => choose(row)).addTo(map));
  }

  // A canvas knows no style sheet: its colours are looked up, again when the system changes them.
  function colourDots() {
    const style = getComputedStyle(document.documentElement);
    for (const [row, dot] of dots) {
      const fillColor = style.getPropertyValue(`--${row.dataset.outcome}`);
      dot.setStyle({ color: style.getPropertyValue("--edge"), fillColor });
    }
  }

  function choose(row) {
    const place = dots.get(row).getLatLng();
    const popup = L.popup({ autoPanPadding: [16, 16], offset: [0, -2] });
    popup.setLatLng(place).setContent(about(row)).openOn(map);
    chosen = row;
    row.classList.add("chosen");
    addCircle(place, row.dataset.r90, { dashArray: "5 5", weight: 1.5, fillOpacity: 0.07 });
    addCircle(place, row.dataset.r50, { weight: 2, fillOpacity: 0.13 });
  }

  function forget() {
    circles.clearLayers();
    if (chosen) {
      chosen.classList.remove("chosen");
      chosen = null;
    }
  }

  function addCircle(place, radius, look) {
    if (radius !== undefined) {
      const circle = L.circle(place, { ...look, radius: Number(radius), interactive: false, renderer: svg(), className: "circle" });
      circles.addLayer(circle);
    }
  }

  let drawing = null;
  function svg() {
    drawing = drawing || L.svg({ padding: 0.5 });
    return drawing;
  }

  function about(row) {
    const box = element("div");
    const picture = row.querySelector("img");
    if (picture) {
      const copy = element("img");
      copy.alt = "";
      copy.src = picture.src;
      copy.width = picture.naturalWidth;
      copy.height = picture.naturalHeight;
      box.append(copy);
    }
    box.append(element("b", row.querySelector(".name").textContent));
    if (row.dataset.r90 !== undefined) {
      const [half, most] = row.querySelectorAll("td.n");
      box.append(element("span", words("radii", { half: half.textContent, most: most.textContent })));
    }
    box.append(element("span", row.querySelector(".standing").textContent));
    const link = element("a", words("link"));
    link.href = "#photos";
    link.addEventListener("click", (event) => {
      event.preventDefault();
      if (row.hidden) {
        showAllRows();
      }
      row.scrollIntoView({ block: "center" });
    });
    box.append(link);
    return box;
  }

  // The page says its words in the language that it was written in.
  function words(key, values = {}) {
    return table.dataset[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  function element(tag, text) {
    const made = document.createElement(tag);
    made.textContent = text || "";
    return made;
  }
})();
