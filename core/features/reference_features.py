"""Features, keypoints and comparisons of a project's photos, each computed once and cached."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.concurrency import prefetch_map
from core.errors import CampusGPSError
from core.features.backbone import BackboneSpec
from core.features.cached_features import CachedFeatures, feature_cache_file
from core.features.extraction import threads_for_decoding
from core.features.keypoints import PACKED_SIZE, Keypoints
from core.features.project_backbone import backbone_of
from core.features.verification import EVIDENCE, EVIDENCE_KEY, Compare, evidence_of_pairs
from core.features.xfeat import KEYPOINT_KEY, KeypointNetwork
from core.files import file_sha256
from core.photos.decode import UnreadablePhotoError, read_pixels
from core.project.feature_cache import FeatureCache
from core.project.project import Project
from core.project.references import ReferencePhoto
from core.tasks import Task

_CHUNK = 32
_PAIRS_AT_ONCE = 2000
# Enough of a SHA-256 to name a photo within a project.
_NAME_LENGTH = 32

_THUMBNAIL_SIDE = 128


def reference_features(
    project: Project,
    references: Sequence[ReferencePhoto],
    *,
    spec: BackboneSpec | None = None,
    device: str = "auto",
    task: Task | None = None,
) -> NDArray[np.float32]:
    """Raw features ``(N, D)`` of reference photos, computed only where the cache has none.

    Args:
        project: Whose they are.
        references: The photos.
        spec: The backbone that looks at them; None is the one that the project has chosen.
        device: Where it computes.
        task: Receives progress.

    Raises:
        CampusGPSError: A photo is neither in the cache nor, unchanged, on the disk any more.
        Cancelled: The user cancelled; what was computed stays in the cache.
    """
    task, spec = task or Task(), spec or backbone_of(project)
    if len(spec.members) > 1:
        # Each has its own features in the cache, from which those of all are joined.
        return np.concatenate(
            [
                reference_features(project, references, spec=one, device=device, task=task)
                for one in spec.members
            ],
            axis=1,
        )
    features = CachedFeatures(project, spec, device)
    vectors = features.known([reference.sha256 for reference in references])
    missing = [reference for reference in references if reference.sha256 not in vectors]
    if missing:
        task.begin("Loading the network")
        features.load_network()
        done = len(references) - len(missing)
        task.begin("Looking at the photos", len(references), done=done)
        for some, pixels in _in_chunks(project, missing, spec.prepare):
            prepared = {one.sha256: scaled for one, scaled in zip(some, pixels, strict=True)}
            vectors.update(features.compute(prepared))
            task.advance(len(some))
    if not references:
        return np.empty((0, spec.feature_size), dtype=np.float32)
    return np.stack([vectors[reference.sha256] for reference in references])


def reference_keypoints(
    project: Project,
    references: Sequence[ReferencePhoto],
    *,
    device: str = "auto",
    task: Task | None = None,
) -> list[Keypoints]:
    """Keypoints of reference photos, found only where the cache has none.

    Raises:
        CampusGPSError: The packages for it are missing, or a photo's pixels are gone.
        Cancelled: The user cancelled; what was found stays in the cache.
    """
    task = task or Task()
    cache = FeatureCache(feature_cache_file(project), KEYPOINT_KEY, np.uint8)
    packed = cache.read([reference.sha256 for reference in references])
    packed = {sha256: one for sha256, one in packed.items() if len(one) % PACKED_SIZE == 0}
    missing = [reference for reference in references if reference.sha256 not in packed]
    if missing:
        task.begin("Loading the network")
        network = KeypointNetwork(device)
        done = len(references) - len(missing)
        task.begin("Finding keypoints", len(references), done=done)
        for some, pixels in _in_chunks(project, missing, lambda pixels: pixels):
            found = network.find_all(pixels, task.advance)
            fresh = {
                one.sha256: keypoints.packed.reshape(-1)
                for one, keypoints in zip(some, found, strict=True)
            }
            cache.write(fresh)
            packed.update(fresh)
    return [
        Keypoints.unpacked(packed[reference.sha256].reshape(-1, PACKED_SIZE))
        for reference in references
    ]


def reference_comparison(
    project: Project,
    references: Sequence[ReferencePhoto],
    keypoints: Sequence[Keypoints],
    task: Task | None = None,
) -> Compare:
    """A function that compares pairs of reference photos, computing only what the cache lacks.

    It raises Cancelled when the user cancels; what was computed stays in the cache.
    """
    task = task or Task()
    cache = FeatureCache(feature_cache_file(project), f"{KEYPOINT_KEY}/{EVIDENCE_KEY}")
    names = [reference.sha256[:_NAME_LENGTH] for reference in references]

    def ordered(pair: NDArray[np.intp]) -> tuple[int, int]:
        # By name, not by row: the same pair yields the same in whatever list it stands.
        first, second = pair.tolist()
        return (first, second) if names[first] <= names[second] else (second, first)

    def compare(pairs: NDArray[np.intp]) -> NDArray[np.float32]:
        rows = [ordered(pair) for pair in pairs]
        keys = [names[first] + names[second] for first, second in rows]
        known = cache.read(keys)
        known = {key: vector for key, vector in known.items() if len(vector) == len(EVIDENCE)}
        missing = [row for row, key in enumerate(keys) if key not in known]
        task.begin("Comparing photos", len(missing))
        for start in range(0, len(missing), _PAIRS_AT_ONCE):
            some = missing[start : start + _PAIRS_AT_ONCE]
            chosen = [(keypoints[rows[row][0]], keypoints[rows[row][1]]) for row in some]
            values = evidence_of_pairs(chosen, task.advance)
            fresh = {keys[row]: value for row, value in zip(some, values, strict=True)}
            cache.write(fresh)
            known.update(fresh)
        if not keys:
            return np.empty((0, len(EVIDENCE)), dtype=np.float32)
        return np.stack([known[key] for key in keys])

    return compare


def reference_pixels(project: Project, reference: ReferencePhoto) -> NDArray[np.uint8]:
    """Upright RGB working pixels ``(H, W, 3)``, from the cache or else from the file.

    Raises:
        CampusGPSError: They are neither in the cache nor, unchanged, on the disk any more.
    """
    pixels = project.pixels.read(reference.sha256)
    return _original_pixels(reference) if pixels is None else pixels


def reference_thumbnails(project: Project, references: Sequence[ReferencePhoto]) -> list[bytes]:
    """A small JPEG of each reference; empty where its pixels are gone."""

    def thumbnail(reference: ReferencePhoto) -> bytes:
        return project.pixels.thumbnail(reference.sha256, _THUMBNAIL_SIDE) or b""

    workers = threads_for_decoding()
    return list(prefetch_map(thumbnail, references, workers=workers, depth=_CHUNK))


def _original_pixels(reference: ReferencePhoto) -> NDArray[np.uint8]:
    """The pixels of the very file that was imported."""
    path = Path(reference.file)
    try:
        if file_sha256(path) == reference.sha256:
            return read_pixels(path)
        reason = "was changed since it was imported"
    except OSError as error:
        reason = f"cannot be read ({error.strerror or error})"
    except UnreadablePhotoError as error:
        reason = error.reason
    raise CampusGPSError(
        reason,
        file=path,
        advice="Import its folder again where it is now, or set the photo aside.",
    )


def _in_chunks(
    project: Project,
    references: Sequence[ReferencePhoto],
    prepare: Callable[[NDArray[np.uint8]], NDArray[np.uint8]],
) -> Iterator[tuple[list[ReferencePhoto], list[NDArray[np.uint8]]]]:
    """References and their prepared pixels, a few at a time, read ahead on threads."""

    def read(reference: ReferencePhoto) -> NDArray[np.uint8]:
        return prepare(reference_pixels(project, reference))

    todo = iter(references)
    ahead = prefetch_map(read, references, workers=threads_for_decoding(), depth=_CHUNK)
    with closing(ahead):
        while chunk := list(islice(ahead, _CHUNK)):
            yield list(islice(todo, len(chunk))), chunk
