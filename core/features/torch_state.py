"""Reads weights from files of ``torch.save`` as numpy arrays, without torch.

Both forms that torch has written are read: the archive of today and the row of pickles before it.
The pickle may name nothing but tensors, the kinds of numbers in them, and plain containers; a name
beyond these ends the reading before anything of it is looked up.
"""

from __future__ import annotations

import pickle
import zipfile
from collections import OrderedDict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

_ARCHIVE = b"PK\x03\x04"
_TYPES: Mapping[str, str] = {
    "FloatStorage": "<f4",
    "DoubleStorage": "<f8",
    "HalfStorage": "<f2",
    "LongStorage": "<i8",
    "IntStorage": "<i4",
    "ShortStorage": "<i2",
    "CharStorage": "i1",
    "ByteStorage": "u1",
    "BoolStorage": "?",
}
# Magic number, version and system stand before what was saved.
_PICKLES_BEFORE = 3


def read_torch_state(file: Path) -> dict[str, NDArray[Any]]:
    """The arrays by name in a state dict that torch saved.

    Raises:
        pickle.UnpicklingError: It holds something other than tensors in plain containers.
        ValueError: It is damaged, or no state dict.
        OSError: It cannot be read.
    """
    with file.open("rb") as stream:
        archive = stream.read(4) == _ARCHIVE
        stream.seek(0)
        try:
            state = _from_archive(stream) if archive else _from_pickles(stream)
        except (pickle.UnpicklingError, OSError):
            raise
        except Exception as error:  # Damaged files make both readers raise nearly anything.
            raise ValueError(f"is damaged ({error})") from error
    if not isinstance(state, dict) or not all(isinstance(v, _Tensor) for v in state.values()):
        raise ValueError("is no state dict")
    return {str(name): tensor.array() for name, tensor in state.items()}


class _Storage:
    """The numbers of one or more tensors, which may come after the tensors that name them."""

    def __init__(self, dtype: np.dtype[Any], count: int) -> None:
        self.dtype, self.count = dtype, count
        self.data = b""


class _Tensor:
    """A view of a storage: ``shape`` numbers from ``offset`` on, ``strides`` of them apart."""

    def __init__(
        self, storage: _Storage, offset: int, shape: tuple[int, ...], strides: tuple[int, ...]
    ) -> None:
        self._storage, self._offset = storage, offset
        self._shape, self._strides = shape, strides

    def array(self) -> NDArray[Any]:
        """The numbers, in memory of their own.

        Raises:
            ValueError: They reach beyond the storage.
        """
        dtype = self._storage.dtype
        if len(self._storage.data) != self._storage.count * dtype.itemsize:
            raise ValueError("a tensor is not whole")
        if 0 in self._shape:
            return np.empty(self._shape, dtype)
        pairs = list(zip(self._shape, self._strides, strict=True))
        last = self._offset + sum((length - 1) * stride for length, stride in pairs)
        if min([self._offset, *self._shape, *self._strides]) < 0 or last >= self._storage.count:
            raise ValueError("a tensor reaches beyond its numbers")
        numbers = np.frombuffer(self._storage.data, dtype)[self._offset :]
        strides = [step * dtype.itemsize for step in self._strides]
        return np.array(np.lib.stride_tricks.as_strided(numbers, self._shape, strides))


def _tensor(
    storage: _Storage, offset: int, shape: tuple[int, ...], strides: tuple[int, ...], *_rest: object
) -> _Tensor:
    return _Tensor(storage, offset, tuple(shape), tuple(strides))


def _parameter(tensor: _Tensor, *_rest: object) -> _Tensor:
    return tensor


class _Unpickler(pickle.Unpickler):
    """Builds nothing but tensors of ours and plain containers.

    Args:
        stream: The pickle.
        storage: The storage of a key, a type and a number of elements.
    """

    _KNOWN: Mapping[tuple[str, str], Callable[..., object]] = {
        ("collections", "OrderedDict"): OrderedDict,
        ("torch._utils", "_rebuild_tensor_v2"): _tensor,
        ("torch._utils", "_rebuild_parameter"): _parameter,
    }

    def __init__(self, stream: BinaryIO, storage: Callable[[str, str, int], _Storage]) -> None:
        super().__init__(stream)
        self._storage = storage

    def find_class(self, module: str, name: str) -> Any:
        """The object that a name in the pickle stands for."""
        if module == "torch" and name in _TYPES:
            return name
        try:
            return self._KNOWN[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"holds {module}.{name}") from None

    def persistent_load(self, pid: Any) -> _Storage:
        """The storage that a tensor is a view of."""
        kind, dtype, key, _place, count = pid[:5]
        if kind != "storage" or (len(pid) > 5 and pid[5] is not None):
            raise pickle.UnpicklingError(f"holds {kind}")
        return self._storage(str(key), str(dtype), int(count))


def _from_archive(stream: BinaryIO) -> object:
    with zipfile.ZipFile(stream) as archive:
        (top,) = [name for name in archive.namelist() if name.endswith("/data.pkl")]
        folder = top.removesuffix("data.pkl")
        order = f"{folder}byteorder"
        if order in archive.namelist() and archive.read(order) != b"little":
            raise ValueError("was saved on a computer of another kind")
        storages: dict[str, _Storage] = {}

        def storage(key: str, dtype: str, count: int) -> _Storage:
            if key not in storages:
                storages[key] = _Storage(np.dtype(_TYPES[dtype]), count)
                storages[key].data = archive.read(f"{folder}data/{key}")
            return storages[key]

        with archive.open(top) as pickled:
            return _Unpickler(pickled, storage).load()  # type: ignore[arg-type] # reads as a file does


def _from_pickles(stream: BinaryIO) -> object:
    storages: dict[str, _Storage] = {}

    def storage(key: str, dtype: str, count: int) -> _Storage:
        return storages.setdefault(key, _Storage(np.dtype(_TYPES[dtype]), count))

    for _ in range(_PICKLES_BEFORE):
        _Unpickler(stream, storage).load()
    state = _Unpickler(stream, storage).load()
    for key in _Unpickler(stream, storage).load():
        one = storages[key]
        head = stream.read(8)
        if len(head) != 8 or int.from_bytes(head, "little") != one.count:
            raise ValueError("a tensor is not as long as it should be")
        one.data = stream.read(one.count * one.dtype.itemsize)
    return state
