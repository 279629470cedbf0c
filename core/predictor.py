"""The predictor: locates photos in a stream and in batches, on CUDA, MPS or CPU."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.concurrency import prefetch_map
from core.devices import choose_device
from core.errors import CampusGPSError
from core.features.backbones.registry import load_backbone
from core.features.extraction import WINDOW, BatchRunner, threads_for_decoding
from core.features.keypoints import Keypoints
from core.features.xfeat import KeypointNetwork
from core.files import file_sha256, legible_line
from core.localizer.estimate import Estimate
from core.localizer.file_format import load
from core.localizer.loaded_regressors import LoadedRegressors, Squares, squares
from core.localizer.localizer import Localizer
from core.localizer.regression import NetworkOutputs
from core.localizer.walk_evidence import PhotoEvidence
from core.photos.decode import WORKING_SIDE, pixels_sha256, read_pixels, shrink
from core.photos.decoding_cost import check_size
from core.photos.measurement import Measurement, Prefer
from core.photos.metadata import PhotoMetadata, read_metadata
from core.photos.picture_hash import picture_hash
from core.project.project import find_localizer
from core.tasks import Task

# Names the localizer file that predict_gps uses when it is not given one.
MODEL_VARIABLE = "CAMPUSGPS_MODEL"
_PASS_A_MODEL = "Pass a localizer's file or a project's folder."
# Photos are located together in numbers that take about so long.
_WINDOW_S = 1.0
# How torch says on a CPU that it got no memory.
_TOO_LITTLE_MEMORY = re.compile(r"not enough memory|can(no|')t allocate memory|bad_alloc")


@dataclass(frozen=True)
class Located:
    """The result of locating one photo.

    Attributes:
        file: Its path; None for pixels that came without one.
        estimate: Where it was taken; None if it could not be read.
        error: Why it could not be read; None if it could, or was not wanted.
        metadata: What the photo says of itself; None if it could not be read.
        sha256: SHA-256 of the file; None for pixels, and if it was not read to its end.
        evidence: What its walk needs of it; None if it was not located.
    """

    file: Path | None
    estimate: Estimate | None
    error: CampusGPSError | None
    metadata: PhotoMetadata | None
    sha256: str | None
    evidence: PhotoEvidence | None = None

    @property
    def own_position(self) -> Measurement | None:
        """The position that the photo itself carries, if it does."""
        return self.metadata.measurement if self.metadata else None


@dataclass(frozen=True)
class _Read:
    """A photo decoded and prepared for the networks, or why it was not."""

    file: Path | None
    photo: _Prepared | None = None
    error: CampusGPSError | None = None
    metadata: PhotoMetadata | None = None
    sha256: str | None = None


@dataclass(frozen=True)
class _Prepared:
    """A photo as the networks want it.

    Attributes:
        pixels: ``(H, W, 3)`` at working size.
        scaled: As the backbone wants it; None where the localizer compares with no references.
        squares: As the trained networks want it.
        related: Rows of the references that it must not match.
    """

    pixels: NDArray[np.uint8]
    scaled: NDArray[np.uint8] | None
    squares: Squares
    related: NDArray[np.intp] | None


class Predictor:
    """Locates photos with one localizer on one device.

    Networks are loaded at the first photo, or by :meth:`load`. Use it from one thread at a time.

    Args:
        localizer: What to locate with.
        device: "auto" (CUDA, else MPS, else the CPU) or the name of a torch device.
        prefer: Which counts where a photo's own position and its sidecar's differ.
    """

    def __init__(
        self, localizer: Localizer, device: str = "auto", prefer: Prefer = Prefer.SIDECAR
    ) -> None:
        self.localizer = localizer
        self._prefer = prefer
        self._device_wish = device
        self._device = ""
        self._features: BatchRunner | None = None
        self._keypoints: KeypointNetwork | None = None
        self._regressors: LoadedRegressors | None = None

    @property
    def device(self) -> str:
        """The device in use; loads the networks."""
        self.load()
        return self._device

    def load(self) -> None:
        """Load what the localizer needs, so that the first photo does not wait for it.

        Raises:
            CampusGPSError: A network or the device is not there, weights do not fit, or there is
                not enough memory.
        """
        if self._device:
            return
        with _memory_errors():
            self._load()

    def _load(self) -> None:
        device, localizer = choose_device(self._device_wish), self.localizer
        if localizer.needs_keypoints:
            self._keypoints = KeypointNetwork(device)
        if localizer.needs_features:
            self._features = BatchRunner(load_backbone(localizer.backbone_name, device))
        if localizer.regressors:
            self._regressors = LoadedRegressors(localizer.regressors, device)
        self._device = device

    def locate(
        self,
        photos: Iterable[Path | NDArray[np.uint8]],
        task: Task | None = None,
        wanted: Callable[[PhotoMetadata], bool] | None = None,
    ) -> Generator[Located, None, None]:
        """Locate photos one after the other, in their order, reading ahead on threads.

        A photo that is itself among the references, or a copy of one, matches neither itself nor
        its session, and its estimate is marked ``known``. A photo that cannot be read yields its
        error.

        Args:
            photos: Files, or upright RGB uint8 pixels ``(H, W, 3)``.
            task: Receives progress; :class:`core.tasks.Cancelled` when cancelled.
            wanted: Asked, on any thread, about each file before its pixels are read; one that is
                not wanted yields neither estimate nor error.
        """
        task = task or Task()
        total = len(photos) if isinstance(photos, (list, tuple)) else None
        task.begin("Locating photos", total)
        self.load()
        window: list[_Read] = []
        size = 1
        read_one = partial(self._read, wanted=wanted)
        reads = prefetch_map(read_one, photos, workers=threads_for_decoding(), depth=WINDOW)
        with closing(reads):
            for read in reads:
                task.check()
                window.append(read)
                if len(window) >= size:
                    started = time.perf_counter()
                    located = self._located(window, task)
                    took_s = time.perf_counter() - started
                    yield from _each(located, task)
                    window, size = [], _next_size(size, took_s)
        yield from _each(self._located(window, task), task)

    def _located(self, window: list[_Read], task: Task) -> list[Located]:
        with _memory_errors():
            return self._locate_together(window, task)

    def _locate_together(self, window: list[_Read], task: Task) -> list[Located]:
        photos = [read.photo for read in window if read.photo is not None]
        answers = self.localizer.locate_with_evidence(
            self._features_of(photos),
            [photo.related for photo in photos],
            self._keypoints_of(photos, task),
            self._answers_about(photos),
        )
        answered = zip(*answers, strict=True)
        located = []
        for read in window:
            estimate, evidence = (None, None) if read.photo is None else next(answered)
            located.append(
                Located(read.file, estimate, read.error, read.metadata, read.sha256, evidence)
            )
        return located

    def _features_of(self, photos: list[_Prepared]) -> NDArray[np.float32]:
        if self._features is None:
            return np.empty((len(photos), 0), np.float32)
        return self._features.features([p.scaled for p in photos if p.scaled is not None])

    def _keypoints_of(self, photos: list[_Prepared], task: Task) -> list[Keypoints]:
        if self._keypoints is None:
            return []
        return self._keypoints.find_all([photo.pixels for photo in photos], task.check)

    def _answers_about(self, photos: list[_Prepared]) -> NetworkOutputs | None:
        if self._regressors is None:
            return None
        return self._regressors.answers([photo.squares for photo in photos])

    def _read(
        self,
        photo: Path | NDArray[np.uint8],
        wanted: Callable[[PhotoMetadata], bool] | None,
    ) -> _Read:
        if not isinstance(photo, Path):
            pixels = shrink(checked_pixels(photo), WORKING_SIDE)
            related = self._related(None, pixels)
            return _Read(None, self._prepared(pixels, related))
        metadata = sha256 = None
        try:
            metadata = read_metadata(photo, self._prefer)
            if wanted is not None and not wanted(metadata):
                return _Read(photo, metadata=metadata)
            sha256 = file_sha256(photo)
            pixels = read_pixels(photo)
            related = self._related(sha256, pixels)
        except CampusGPSError as error:
            return _Read(photo, error=error, metadata=metadata, sha256=sha256)
        except OSError as error:  # it went away between two reads
            reason = f"cannot be read ({error.strerror or error})"
            gone = CampusGPSError(reason, file=photo)
            return _Read(photo, error=gone, metadata=metadata, sha256=sha256)
        return _Read(photo, self._prepared(pixels, related), None, metadata, sha256)

    def _related(self, sha256: str | None, pixels: NDArray[np.uint8]) -> NDArray[np.intp] | None:
        picture = picture_hash(pixels) if self.localizer.knows_pictures else ""
        return self.localizer.related_rows(sha256, pixels_sha256(pixels), picture)

    def _prepared(self, pixels: NDArray[np.uint8], related: NDArray[np.intp] | None) -> _Prepared:
        localizer = self.localizer
        scaled = localizer.backbone.prepare(pixels) if localizer.needs_features else None
        return _Prepared(pixels, scaled, squares(localizer.regressors, pixels), related)


def predict_gps(
    image: NDArray[np.uint8], model: Path | str | Localizer | None = None
) -> NDArray[np.float64]:
    """Say where a photo was taken.

    Args:
        image: Upright RGB pixels, uint8, ``(H, W, 3)``.
        model: A localizer, its file, or a project with one; without it, what the environment
            variable ``CAMPUSGPS_MODEL`` names. Files stay loaded until they change.

    Returns:
        float64 ``[latitude, longitude]`` in degrees.

    Raises:
        CampusGPSError: The image is not such an array, there is no usable model, or too little
            memory.
    """
    pixels = checked_pixels(image)
    if model is None:
        named = os.environ.get(MODEL_VARIABLE, "")
        if not named:
            raise CampusGPSError(
                "no localizer was named",
                advice=f"Pass model=..., or set {MODEL_VARIABLE} to a localizer file.",
            )
        model = named
    if isinstance(model, Localizer):
        predictor = _predictor_for(model)
    else:
        predictor = _predictor_at(_checked_path(model))
    (located,) = predictor.locate([pixels])
    assert located.estimate is not None
    position = located.estimate.position
    return np.array([position.latitude, position.longitude], dtype=np.float64)


def checked_pixels(image: object) -> NDArray[np.uint8]:
    """``image`` itself if it is a non-empty RGB uint8 array ``(H, W, 3)`` of a size we decode.

    Raises:
        CampusGPSError: It is not; says what it is instead.
    """
    if not isinstance(image, np.ndarray):
        raise CampusGPSError(
            f"an image must be a numpy array, not {type(image).__name__}",
            advice="Pass RGB pixels of shape (height, width, 3) and dtype uint8.",
        )
    if image.dtype != np.uint8 or image.ndim != 3 or image.shape[2] != 3 or image.size == 0:
        raise CampusGPSError(
            f"an image must be uint8 of shape (height, width, 3), not {image.dtype} {image.shape}",
            advice="Convert it to 8-bit RGB first.",
        )
    check_size(image.shape[1], image.shape[0])
    return image


def _each(located: list[Located], task: Task) -> Iterator[Located]:
    for one in located:
        task.advance()
        yield one


def _next_size(size: int, took_s: float) -> int:
    """The number of photos to locate together after ``size`` of them took so many seconds.

    The first answer comes at once and the others in batches, but what a slow localizer has located
    is not kept waiting for long. Two at least: on a CPU each takes a core.
    """
    if took_s > _WINDOW_S:
        return max(2, size // 2)
    return min(WINDOW, size * 2) if took_s < _WINDOW_S / 2 else size


def _checked_path(model: object) -> Path:
    """The path that ``model`` names."""
    try:
        named = os.fspath(model) if isinstance(model, (str, os.PathLike)) else None
        # Raises for letters that no file name can have.
        if isinstance(named, str) and os.fsencode(named):
            return Path(named)
    except Exception as error:  # An object says itself what its path is, and may raise anything.
        raise CampusGPSError(
            f"a model must be a localizer or a path, and this is none ({legible_line(str(error))})",
            advice=_PASS_A_MODEL,
        ) from error
    what = "an empty one" if named == "" else type(model).__name__
    raise CampusGPSError(f"a model must be a localizer or a path, not {what}", advice=_PASS_A_MODEL)


@contextmanager
def _memory_errors() -> Iterator[None]:
    """Turns what comes of too little memory into an error of our own."""
    try:
        yield
    except (ImportError, MemoryError, OSError) as error:
        # Too little memory to map a library is an ImportError or an OSError.
        raise CampusGPSError(
            f"what looks at photos cannot be loaded ({str(error) or 'not enough memory'})",
            advice="Close other programs if memory is short, else install CampusGPS again.",
        ) from error
    except RuntimeError as error:
        if not _TOO_LITTLE_MEMORY.search(str(error)):
            raise
        raise CampusGPSError(
            "there is not enough memory to look at the photo",
            advice="Close other programs, then try again.",
        ) from error


def _predictor_at(model: Path) -> Predictor:
    path = find_localizer(model)
    try:
        state = path.stat()
    except OSError as error:
        raise CampusGPSError(
            f"the localizer cannot be read ({error.strerror or error})",
            file=path,
            advice=_PASS_A_MODEL,
        ) from error
    return _loaded_predictor(path.resolve(), state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=2)
def _loaded_predictor(path: Path, _mtime_ns: int, _size: int) -> Predictor:
    return Predictor(load(path))


@lru_cache(maxsize=2)
def _predictor_for(localizer: Localizer) -> Predictor:
    return Predictor(localizer)
