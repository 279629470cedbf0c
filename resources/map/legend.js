// The words about the map: the legend below it, and a note on it. A part gives its rows as
// { kind, text }, of kind "group" with a colour, or of kind "action" with what a click does.
"use strict";

campusgps.addPart((page) => {
  const { element, pin } = campusgps.marks;
  // The order of the rows, and how each kind looks there.
  const KEYS = {
    pin,
    group: (row) => {
      const key = element("i", "campusgps-key-session");
      key.style.backgroundColor = row.colour;
      return key;
    },
    action: null,
    radius50: () => element("i", "campusgps-key-50"),
    radius90: () => element("i", "campusgps-key-90"),
    match: () => element("i", "campusgps-key-match", "1"),
    alone: () => element("i", "campusgps-key-alone"),
    truth: () => element("i", "campusgps-key-truth"),
    track: () => element("i", "campusgps-key-track"),
    walk: () => element("i", "campusgps-key-walk"),
    dots: () => element("i", "campusgps-key-dots"),
    arrow: () => element("i", "campusgps-key-arrow"),
  };
  const ORDER = Object.keys(KEYS);

  const map = page.map;
  const legend = element("div", "campusgps-legend");
  const note = element("div", "campusgps-note");
  document.body.appendChild(legend);
  map.getContainer().appendChild(note);
  new ResizeObserver(makeRoom).observe(legend);

  function follow() {
    const rows = page.legendRows().sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
    legend.replaceChildren(...rows.map((row) => (row.kind === "action" ? button(row) : line(row))));
    legend.hidden = rows.length === 0;
    makeRoom();
    const nothing = page.isEmpty();
    note.textContent = page.note() ?? (nothing ? "No positions to show yet" : "");
    note.hidden = !note.textContent;
    note.classList.toggle("campusgps-note-middle", nothing);
    map.getContainer().classList.toggle("campusgps-nothing", nothing);
  }

  // The legend stands below the map, so that it covers nothing of it.
  function makeRoom() {
    const bottom = `${legend.offsetHeight}px`;
    if (map.getContainer().style.bottom !== bottom) {
      map.getContainer().style.bottom = bottom;
      map.invalidateSize({ animate: false, pan: false });
    }
  }

  function line(row) {
    const made = element("div", "campusgps-legend-row");
    const key = element("span", "campusgps-key");
    key.append(KEYS[row.kind](row));
    made.append(key, element("span", "campusgps-legend-name", row.text));
    return made;
  }

  function button(row) {
    const made = element("button", "campusgps-far", row.text);
    made.title = row.title;
    made.addEventListener("click", row.act);
    return made;
  }

  return { follow };
});
