// The words about the map: the legend below it, and a note on it. A part gives its rows as
// { kind, text }, of kind "group" with a colour and perhaps a sign or another colour in the centre, or of kind "action" with what a click does. The
// legend of groups alone is shown whole where it takes little of the map; any other is one line high, so that the map
// keeps its size from photo to photo, and a button unfolds it.
"use strict";

campusgps.addPart((page) => {
  const { drawing, element, pin, wedge } = campusgps.marks;
  // The order of the rows, and how each kind looks there.
  const KEYS = {
    // What colours the whole map stands before the photo that is chosen on it.
    cell: (row) => {
      const key = element("i", "campusgps-key-cell");
      key.style.backgroundColor = row.colour;
      return key;
    },
    spot: () => element("i", "campusgps-key-spot", "1"),
    pin,
    handle: () => element("i", "campusgps-key-handle"),
    suggested: () => element("i", "campusgps-key-suggested"),
    along: () => element("i", "campusgps-key-along"),
    wedge: () => wedge(90, "-2 -18 40 36"),
    move: () => element("i", "campusgps-key-move"),
    // Of a chosen photo, before the sessions: what stands behind them is often folded away.
    own: () => element("i", "campusgps-key-truth"),
    group: (row) => {
      const key = element("i", `campusgps-key-session${row.sign ? " campusgps-key-signed" : ""}`, row.sign);
      key.style.backgroundColor = row.centre ?? row.colour;
      if (row.centre) {
        key.style.border = `3px solid ${row.colour}`;
      }
      return key;
    },
    action: null,
    radius50: () => element("i", "campusgps-key-50"),
    radius90: () => element("i", "campusgps-key-90"),
    match: () => element("i", "campusgps-key-match", "1"),
    alone: () => element("i", "campusgps-key-alone"),
    truth: () => element("i", "campusgps-key-truth"),
    track: () => element("i", "campusgps-key-track"),
    moved: () => element("i", "campusgps-key-moved"),
    walk,
    dots: () => element("i", "campusgps-key-dots"),
    arrow: () => element("i", "campusgps-key-arrow"),
  };
  const ORDER = Object.keys(KEYS);
  // The share of the page that a legend may take without being unfolded.
  const LITTLE = 0.2;

  const map = page.map;
  const legend = element("div", "campusgps-legend");
  const list = element("div", "campusgps-legend-rows");
  const unfold = element("button", "campusgps-legend-unfold");
  unfold.addEventListener("click", () => setOpen(!legend.classList.contains("campusgps-legend-open")));
  legend.append(list, unfold);
  const note = element("div", "campusgps-note");
  let isSteady = true;
  document.body.appendChild(legend);
  map.getContainer().appendChild(note);
  new ResizeObserver(makeRoom).observe(legend);
  setOpen(false);

  function follow() {
    const rows = page.legendRows().sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
    isSteady = rows.every((row) => row.kind === "group" || row.kind === "dots");
    list.replaceChildren(...rows.map((row) => (row.kind === "action" ? button(row) : line(row))));
    legend.hidden = rows.length === 0;
    makeRoom();
    const nothing = page.isEmpty();
    note.textContent = page.note() ?? (nothing ? campusgps.word("No positions to show yet") : "");
    note.hidden = !note.textContent;
    note.classList.toggle("campusgps-note-middle", nothing);
    map.getContainer().classList.toggle("campusgps-nothing", nothing);
  }

  function setOpen(isOpen) {
    legend.classList.toggle("campusgps-legend-open", isOpen);
    unfold.textContent = isOpen ? campusgps.word("less") : campusgps.word("more");
    unfold.title = isOpen ? campusgps.word("Show one line of the legend") : campusgps.word("Show the whole legend");
    unfold.setAttribute("aria-expanded", String(isOpen));
    makeRoom();
  }

  // The legend stands below the map, so that it covers nothing of it.
  function makeRoom() {
    const isOpen = legend.classList.contains("campusgps-legend-open");
    const first = list.firstElementChild;
    const last = list.lastElementChild;
    const isShort = isSteady && list.scrollHeight <= LITTLE * document.body.clientHeight;
    legend.classList.toggle("campusgps-legend-short", isShort);
    unfold.hidden = !first || isShort || (first.offsetTop === last.offsetTop && !isOpen);
    const bottom = `${legend.offsetHeight}px`;
    if (map.getContainer().style.bottom !== bottom) {
      map.getContainer().style.bottom = bottom;
      map.invalidateSize({ animate: false, pan: false });
    }
  }

  // A line with an arrow on it.
  function walk() {
    const key = drawing("svg", { viewBox: "0 0 26 10", class: "campusgps-key-wide" });
    key.append(drawing("line", { x1: 0, y1: 5, x2: 26, y2: 5 }), drawing("path", { d: "M10 1 L18 5 L10 9 Z" }));
    return key;
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
