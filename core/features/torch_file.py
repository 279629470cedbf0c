"""Files of torch from elsewhere: bounded before torch reads them. Imports no torch.

``weights_only`` keeps code out, but not what takes memory without end: an archive that unpacks to
thousands of times its size, or a pickle that asks for memory by a number.
"""

from __future__ import annotations

import io
import pickle
import pickletools
import zipfile
from pathlib import Path
from typing import BinaryIO

from core.errors import CampusGPSError
from core.files import require_ordinary

_MOST_BYTES = 2 << 30
_MOST_PICKLE_BYTES = 4 << 20
_MOST_DIRECTORY_BYTES = 16 << 20
_MOST_HEADER_BYTES = 16 << 20
_ARCHIVE, _PICKLE = b"PK\x03\x04", b"\x80"
_END, _LONG_END = b"PK\x05\x06", b"PK\x06\x06"
_LONGEST_TAIL = 66_000
# Magic number, protocol and system stand before what was saved, which its storages' names follow.
_PICKLES_BEFORE_STORAGES = 5
_NAMES = frozenset(
    {
        *("collections OrderedDict", "collections Counter", "collections defaultdict"),
        *("torch._utils _rebuild_tensor_v2", "torch._utils _rebuild_parameter"),
        *("torch Size", "torch device", "torch.storage UntypedStorage", "__builtin__ set"),
        *("builtins set", "__builtin__ dict", "builtins dict"),
    }
)
# What numbers are called, and what keeps them: "torch FloatStorage", "torch float32".
_TYPES = ("Storage", "float", "bfloat", "int", "uint", "bool", "double", "half", "long", "short")


def check_torch_file(path: Path) -> None:
    """Refuse a file of ``torch.save`` whose content does not fit its size, before it is read.

    Raises:
        CampusGPSError: It is too large, or asks for more memory than it has bytes.
        pickle.UnpicklingError: It holds something other than tensors and plain values.
        ValueError: It is no file of torch, or damaged.
        OSError: It cannot be read.
    """
    require_ordinary(path)
    size = path.stat().st_size
    if size > _MOST_BYTES:
        raise CampusGPSError(
            f"is larger than any network ({size / 1e9:.1f} GB)",
            file=path,
            advice="Choose the file of the network alone.",
        )
    with path.open("rb") as file:
        head = file.read(4)
        try:
            if head == _ARCHIVE:
                _check_archive(file, size)
            elif head[:1] == _PICKLE:
                _check_pickles(file, size)
            else:
                raise ValueError("is no file of torch")
        except CampusGPSError as error:
            raise CampusGPSError(error.reason, file=path, advice="Get the file again.") from error
        except (pickle.UnpicklingError, OSError, ValueError):
            raise
        except Exception as error:  # A damaged archive makes its reader raise nearly anything.
            raise ValueError(f"is damaged ({error})") from error


def check_safetensors(path: Path) -> None:
    """Refuse a safetensors file with a header that no network has; its reader checks the rest.

    Raises:
        CampusGPSError: It is too large, or its header is.
        OSError: It cannot be read.
    """
    require_ordinary(path)
    size = path.stat().st_size
    with path.open("rb") as file:
        header = int.from_bytes(file.read(8), "little")
    if size > _MOST_BYTES or _MOST_HEADER_BYTES < header < size:
        raise CampusGPSError(
            "is larger than any network, or its header is", file=path, advice="Get the file again."
        )


def _check_archive(file: BinaryIO, size: int) -> None:
    if _directory_bytes(file, size) > _MOST_DIRECTORY_BYTES:
        raise CampusGPSError("lists more parts than any network has")
    with zipfile.ZipFile(file) as archive:
        parts = archive.infolist()
        # torch stores without compressing; parts that overlap add up to more than there is, too.
        unpacked = sum(part.file_size for part in parts)
        if unpacked > size:
            raise CampusGPSError(
                f"would unpack {size / 1e6:.1f} MB to {unpacked / 1e6:.0f} MB, which no file of"
                " torch.save does"
            )
        for part in parts:
            if part.filename.endswith(".pkl"):
                if part.file_size > _MOST_PICKLE_BYTES:
                    raise CampusGPSError("describes its content in more words than any network")
                _check_pickle(io.BytesIO(archive.read(part)), size)


def _directory_bytes(file: BinaryIO, size: int) -> int:
    """The length in bytes that the archive states for its list of parts."""
    file.seek(max(0, size - _LONGEST_TAIL))
    tail = file.read()
    ends = [(tail.rfind(_END), 12, 4), (tail.rfind(_LONG_END), 40, 8)]
    lengths = [
        int.from_bytes(tail[at + start : at + start + width], "little")
        for at, start, width in ends
        if at >= 0
    ]
    # The short form says 0xFFFFFFFF where the long one counts.
    return max((length for length in lengths if length != 0xFFFFFFFF), default=0)


def _check_pickles(file: BinaryIO, size: int) -> None:
    """The pickles of a file as torch wrote them before it wrote archives."""
    file.seek(0)
    head = io.BytesIO(file.read(_MOST_PICKLE_BYTES))
    for _ in range(_PICKLES_BEFORE_STORAGES):
        _check_pickle(head, size)


def _check_pickle(stream: BinaryIO, size: int) -> None:
    """Look at one pickle's instructions, without following them."""
    number = 0
    for instruction, argument, _ in pickletools.genops(stream):
        if instruction.name in ("GLOBAL", "STACK_GLOBAL", "INST", "EXT1", "EXT2", "EXT4"):
            if not _is_tensors_name(argument):
                raise pickle.UnpicklingError(f"holds {argument}")
        elif isinstance(argument, int) and "PUT" not in instruction.name:
            if instruction.name.startswith(("BININT", "LONG", "INT")):
                number = argument
        elif instruction.name == "BINPERSID" and number > size:
            # Before it stands how many numbers a storage has.
            raise CampusGPSError(f"asks for memory for {number:,} numbers in {size:,} bytes")


def _is_tensors_name(name: object) -> bool:
    if not isinstance(name, str):
        return False
    module, _, kind = name.partition(" ")
    return name in _NAMES or (
        module == "torch" and (kind.endswith(_TYPES[0]) or kind.rstrip("0123456789") in _TYPES)
    )
