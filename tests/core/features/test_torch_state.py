"""Weights in files of torch.save are read as torch reads them, and nothing but weights."""

from __future__ import annotations

import os
import pickle
from collections import OrderedDict
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from core.features.torch_state import read_torch_state


def state() -> dict[str, torch.Tensor]:
    """Tensors of every kind of number, views of others, and one without any number."""
    numbers = torch.arange(24.0).reshape(4, 6)
    return {
        "whole": numbers,
        "turned": numbers.t(),
        "part": numbers[1:3, 2:5],
        "single": torch.tensor(7),
        "empty": torch.empty(0, 3),
        "half": torch.tensor([0.5, -2.0], dtype=torch.float16),
        "double": torch.tensor([1e-300], dtype=torch.float64),
        "bytes": torch.tensor([[255, 0]], dtype=torch.uint8),
        "truths": torch.tensor([True, False]),
        "parameter": nn.Parameter(torch.tensor([1.5])),
    }


@pytest.mark.parametrize("archive", [True, False])
def test_arrays_are_what_torch_saved(tmp_path: Path, archive: bool) -> None:
    file = tmp_path / "weights.pth"
    saved = OrderedDict(state())
    torch.save(saved, file, _use_new_zipfile_serialization=archive)
    read = read_torch_state(file)
    assert list(read) == list(saved)
    for name, tensor in saved.items():
        wanted = tensor.detach().numpy()
        assert read[name].dtype == wanted.dtype and np.array_equal(read[name], wanted), name


class Trap:
    """Unpickled by pickle itself it would make a folder."""

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def __reduce__(self) -> Any:
        return os.mkdir, (self._folder,)


@pytest.mark.parametrize("archive", [True, False])
def test_code_in_a_file_is_refused_and_never_runs(tmp_path: Path, archive: bool) -> None:
    file, folder = tmp_path / "weights.pth", tmp_path / "made"
    torch.save({"a": Trap(str(folder))}, file, _use_new_zipfile_serialization=archive)
    with pytest.raises(pickle.UnpicklingError, match="mkdir"):
        read_torch_state(file)
    assert not folder.exists()


@pytest.mark.parametrize("archive", [True, False])
def test_a_damaged_file_is_a_clear_error(tmp_path: Path, archive: bool) -> None:
    file = tmp_path / "weights.pth"
    torch.save(state(), file, _use_new_zipfile_serialization=archive)
    whole = file.read_bytes()
    for length in (0, 1, 100, len(whole) // 2, len(whole) - 1):
        file.write_bytes(whole[:length])
        with pytest.raises((ValueError, pickle.UnpicklingError)):
            read_torch_state(file)
    torch.save([torch.ones(2)], file)
    with pytest.raises(ValueError, match="no state dict"):
        read_torch_state(file)


def test_a_tensor_that_reaches_beyond_its_numbers_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "weights.pth"
    torch.save({"a": torch.arange(1000.0)}, file, _use_new_zipfile_serialization=False)
    whole = file.read_bytes()
    # The shape's 1000, little-endian in the pickle, becomes 1001; the storage stays as long.
    where = whole.rfind((1000).to_bytes(2, "little"), 0, -4000)
    assert where > 0
    changed = 0
    start = 0
    while (at := whole.find(b"M\xe8\x03", start)) >= 0:
        file.write_bytes(whole[:at] + b"M\xe9\x03" + whole[at + 3 :])
        with pytest.raises(ValueError):
            read_torch_state(file)
        changed, start = changed + 1, at + 1
    assert changed >= 2
