"""GPX files for tests."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from pathlib import Path

from core.geo import LocalFrame, Position

NOON = datetime(2024, 5, 1, 12, 0, tzinfo=timezone.utc)


FRAME = LocalFrame(Position(31.26, 34.8))


def at(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def raw(folder: Path, points: str, root: str = '<gpx version="1.1">') -> Path:
    file = folder / "raw.gpx"
    file.write_text(f"{root}<trk><trkseg>{points}</trkseg></trk></gpx>", "utf-8")
    return file


def walk(folder: Path, times: list[str], places: dict[int, tuple[float, float]]) -> Path:
    """A track that goes 1 m a second, a point each 10 s, with some of its places elsewhere."""
    points = []
    for number, time in enumerate(times):
        place = FRAME.position_at(*places.get(number, (10.0 * number, 0.0)))
        points.append(
            f'<trkpt lat="{place.latitude:.7f}" lon="{place.longitude:.7f}">'
            f"<time>{time}</time></trkpt>"
        )
    return raw(folder, "".join(points))


def stamps(count: int) -> list[str]:
    return [at(10 * number).strftime("%Y-%m-%dT%H:%M:%SZ") for number in range(count)]


def write_gpx(file: Path, fixes: Iterable[tuple[datetime, Position]]) -> None:
    """Write a track of fixes."""
    points = "".join(
        f'<trkpt lat="{place.latitude:.7f}" lon="{place.longitude:.7f}">'
        f"<time>{time:%Y-%m-%dT%H:%M:%SZ}</time></trkpt>"
        for time, place in fixes
    )
    file.write_text(f"<gpx version='1.1'><trk><trkseg>{points}</trkseg></trk></gpx>", "utf-8")
