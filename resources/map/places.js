// Where a map draws a place: the same for the map in the window and that of a report.
"use strict";

window.campusgpsPlaces = () => {
  // From this latitude on, places are drawn about a middle of their own: see placed().
  const POLAR_LATITUDE = 80;
  const EARTH_RADIUS_M = 6371008.8;
  // A new middle nearer than this to the old one leaves it.
  const SAME_MIDDLE_M = 50000;

  // The middle of what is shown, latitude and longitude; null as long as nothing is.
  let middle = null;

  // The program says longitudes from -180 to 180. Here they go on across 180 degrees, so that
  // neighbours are drawn as neighbours. Near a pole Leaflet's projection has no places: there
  // distance and direction from the middle are drawn as if the middle lay on the equator.

  function isPolar() {
    return middle !== null && Math.abs(middle[0]) > POLAR_LATITUDE;
  }

  function placed([latitude, longitude]) {
    middle = middle || [latitude, longitude];
    const turn = wrapped(longitude - middle[1]);
    if (!isPolar()) {
      return [latitude, middle[1] + turn];
    }
    const [phi0, phi, lambda] = [radians(middle[0]), radians(latitude), radians(turn)];
    const east = Math.cos(phi) * Math.sin(lambda);
    const north = Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(lambda);
    const up = Math.sin(phi0) * Math.sin(phi) + Math.cos(phi0) * Math.cos(phi) * Math.cos(lambda);
    const sine = Math.hypot(east, north);
    const perUnit = sine > 0 ? Math.atan2(sine, up) / sine : 1;
    return [degrees(north * perUnit), degrees(east * perUnit)];
  }

  // The latitude and longitude of a place on the map, the inverse of placed().
  function real({ lat, lng }) {
    if (!isPolar()) {
      return { lat, lng: wrapped(lng) };
    }
    const [phi0, north, east] = [radians(middle[0]), radians(lat), radians(lng)];
    const far = Math.hypot(north, east);
    const perRadian = far > 0 ? Math.sin(far) / far : 1;
    const sine = Math.sin(phi0) * Math.cos(far) + Math.cos(phi0) * north * perRadian;
    const ahead = Math.cos(phi0) * Math.cos(far) - Math.sin(phi0) * north * perRadian;
    const phi = Math.atan2(sine, Math.hypot(ahead, east * perRadian));
    return { lat: degrees(phi), lng: wrapped(middle[1] + degrees(Math.atan2(east * perRadian, ahead))) };
  }

  function wrapped(longitude) {
    return longitude - 360 * Math.floor((longitude + 180) / 360);
  }

  function radians(angle) {
    return (angle * Math.PI) / 180;
  }

  function degrees(angle) {
    return (angle * 180) / Math.PI;
  }

  // The median direction from the Earth's middle: it knows neither a date line nor a pole, and no
  // outlier drags it.
  function middleOf(places) {
    const angles = places.map((place) => place.map(radians));
    const x = median(angles.map(([phi, lambda]) => Math.cos(phi) * Math.cos(lambda)));
    const y = median(angles.map(([phi, lambda]) => Math.cos(phi) * Math.sin(lambda)));
    const z = median(angles.map(([phi]) => Math.sin(phi)));
    return [degrees(Math.atan2(z, Math.hypot(x, y))), degrees(Math.atan2(y, x))];
  }

  function median(numbers) {
    return Float64Array.from(numbers).sort()[Math.floor(numbers.length / 2)] || 0;
  }

  function metresBetween(a, b) {
    const [sineLat, sineLng] = [radians(b[0] - a[0]) / 2, radians(b[1] - a[1]) / 2].map(Math.sin);
    const h = sineLat ** 2 + Math.cos(radians(a[0])) * Math.cos(radians(b[0])) * sineLng ** 2;
    return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  // Lays the middle of the map among these places, unless it lies there already; true if it moves.
  function placeAmong(places) {
    const found = middleOf(places);
    const moves = middle === null || metresBetween(middle, found) > SAME_MIDDLE_M;
    middle = moves ? found : middle;
    return moves;
  }

  function forget() {
    middle = null;
  }

  return { placed, real, isPolar, metresBetween, placeAmong, forget };
};
