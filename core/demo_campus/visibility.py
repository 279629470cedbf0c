"""The surfaces that may be in a picture, and the equations of each on it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.demo_campus.painter import Patch, PinholeCamera
from core.demo_campus.scene import Billboard, Floats, Surface

Vectors = NDArray[np.float64]

_NEAR_M = 0.3
_SMALLEST_PX = 1.5


@dataclass(frozen=True)
class Geometry:
    """Rectangles as arrays.

    Attributes:
        corner: Top left corners, ``(N, 3)``.
        along: Vectors to the right, ``(N, 3)``.
        down: Vectors downwards, ``(N, 3)``.
        two_sided: Whether each is seen from behind, ``(N,)``.
        normal: ``down`` x ``along``, towards the front, ``(N, 3)``.
        u_axis: Its dot product with a point on the surface grows by 1 across it, ``(N, 3)``.
        v_axis: The same downwards, ``(N, 3)``.
    """

    corner: Vectors
    along: Vectors
    down: Vectors
    two_sided: NDArray[np.bool_]
    normal: Vectors
    u_axis: Vectors
    v_axis: Vectors

    @staticmethod
    def of(
        corner: Vectors, along: Vectors, down: Vectors, two_sided: NDArray[np.bool_]
    ) -> Geometry:
        """Derive normals and axes."""
        normal = _cross(down, along)
        across, upright = _cross(normal, down), _cross(along, normal)
        u_axis = across / (along * across).sum(axis=1, keepdims=True)
        v_axis = upright / (down * upright).sum(axis=1, keepdims=True)
        return Geometry(corner, along, down, two_sided, normal, u_axis, v_axis)

    @staticmethod
    def of_surfaces(surfaces: tuple[Surface, ...]) -> Geometry:
        """The geometry of a scene's fixed surfaces."""
        points = np.array([(s.corner, s.along, s.down) for s in surfaces], dtype=np.float64)
        points = points.reshape(-1, 3, 3)
        two_sided = np.array([s.two_sided for s in surfaces], dtype=np.bool_)
        return Geometry.of(points[:, 0], points[:, 1], points[:, 2], two_sided)

    def joined(self, other: Geometry) -> Geometry:
        """Both, one after the other."""
        return Geometry(
            np.concatenate([self.corner, other.corner]),
            np.concatenate([self.along, other.along]),
            np.concatenate([self.down, other.down]),
            np.concatenate([self.two_sided, other.two_sided]),
            np.concatenate([self.normal, other.normal]),
            np.concatenate([self.u_axis, other.u_axis]),
            np.concatenate([self.v_axis, other.v_axis]),
        )

    def facing_normals(self, eye: Vectors) -> Floats:
        """Unit normals on the eye's side, ``(N, 3)`` float32."""
        normals = self.normal / np.linalg.norm(self.normal, axis=1, keepdims=True)
        behind = (normals * (eye - self.corner)).sum(axis=1) < 0
        normals[behind] *= -1
        return np.asarray(normals, dtype=np.float32)


@dataclass(frozen=True)
class Boards:
    """Billboards as arrays: feet ``(N, 2)``, widths ``(N,)``, heights ``(N,)`` in metres."""

    feet: Vectors
    widths: Vectors
    heights: Vectors

    @staticmethod
    def of(billboards: tuple[Billboard, ...]) -> Boards:
        """Gather a scene's billboards."""
        rows = np.array([(b.east, b.north, b.width, b.height) for b in billboards])
        rows = rows.reshape(-1, 4).astype(np.float64)
        return Boards(rows[:, :2], rows[:, 2], rows[:, 3])

    def turned(self, camera: PinholeCamera) -> Geometry:
        """The billboards, turned to face the camera."""
        right = np.array([camera.forward[1], -camera.forward[0]])
        along = self.widths[:, None] * (right / np.linalg.norm(right))
        level = np.zeros(len(self.widths))
        corner = np.column_stack([self.feet - along / 2, self.heights])
        down = np.column_stack([level, level, -self.heights])
        two_sided = np.ones(len(self.widths), dtype=np.bool_)
        return Geometry.of(corner, np.column_stack([along, level]), down, two_sided)


def visible_patches(geometry: Geometry, camera: PinholeCamera) -> list[Patch]:
    """The patches that may be seen, nearest first."""
    start = geometry.corner - camera.eye
    distance = (start * geometry.normal).sum(axis=1)
    steps = np.stack(
        [np.zeros_like(start), geometry.along, geometry.along + geometry.down, geometry.down],
        axis=1,
    )
    loops = start[:, None, :] + steps
    depths = loops @ camera.forward
    seen = (depths.max(axis=1) > _NEAR_M) & (np.abs(distance) > 1e-6)
    seen &= (distance < 0) | geometry.two_sided
    numbers = np.flatnonzero(seen)
    boxes = _boxes(loops[numbers], depths[numbers], camera)
    kept = (boxes[:, 1] - boxes[:, 0] >= _SMALLEST_PX) & (boxes[:, 3] - boxes[:, 2] >= _SMALLEST_PX)
    numbers, boxes = numbers[kept], boxes[kept]
    near = depths[numbers].clip(0)
    order = np.argsort(near.mean(axis=1) + near.min(axis=1), kind="stable")
    numbers, boxes = numbers[order], boxes[order]
    inverse = camera.linear_forms(geometry.normal[numbers] / distance[numbers, None])
    u, v = (
        camera.linear_forms(geometry.u_axis[numbers]),
        camera.linear_forms(geometry.v_axis[numbers]),
    )
    u_start = (start[numbers] * geometry.u_axis[numbers]).sum(axis=1)
    v_start = (start[numbers] * geometry.v_axis[numbers]).sum(axis=1)
    patches = []
    for row, number in enumerate(numbers):
        left, right, top, bottom = (int(edge) for edge in boxes[row])
        patches.append(
            Patch(
                int(number),
                left,
                right,
                top,
                bottom,
                inverse[row],
                u[row],
                v[row],
                float(u_start[row]),
                float(v_start[row]),
            )
        )
    return patches


def _boxes(loops: Vectors, depths: Vectors, camera: PinholeCamera) -> NDArray[np.int64]:
    """Left, right, top, bottom of each on the picture, ``(N, 4)``; empty where it is outside."""
    safe = np.maximum(depths, _NEAR_M)
    columns = loops @ camera.right / safe * camera.focal + (camera.width - 1) / 2
    rows = loops @ camera.down / safe * camera.focal + (camera.height - 1) / 2
    edges = np.stack(
        [columns.min(axis=1), columns.max(axis=1), rows.min(axis=1), rows.max(axis=1)], axis=1
    )
    for number in np.flatnonzero(depths.min(axis=1) <= _NEAR_M):
        points = _clipped(loops[number], depths[number])
        ahead = points @ camera.forward
        x = points @ camera.right / ahead * camera.focal + (camera.width - 1) / 2
        y = points @ camera.down / ahead * camera.focal + (camera.height - 1) / 2
        edges[number] = x.min(), x.max(), y.min(), y.max()
    edges[:, (0, 2)] = np.floor(edges[:, (0, 2)])
    edges[:, (1, 3)] = np.ceil(edges[:, (1, 3)]) + 1
    limits = np.array([camera.width, camera.width, camera.height, camera.height])
    return np.asarray(np.clip(edges, 0, limits), dtype=np.int64)


def _clipped(loop: Vectors, depth: Vectors) -> Vectors:
    """The part of a polygon that lies beyond the near plane."""
    kept = []
    for here in range(4):
        there = (here + 1) % 4
        if depth[here] > _NEAR_M:
            kept.append(loop[here])
        if (depth[here] > _NEAR_M) != (depth[there] > _NEAR_M):
            share = (_NEAR_M - depth[here]) / (depth[there] - depth[here])
            kept.append(loop[here] + share * (loop[there] - loop[here]))
    return np.array(kept)


def _cross(a: Vectors, b: Vectors) -> Vectors:
    """Row by row; numpy's own takes ten times as long on short arrays."""
    return np.stack(
        [
            a[:, 1] * b[:, 2] - a[:, 2] * b[:, 1],
            a[:, 2] * b[:, 0] - a[:, 0] * b[:, 2],
            a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0],
        ],
        axis=1,
    )
