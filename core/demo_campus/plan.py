"""The plan of the made-up campus: where buildings stand and where people walk."""

from __future__ import annotations

import math
from dataclasses import dataclass

from core.demo_campus.patterns import RGB

WIDTH_M = 250.0
DEPTH_M = 180.0

Point = tuple[float, float]


@dataclass(frozen=True)
class Building:
    """A box with four faces: west, south, east, north edges and height in metres."""

    name: str
    west: float
    south: float
    east: float
    north: float
    height: float
    pitched: bool = False


@dataclass(frozen=True)
class Path:
    """A walkable line, its width in metres and its paving's colour."""

    points: tuple[Point, ...]
    width: float
    colour: RGB


BUILDINGS = (
    Building("LIBRARY", 32, 105, 74, 136, 15),
    Building("SCIENCE HALL", 96, 110, 130, 138, 19),
    Building("ATRIUM", 180, 104, 216, 134, 13),
    Building("SPORTS CENTRE", 32, 43, 60, 64, 10, pitched=True),
    Building("CANTEEN", 34, 70, 74, 80, 6.5),
    Building("LECTURE HALLS", 96, 44, 124, 74, 12),
    Building("DORMITORY", 178, 43, 214, 60, 21),
    Building("OLD CHAPEL", 172, 68, 204, 80, 9, pitched=True),
    Building("WORKSHOPS", 30, 161, 70, 177, 8, pitched=True),
    Building("ENGINEERING", 90, 160, 132, 178, 16),
    Building("MUSEUM", 150, 160, 212, 175, 11),
    Building("BOTANY", 28, 4, 64, 22, 8.5, pitched=True),
    Building("MATHEMATICS", 82, 3, 118, 20, 17),
    Building("MUSIC SCHOOL", 138, 5, 168, 22, 10, pitched=True),
    Building("STUDENT HOUSE", 184, 3, 226, 20, 14),
    Building("ADMISSIONS", 1, 100, 11, 142, 12),
    Building("CLINIC", 1, 42, 11, 74, 9, pitched=True),
    Building("ARCHIVE", 239, 98, 249, 148, 15),
    Building("PHYSICS", 239, 40, 249, 82, 18),
    Building("BELL TOWER", 117, 96, 123, 102, 30),
)

PATHS = (
    Path(((8, 90), (242, 90)), 6.0, (168, 158, 146)),
    Path(((20, 151), (120, 153), (230, 148)), 3.6, (150, 146, 144)),
    Path(((20, 32), (128, 30), (230, 33)), 3.6, (178, 148, 118)),
    Path(((22, 32), (20, 90), (23, 151)), 3.2, (160, 150, 132)),
    Path(((85, 32), (86, 90), (84, 152)), 3.6, (156, 110, 92)),
    Path(((134, 90), (162, 120), (186, 150)), 3.4, (190, 182, 166)),
    Path(((134, 90), (152, 62), (170, 31)), 3.4, (142, 140, 142)),
    Path(((228, 33), (229, 90), (228, 148)), 3.4, (172, 136, 104)),
)


def walk_length() -> float:
    """Metres of all paths together."""
    return sum(_length(path) for path in PATHS)


def point_on_walk(metres: float) -> tuple[float, float, float]:
    """East, north and heading (degrees) of the point ``metres`` along all paths in turn."""
    left = metres % walk_length()
    for path in PATHS:
        if left > _length(path):
            left -= _length(path)
            continue
        for start, end in zip(path.points, path.points[1:], strict=False):
            step = math.dist(start, end)
            if left <= step:
                share = left / step
                east = start[0] + share * (end[0] - start[0])
                north = start[1] + share * (end[1] - start[1])
                heading = math.degrees(math.atan2(end[0] - start[0], end[1] - start[1]))
                return east, north, heading % 360
            left -= step
    return (*PATHS[0].points[0], 90.0)


def clearance(east: float, north: float, heading: float) -> float:
    """Metres from a point to the nearest building in a direction, at most 200."""
    dx, dy = math.sin(math.radians(heading)), math.cos(math.radians(heading))
    for metres in range(0, 200, 2):
        if inside_building(east + dx * metres, north + dy * metres):
            return float(metres)
    return 200.0


def inside_building(east: float, north: float, margin: float = 0.0) -> bool:
    """True if a point lies in a building or within ``margin`` metres of its box."""
    return any(
        b.west - margin <= east <= b.east + margin and b.south - margin <= north <= b.north + margin
        for b in BUILDINGS
    )


def distance_to_building(building: Building, east: float, north: float) -> float:
    """Metres from a point to a building, 0 inside it."""
    dx = max(building.west - east, 0, east - building.east)
    dy = max(building.south - north, 0, north - building.north)
    return math.hypot(dx, dy)


def _length(path: Path) -> float:
    return sum(math.dist(a, b) for a, b in zip(path.points, path.points[1:], strict=False))


def distance_to_paths(east: float, north: float) -> float:
    """Metres to the nearest path's middle line, as if every path were 3 m wide."""
    best = math.inf
    for path in PATHS:
        for (ax, ay), (bx, by) in zip(path.points, path.points[1:], strict=False):
            dx, dy = bx - ax, by - ay
            share = ((east - ax) * dx + (north - ay) * dy) / (dx * dx + dy * dy)
            share = min(1.0, max(0.0, share))
            away = math.hypot(east - ax - share * dx, north - ay - share * dy)
            best = min(best, away - (path.width - 3) / 2)
    return best
