// The ground of the map: lines a round number of metres apart, or a server's tiles.
"use strict";

campusgps.addPart((page) => {
  const METRES_PER_DEGREE = 111320;
  // No lines farther apart than this, in metres.
  const COARSEST_STEP = 20000;
  // Between two lines there are at least so many pixels.
  const LEAST_PIXELS = 70;

  const map = page.map;
  const attribution = attributionPanel();
  let tiles = null;
  let tileLayer = null;
  let drawnFor = null;

  function setTiles(source) {
    tiles = source;
    drawTiles();
    page.changed();
    if (page.fitsItself) {
      page.fit();
    }
  }

  function follow() {
    // There are no tiles for the poles.
    if (Boolean(tileLayer) !== Boolean(tiles && !page.isPolar())) {
      drawTiles();
    }
    const state = [page.isEmpty(), Boolean(tileLayer), page.anchor()].join();
    if (state !== drawnFor) {
      drawnFor = state;
      grid.draw();
    }
  }

  function drawTiles() {
    tileLayer?.remove();
    tileLayer = null;
    if (tiles && !page.isPolar()) {
      tileLayer = L.tileLayer(`tiles/${tiles.revision}/{z}/{x}/{y}`, {
        maxNativeZoom: tiles.maxZoom,
        maxZoom: map.getMaxZoom(),
      }).addTo(map);
    }
    // Pictures of letters blur between whole zooms; a plain ground does not.
    map.options.zoomSnap = tileLayer ? 1 : 0.25;
    attribution.replaceChildren(...(tileLayer && tiles.attribution ? [attributionOf(tiles)] : []));
    attribution.hidden = attribution.childElementCount === 0;
  }

  function attributionOf(source) {
    const link = campusgps.marks.element(source.attributionUrl ? "a" : "span", "", source.attribution);
    if (source.attributionUrl) {
      link.href = source.attributionUrl;
    }
    return link;
  }

  function attributionPanel() {
    const control = L.control({ position: "bottomright" });
    const content = campusgps.marks.element("div", "campusgps-attribution");
    content.hidden = true;
    L.DomEvent.disableClickPropagation(content);
    L.DomEvent.disableScrollPropagation(content);
    control.onAdd = () => content;
    control.addTo(map);
    return content;
  }

  // Without tiles the ground still shows distances.
  const Grid = L.Layer.extend({
    onAdd() {
      this._canvas = L.DomUtil.create("canvas", "campusgps-grid", map.getPane("grid"));
      map.on("moveend resize", this.draw, this);
      map.on("zoomstart", this._hide, this);
      this.draw();
    },

    onRemove() {
      map.off("moveend resize", this.draw, this);
      map.off("zoomstart", this._hide, this);
      this._canvas.remove();
    },

    _hide() {
      this._canvas.style.visibility = "hidden";
    },

    draw() {
      const size = map.getSize();
      const margin = size.divideBy(2).floor();
      const scale = window.devicePixelRatio || 1;
      const canvas = this._canvas;
      const width = size.x + 2 * margin.x;
      const height = size.y + 2 * margin.y;
      canvas.width = width * scale;
      canvas.height = height * scale;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
      L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint(margin.multiplyBy(-1)));
      canvas.style.visibility = tileLayer || page.isEmpty() ? "hidden" : "visible";
      const pen = canvas.getContext("2d");
      pen.scale(scale, scale);
      pen.strokeStyle = page.colour("grid");
      pen.lineWidth = 1;
      this._lines(pen, width, height, margin);
    },

    _lines(pen, width, height, margin) {
      const anchor = page.anchor();
      const metresPerLongitude = METRES_PER_DEGREE * Math.max(0.01, Math.cos((anchor[0] * Math.PI) / 180));
      const corner = map.containerPointToLatLng(margin.multiplyBy(-1));
      const opposite = map.containerPointToLatLng([width - margin.x, height - margin.y]);
      const metres = (opposite.lng - corner.lng) * metresPerLongitude;
      const step = roundMetres((metres / width) * LEAST_PIXELS);
      if (!(width > 0 && height > 0) || step > COARSEST_STEP) {
        return;
      }
      pen.beginPath();
      const x0 = map.latLngToContainerPoint(anchor).x + margin.x;
      const y0 = map.latLngToContainerPoint(anchor).y + margin.y;
      const pixels = (step / metres) * width;
      for (let x = ((x0 % pixels) + pixels) % pixels; x < width; x += pixels) {
        pen.moveTo(Math.round(x) + 0.5, 0);
        pen.lineTo(Math.round(x) + 0.5, height);
      }
      for (let y = ((y0 % pixels) + pixels) % pixels; y < height; y += pixels) {
        pen.moveTo(0, Math.round(y) + 0.5);
        pen.lineTo(width, Math.round(y) + 0.5);
      }
      pen.stroke();
    },
  });

  // The smallest of 1, 2, 5, 10, 20, ... that is not below `least`.
  function roundMetres(least) {
    const power = 10 ** Math.floor(Math.log10(least));
    return [1, 2, 5, 10].find((digit) => digit * power >= least) * power;
  }

  const grid = new Grid().addTo(map);
  return { calls: { setTiles }, follow, followTheme: () => grid.draw() };
});
