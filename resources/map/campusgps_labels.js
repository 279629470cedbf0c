// The photos of a labelled folder on the map: one mark each, many at one place as a number; of the
// chosen one a pin that can be dragged, with all that speaks for its place.
"use strict";

campusgps.addPart((() => {
  // Circles of this many photos at once still tell something.
  const MOST_CIRCLES = 120;
  const CLOSEST_ZOOM = 20;
  const NEAR_RADII = 3;
  const NEAR_METRES = 25;

  let tools = null;
  let groups = [];
  let rows = new Map();
  let marks = new Map();
  let chosen = null;
  let track = [];
  let cluster = null;
  let circleLayer = null;
  let trackLayer = null;
  let chosenLayer = null;
  let circleSvg = null;
  let trackSvg = null;
  let circlesAreDue = false;

  function start(given) {
    tools = given;
    const map = tools.map;
    map.createPane("track").style.zIndex = 405;
    trackSvg = L.svg({ pane: "track", padding: 0.5 });
    circleSvg = L.svg({ pane: "circles", padding: 0.5 });
    trackLayer = L.layerGroup().addTo(map);
    circleLayer = L.layerGroup().addTo(map);
    cluster = L.markerClusterGroup({
      animate: false,
      maxClusterRadius: 42,
      showCoverageOnHover: false,
      spiderLegPolylineOptions: { weight: 1, color: "#7f7f7f", opacity: 0.8 },
      iconCreateFunction: clusterIcon,
    }).addTo(map);
    cluster.on("click", (event) => tell(event.propagatedFrom || event.layer));
    chosenLayer = L.layerGroup().addTo(map);
    map.on("moveend", circlesSoon);
    cluster.on("spiderfied unspiderfied", circlesSoon);
  }

  function isShown() {
    return rows.size > 0 || chosen !== null || track.length > 0;
  }

  // ---- what the program calls -----------------------------------------------------------------

  function showLabels(content) {
    groups = content.groups;
    const shown = content.rows.map(placedRow);
    rows = new Map(shown.map((row) => [row[0], row]));
    marks = new Map(shown.map((row) => [row[0], markOf(row)]));
    cluster.clearLayers();
    cluster.addLayers([...marks].filter(([id]) => !isChosen(id)).map(([, mark]) => mark));
    chosenLayer.clearLayers();
    drawChosen();
    tools.redraw();
    circlesSoon();
    if (tools.fitsItself && !chosen) {
      tools.fit();
    }
  }

  function putLabels(content) {
    const shownBefore = isShown();
    const old = content.gone.concat(content.rows.map((row) => row[0]));
    const gone = old.filter((id) => marks.has(id)).map((id) => marks.get(id));
    cluster.removeLayers(gone.filter((mark) => cluster.hasLayer(mark)));
    for (const id of content.gone) {
      rows.delete(id);
      marks.delete(id);
    }
    const added = [];
    for (const row of content.rows.map(placedRow)) {
      rows.set(row[0], row);
      marks.set(row[0], markOf(row));
      if (!isChosen(row[0])) {
        added.push(marks.get(row[0]));
      }
    }
    cluster.addLayers(added);
    drawRest(shownBefore);
    circlesSoon();
    if (tools.fitsItself && !chosen) {
      tools.fit();
    }
  }

  function chooseLabel(shown) {
    const shownBefore = isShown();
    const before = chosen;
    chosen = shown = placedChoice(shown);
    if (before && !isChosen(before.id) && marks.has(before.id)) {
      cluster.addLayer(marks.get(before.id));
    }
    if (shown && marks.has(shown.id) && cluster.hasLayer(marks.get(shown.id))) {
      cluster.removeLayer(marks.get(shown.id));
    }
    drawChosen();
    drawRest(shownBefore);
    circlesSoon();
    if (shown && (!before || before.id !== shown.id)) {
      bringIntoView();
    } else if (shown?.position && !tools.map.getBounds().pad(-0.05).contains(shown.position)) {
      tools.staysAsItIs();
      tools.map.panTo(shown.position, { animate: false });
    }
  }

  function showTrack(places) {
    track = places.map(tools.placed);
    trackLayer.clearLayers();
    if (places.length) {
      trackLayer.addLayer(
        L.polyline(track, {
          pane: "track",
          renderer: trackSvg,
          interactive: false,
          weight: 2.5,
          className: "campusgps-track",
        }),
      );
    }
    tools.redraw();
  }

  function placedRow([id, latitude, longitude, ...rest]) {
    return [id, ...tools.placed([latitude, longitude]), ...rest];
  }

  function placedChoice(shown) {
    if (!shown) {
      return shown;
    }
    const found = { ...shown, matches: tools.placedMatches(shown.matches) };
    for (const name of ["position", "guess", "own", "track"]) {
      found[name] = shown[name] && tools.placed(shown[name]);
    }
    return found;
  }

  // ---- drawing --------------------------------------------------------------------------------

  function draw() {
    if (cluster) {
      cluster.refreshClusters();
    }
  }

  // The project's photos are drawn again only if they become the ground of others.
  function drawRest(shownBefore) {
    if (shownBefore === isShown()) {
      tools.refresh();
    } else {
      tools.redraw();
    }
  }

  function isChosen(id) {
    return chosen !== null && chosen.id === id;
  }

  function markOf([id, latitude, longitude, group, , words]) {
    const dot = tools.element("div", "campusgps-label");
    dot.style.backgroundColor = groups[group].colour;
    const mark = L.marker([latitude, longitude], {
      icon: L.divIcon({ className: "", html: dot, iconSize: [14, 14] }),
      alt: words,
      title: words,
      keyboard: false,
    });
    mark.labelId = id;
    mark.labelGroup = group;
    return mark;
  }

  // A ring whose parts are as long as the groups are large.
  function clusterIcon(found) {
    const counts = groups.map(() => 0);
    const all = found.getAllChildMarkers();
    for (const mark of all) {
      counts[mark.labelGroup] += 1;
    }
    const stops = [];
    let turned = 0;
    counts.forEach((count, group) => {
      const end = turned + (count / all.length) * 360;
      stops.push(`${groups[group].colour} ${turned}deg ${end}deg`);
      turned = end;
    });
    const side = all.length < 10 ? 28 : all.length < 100 ? 34 : all.length < 1000 ? 42 : 50;
    const ring = tools.element("div", "campusgps-cluster");
    ring.style.background = `conic-gradient(${stops.join(",")})`;
    ring.append(tools.element("span", "", String(all.length)));
    return L.divIcon({ className: "", html: ring, iconSize: [side, side] });
  }

  function circlesSoon() {
    if (!circlesAreDue) {
      circlesAreDue = true;
      requestAnimationFrame(drawCircles);
    }
  }

  function drawCircles() {
    circlesAreDue = false;
    circleLayer.clearLayers();
    const view = tools.map.getBounds().pad(0.1);
    const alone = [...marks].filter(
      ([id, mark]) =>
        rows.get(id)[4] !== null && view.contains(mark.getLatLng()) && mark._icon && !isChosen(id),
    );
    if (alone.length > MOST_CIRCLES) {
      return;
    }
    for (const [id, mark] of alone) {
      const row = rows.get(id);
      circleLayer.addLayer(
        L.circle(mark.getLatLng(), {
          pane: "circles",
          renderer: circleSvg,
          interactive: false,
          radius: row[4],
          color: groups[row[3]].colour,
          weight: 1,
          opacity: 0.55,
          fillOpacity: 0.04,
          className: "campusgps-label-circle",
        }),
      );
    }
  }

  function drawChosen() {
    chosenLayer.clearLayers();
    if (!chosen) {
      return;
    }
    drawGuess();
    for (const match of chosen.matches) {
      addMarker(match.position, tools.element("div", "campusgps-match", String(match.number)), 22, match.label, 500 - match.number);
    }
    if (chosen.own) {
      addMarker(chosen.own, tools.element("div", "campusgps-truth"), 16, "The photo's own position", 700);
    }
    if (chosen.track) {
      addMarker(chosen.track, tools.element("div", "campusgps-track-place"), 14, "Where the track says", 710);
    }
    if (chosen.position) {
      drawPin();
    }
  }

  function drawGuess() {
    if (!chosen.guess) {
      return;
    }
    const faint = chosen.corrected;
    for (const [radius, dashes, name] of [[chosen.radius90, "5 5", "90"], [chosen.radius50, null, "50"]]) {
      chosenLayer.addLayer(
        L.circle(chosen.guess, {
          pane: "circles",
          renderer: circleSvg,
          interactive: false,
          radius,
          weight: faint ? 1 : 2,
          opacity: faint ? 0.5 : 1,
          dashArray: dashes,
          fillOpacity: faint ? 0.02 : 0.09,
          className: `campusgps-circle campusgps-circle-${name}`,
        }),
      );
    }
    if (faint) {
      addMarker(chosen.guess, tools.element("div", "campusgps-guess"), 14, "The guess", 600);
    }
  }

  function drawPin() {
    const marker = addMarker(chosen.position, tools.pin(), 36, chosen.words, 1000, true);
    const line = chosen.guess
      ? L.polyline([chosen.guess, chosen.position], {
          pane: "circles",
          renderer: circleSvg,
          interactive: false,
          weight: 1.5,
          dashArray: "2 4",
          className: "campusgps-moved",
        }).addTo(chosenLayer)
      : null;
    const id = chosen.id;
    marker.on("dragstart", () => tools.staysAsItIs());
    marker.on("drag", () => line?.setLatLngs([chosen.guess, marker.getLatLng()]));
    marker.on("dragend", () => {
      const place = tools.real(marker.getLatLng());
      if (tools.bridge) {
        tools.bridge.report_drag(id, place.lat, place.lng);
      }
    });
  }

  function addMarker(position, content, side, words, zIndexOffset, isPin = false) {
    const marker = L.marker(position, {
      icon: L.divIcon({
        className: isPin ? "campusgps-pin campusgps-pin-loose" : "",
        html: content,
        iconSize: [side, side],
        iconAnchor: isPin ? [side / 2, side] : [side / 2, side / 2],
      }),
      alt: words,
      title: words,
      draggable: isPin,
      autoPan: isPin,
      keyboard: false,
      zIndexOffset,
    });
    chosenLayer.addLayer(marker);
    return marker;
  }

  function tell(mark) {
    if (mark && mark.labelId !== undefined && tools.bridge) {
      tools.bridge.report_label(mark.labelId);
    }
  }

  // ---- where to look --------------------------------------------------------------------------

  // The map moves only if the chosen place is out of view, or too small to be told apart.
  function bringIntoView() {
    const bounds = boundsOfChosen();
    const map = tools.map;
    if (!bounds.isValid() || map.getSize().x === 0) {
      return;
    }
    const view = map.getBounds();
    const seen = view.pad(-0.04).contains(bounds);
    const wide = Math.max(
      (bounds.getEast() - bounds.getWest()) / (view.getEast() - view.getWest()),
      (bounds.getNorth() - bounds.getSouth()) / (view.getNorth() - view.getSouth()),
    );
    if (seen && wide > 0.25) {
      return;
    }
    tools.staysAsItIs();
    // The pin stands above its point.
    const above = Math.min(44, map.getSize().y / 5);
    map.fitBounds(bounds, {
      paddingTopLeft: [36, above],
      paddingBottomRight: [36, above / 3],
      maxZoom: CLOSEST_ZOOM,
      animate: false,
    });
  }

  function boundsOfChosen() {
    const bounds = L.latLngBounds([]);
    for (const place of [chosen.position, chosen.guess, chosen.track]) {
      if (place) {
        bounds.extend(place);
      }
    }
    if (chosen.guess) {
      const here = L.latLng(chosen.guess);
      const reach = Math.max(NEAR_RADII * chosen.radius90, NEAR_METRES);
      bounds.extend(here.toBounds(2 * chosen.radius90));
      for (const match of chosen.matches) {
        if (here.distanceTo(match.position) <= reach) {
          bounds.extend(match.position);
        }
      }
    } else if (chosen.own) {
      bounds.extend(L.latLng(chosen.own).toBounds(60));
    } else if (chosen.position) {
      bounds.extend(L.latLng(chosen.position).toBounds(60));
    }
    if (!bounds.isValid()) {
      for (const match of chosen.matches) {
        bounds.extend(match.position);
      }
    }
    return bounds;
  }

  function bounds() {
    const all = L.latLngBounds([...rows.values()].map((row) => [row[1], row[2]]));
    if (track.length) {
      all.extend(L.latLngBounds(track));
    }
    return all;
  }

  function legend() {
    const used = new Set([...rows.values()].map((row) => row[3]));
    const found = groups
      .map((group, number) => [group, number])
      .filter(([, number]) => used.has(number))
      .map(([group]) => {
        const key = tools.element("i", "campusgps-key-session");
        key.style.backgroundColor = group.colour;
        return tools.legendRow(key, group.name);
      });
    if (chosen?.position) {
      found.unshift(tools.legendRow(tools.pin(), "the chosen photo"));
    }
    if (chosen?.guess) {
      found.push(tools.legendRow(tools.element("i", "campusgps-key-90"), "90 % within"));
    }
    if (chosen?.matches.length) {
      found.push(tools.legendRow(tools.element("i", "campusgps-key-match", "1"), "looks like"));
    }
    if (chosen?.own) {
      found.push(tools.legendRow(tools.element("i", "campusgps-key-truth"), "own position"));
    }
    if (track.length) {
      found.push(tools.legendRow(tools.element("i", "campusgps-key-track"), "GPX track"));
    }
    if (tools.references.dots.length) {
      found.push(tools.legendRow(tools.element("i", "campusgps-key-dots"), "project photos"));
    }
    return found;
  }

  Object.assign(campusgps, { showLabels, putLabels, chooseLabel, showTrack });
  return { start, isShown, draw, legend, bounds };
})());
