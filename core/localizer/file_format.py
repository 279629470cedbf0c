"""A localizer as one file: safetensors, with everything that is not an array as JSON in its header.

No pickle, no code: whatever the file says is checked before it is used. Reading one therefore ends
in a localizer or in a :class:`LocalizerFileError`.
"""

from __future__ import annotations

import json
import stat
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
from safetensors import SafetensorError
from safetensors import numpy as safetensors

from core.errors import CampusGPSError
from core.features.backbone import BackboneSpec
from core.features.backbones.registry import backbone_spec
from core.features.weights_offer import not_agreed
from core.files import write_bytes
from core.geo import LocalFrame, Position, degrees_of
from core.localizer.calibration import Calibration
from core.localizer.calibration_format import calibration_entry, calibration_from
from core.localizer.checked_values import (
    Arrays,
    UnfitError,
    checked_array,
    checked_ends,
    checked_number,
    checked_text,
    checked_time,
    checked_words,
    content_checksum,
    printable,
    shortened,
)
from core.localizer.descriptor import PartWhitening, Whitening
from core.localizer.index import ReferenceIndex
from core.localizer.localizer import Localizer
from core.localizer.plain_features import PlainFeatures
from core.localizer.reference_format import reference_columns, references_from
from core.localizer.regressor_format import (
    area_from,
    regressor_arrays,
    regressor_entries,
    regressors_from,
)
from core.localizer.reranker_format import (
    keypoints_from,
    reranker_arrays,
    reranker_entry,
    reranker_from,
)

SUFFIX = ".safetensors"
# 2: re-ranking and keypoints, where there are some. 3: trained networks, where there are some; then
# there may be no references.
FORMAT_VERSION = 3
_HEADER = "campusgps_localizer"
_CHECKSUM = "sha256"
_MOST_BYTES = 8 << 30
# The library takes no longer header; reading one as JSON takes ten times the memory.
_MOST_HEADER_BYTES = 100_000_000
# Unit length, and what rounding to half precision does to it.
_MOST_LENGTH = 1.01
# Far above what is fitted, far below where products overflow.
_MOST_WHITENING = 1e9
_MOST_THUMBNAIL_BYTES = 1 << 20
_JPEG = b"\xff\xd8"
_CHOOSE = "Choose the file of a localizer; its name ends in .safetensors."
_BUILD_AGAIN = "Build the localizer again from the project, or get the file again."


class LocalizerFileError(CampusGPSError):
    """A localizer file is missing, damaged, too new or something else altogether."""


def save(localizer: Localizer, path: Path) -> None:
    """Write ``localizer`` to ``path``, atomically.

    Raises:
        CampusGPSError: The file cannot be written.
    """
    arrays = _arrays_of(localizer)
    header = json.dumps(_header_of(localizer), separators=(",", ":"), allow_nan=False)
    metadata = {_HEADER: header, _CHECKSUM: content_checksum(header, arrays)}
    write_bytes(path, safetensors.save(arrays, metadata))


def load(path: Path) -> Localizer:
    """Read the localizer in ``path``.

    Raises:
        LocalizerFileError: The file cannot be read, is damaged or truncated, was written by a newer
            program, is no localizer, or needs more memory than there is.
    """
    try:
        return _load(path)
    except MemoryError as error:
        raise LocalizerFileError(
            "there is not enough memory to read the localizer",
            file=path,
            advice="Close other programs, then try again.",
        ) from error


def _load(path: Path) -> Localizer:
    try:
        state = path.stat()
        if not (stat.S_ISREG(state.st_mode) or stat.S_ISDIR(state.st_mode)):
            # A pipe or a device may never come to an end.
            raise LocalizerFileError("is no ordinary file", file=path, advice=_CHOOSE)
        if state.st_size > _MOST_BYTES:
            raise LocalizerFileError("is too large for a localizer", file=path, advice=_CHOOSE)
        content = path.read_bytes()
    except OSError as error:
        raise LocalizerFileError(
            f"the localizer cannot be read ({error.strerror or error})",
            file=path,
            advice="Check that the file is there and that you may read it.",
        ) from error
    header = _checked_header(content, path)
    try:
        arrays: Arrays = safetensors.load(content)
        if _metadata(content)[_CHECKSUM] != content_checksum(_metadata(content)[_HEADER], arrays):
            raise UnfitError("its checksum is wrong")
        return _localizer_from(header, arrays)
    except CampusGPSError as error:
        reason = shortened(printable(error.reason))
        raise LocalizerFileError(reason, file=path, advice=error.advice, need=error.need) from error
    except (
        UnfitError,
        SafetensorError,
        KeyError,
        TypeError,
        ValueError,
        AttributeError,
        OverflowError,
    ) as error:
        raise LocalizerFileError(
            f"the localizer is damaged ({_in_words(error)})", file=path, advice=_BUILD_AGAIN
        ) from error


@dataclass(frozen=True)
class LocalizerSummary:
    """The facts at the beginning of a localizer file; nothing else of it has been checked yet.

    Attributes:
        recipe: How it was made.
        created_at: When it was built (timezone-aware).
        reference_sha256: See :func:`core.project.references.reference_list_sha256`.
    """

    recipe: str
    created_at: datetime
    reference_sha256: str


def read_summary(path: Path) -> LocalizerSummary:
    """Look at the beginning of the file alone, to list many of them in no time.

    Raises:
        LocalizerFileError: The file cannot be read, or its beginning is damaged.
    """
    try:
        with path.open("rb") as stream:
            begin = stream.read(8)
            begin += stream.read(min(int.from_bytes(begin, "little"), _MOST_HEADER_BYTES))
        header = _checked_header(begin, path)
        return LocalizerSummary(
            checked_words(header["recipe"]),
            checked_time(header["created_at"]),
            checked_text(header["reference_sha256"]),
        )
    except OSError as error:
        reason = f"the localizer cannot be read ({error.strerror or error})"
        raise LocalizerFileError(
            reason, file=path, advice="Check that the file is there and that you may read it."
        ) from error
    except (UnfitError, KeyError, TypeError, ValueError) as error:
        raise LocalizerFileError(
            f"the localizer is damaged ({_in_words(error)})", file=path, advice=_BUILD_AGAIN
        ) from error


def _in_words(error: Exception) -> str:
    words = f"{error.args[0]} is missing" if isinstance(error, KeyError) else str(error)
    return shortened(printable(words))


def _checked_header(content: bytes, path: Path) -> Mapping[str, Any]:
    """The file's JSON header, if this is a localizer that this program can read."""
    try:
        header = json.loads(_metadata(content)[_HEADER])
        newer = int(header["format_version"]) > FORMAT_VERSION
        program = shortened(printable(str(header["program_version"])))
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
        raise LocalizerFileError(
            "is not a localizer of this program, or its beginning is damaged",
            file=path,
            advice=_BUILD_AGAIN,
        ) from error
    if newer:
        raise LocalizerFileError(
            f"the localizer was written by a newer version of the program ({program})",
            file=path,
            advice="Update the program.",
        )
    checked: Mapping[str, Any] = header
    return checked


def _metadata(content: bytes) -> Mapping[str, str]:
    """The ``__metadata__`` of a safetensors file: eight bytes of length, then JSON."""
    length = int.from_bytes(content[:8], "little")
    if len(content) < 8 or length > min(len(content) - 8, _MOST_HEADER_BYTES):
        raise ValueError("the header is too long")
    metadata: Mapping[str, str] = json.loads(content[8 : 8 + length])["__metadata__"]
    return metadata


def _arrays_of(localizer: Localizer) -> Arrays:
    ends = np.cumsum([len(thumbnail) for thumbnail in localizer.thumbnails], dtype=np.int64)
    arrays: Arrays = {
        "degrees": degrees_of(one.position for one in localizer.references),
        "descriptors": localizer.index.descriptors,
        "thumbnails": np.frombuffer(b"".join(localizer.thumbnails), dtype=np.uint8),
        "thumbnail_ends": ends,
    }
    for number, part in enumerate(localizer.whitening.parts):
        arrays[f"whitening.{number}.mean"] = part.mean
        arrays[f"whitening.{number}.projection"] = part.projection
    if localizer.plain is not None:
        arrays["plain"] = localizer.plain.levels
    if localizer.reranker is not None:
        arrays |= reranker_arrays(localizer.reranker, localizer.keypoints)
    arrays |= regressor_arrays(localizer.regressors)
    # safetensors writes the memory as it lies, whatever the strides say.
    return {name: np.asarray(array, order="C") for name, array in arrays.items()}


def _header_of(localizer: Localizer) -> dict[str, Any]:
    references = localizer.references
    return {
        "format_version": FORMAT_VERSION,
        "program_version": localizer.program_version,
        "recipe": localizer.recipe,
        "created_at": localizer.created_at.isoformat(),
        "extras": list(localizer.extras),
        "backbone": {
            "name": localizer.backbone.name,
            "feature_key": localizer.backbone.feature_key,
            "input_side": localizer.backbone.input_side,
        },
        "typical_lengths": [part.typical_length for part in localizer.whitening.parts],
        "origin": [localizer.origin.latitude, localizer.origin.longitude],
        "area": asdict(localizer.area),
        "stated_area": localizer.stated_area and asdict(localizer.stated_area),
        "regressors": regressor_entries(localizer.regressors),
        "counts": localizer.counts,
        "calibration": calibration_entry(localizer.calibration),
        "walk_calibration": localizer.walk_calibration
        and calibration_entry(localizer.walk_calibration),
        "choice": localizer.reranker and reranker_entry(localizer.reranker),
        "reference_sha256": localizer.reference_sha256,
        "references": reference_columns(references),
    }


def _localizer_from(header: Mapping[str, Any], arrays: Arrays) -> Localizer:
    degrees = checked_array(arrays, "degrees", np.float64, (None, 2))
    regressors = regressors_from(header.get("regressors", []), arrays)
    area = area_from(header.get("stated_area"))
    alone = len(degrees) == 0
    if alone and (not regressors or area is None):
        raise UnfitError("it has no reference photos")
    spec = _spec_from(header["backbone"])
    whitening = Whitening(())
    if not alone:
        whitening = _whitening_from(spec, arrays, header["typical_lengths"])
    descriptors = checked_array(arrays, "descriptors", np.float16, (len(degrees), whitening.size))
    if (np.einsum("ij,ij->i", descriptors, descriptors, dtype=np.float32) > _MOST_LENGTH**2).any():
        raise UnfitError("a descriptor is longer than one")
    origin = Position(*(checked_number(value) for value in header["origin"]))
    learned = None if alone else reranker_from(header.get("choice"), arrays)
    localizer = Localizer(
        recipe=checked_words(header["recipe"]),
        backbone=spec,
        origin=origin,
        references=references_from(header["references"], degrees),
        metres=LocalFrame(origin).to_metres(degrees),
        whitening=whitening,
        index=ReferenceIndex(descriptors),
        calibration=calibration_from(header["calibration"]),
        thumbnails=_thumbnails_from(arrays, len(degrees)),
        created_at=checked_time(header["created_at"]),
        program_version=checked_words(header["program_version"]),
        reranker=learned,
        keypoints=() if learned is None else keypoints_from(arrays, len(degrees)),
        regressors=regressors,
        stated_area=area,
        walk_calibration=_walk_calibration_from(header.get("walk_calibration")),
        plain=_plain_from(spec, arrays, len(degrees)),
    )
    if localizer.reference_sha256 != header["reference_sha256"]:
        raise UnfitError("its list of reference photos is not the one it was built from")
    return localizer


def _walk_calibration_from(entry: Mapping[str, Any] | None) -> Calibration | None:
    """The radii of walks, if the program that made the file knew walks."""
    return None if entry is None else calibration_from(entry)


def _plain_from(spec: BackboneSpec, arrays: Arrays, count: int) -> PlainFeatures | None:
    """The references' features as they are, if the program that made the file kept them."""
    if "plain" not in arrays:
        return None
    levels = checked_array(arrays, "plain", np.int8, (count, spec.feature_size))
    return PlainFeatures(levels, tuple(part.size for part in spec.parts))


def _spec_from(entry: Mapping[str, Any]) -> BackboneSpec:
    spec = backbone_spec(checked_text(entry["name"]))
    for offer in spec.missing_weights:
        raise not_agreed(offer)
    if entry["feature_key"] != spec.feature_key:
        what = "another version of" if spec.offer is None else "other weights of"
        raise CampusGPSError(
            f"the localizer needs {what} the network {spec.name} than there is here",
            advice="Build the localizer again from the project.",
        )
    return spec


def _whitening_from(spec: BackboneSpec, arrays: Arrays, lengths: Sequence[Any]) -> Whitening:
    parts = []
    for number, (part, length) in enumerate(zip(spec.parts, lengths, strict=True)):
        mean = checked_array(arrays, f"whitening.{number}.mean", np.float32, (part.size,))
        projection = checked_array(
            arrays, f"whitening.{number}.projection", np.float32, (part.size, None)
        )
        if not 0 < checked_number(length) <= _MOST_WHITENING:
            raise UnfitError("a typical length is not positive")
        if max(np.abs(mean).max(), np.abs(projection).max(initial=0)) > _MOST_WHITENING:
            raise UnfitError(f"the numbers of whitening.{number} make no sense")
        parts.append(PartWhitening(mean, projection, float(length)))
    return Whitening(tuple(parts))


def _thumbnails_from(arrays: Arrays, count: int) -> tuple[bytes, ...]:
    content = checked_array(arrays, "thumbnails", np.uint8, (None,)).tobytes()
    ends = checked_ends(arrays, "thumbnail_ends", len(content))
    if len(ends) not in (0, count):
        raise UnfitError("its thumbnails and reference photos differ in number")
    thumbnails = tuple(
        content[start:end] for start, end in zip([0, *ends[:-1]], ends, strict=False)
    )
    if any(one and not one.startswith(_JPEG) for one in thumbnails):
        raise UnfitError("a thumbnail is no JPEG")
    if max(map(len, thumbnails), default=0) > _MOST_THUMBNAIL_BYTES:
        raise UnfitError("a thumbnail is too large")
    return thumbnails
