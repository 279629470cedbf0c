// Two buttons below those that zoom: back to what the map is about, and all that is drawn.
"use strict";

campusgps.addPart((page) => {
  const { drawing, element } = campusgps.marks;
  const BACK = ["M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8", "M12 2v4", "M12 18v4", "M2 12h4", "M18 12h4"];
  const ALL = ["M4 9V4h5", "M15 4h5v5", "M20 15v5h-5", "M9 20H4v-5"];

  const bar = element("div", "leaflet-bar campusgps-look");
  const back = button(BACK, page.fitAgain);
  const all = button(ALL, page.showEverything);
  name(all, campusgps.word("Show everything"));
  const control = L.control({ position: "topleft" });
  control.onAdd = () => bar;
  control.addTo(page.map);
  L.DomEvent.disableClickPropagation(bar);

  function button(lines, act) {
    const made = element("a", "");
    made.href = "#";
    made.setAttribute("role", "button");
    const icon = drawing("svg", { viewBox: "0 0 24 24" });
    icon.append(...lines.map((d) => drawing("path", { d })));
    made.append(icon);
    L.DomEvent.on(made, "click", (event) => { L.DomEvent.stop(event); act(); });
    bar.append(made);
    return made;
  }

  function name(link, words) {
    link.title = words;
    link.setAttribute("aria-label", words);
  }

  function follow() {
    bar.hidden = page.isEmpty();
    name(back, page.wayBack() ?? (page.hasSubject() ? campusgps.word("Back to the estimate") : campusgps.word("Back to the photos")));
  }

  return { follow };
});
