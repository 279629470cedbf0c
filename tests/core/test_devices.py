"""Devices, threads and memory: chosen, counted, and clear errors where there is none."""

from __future__ import annotations

import mmap
import os
import subprocess
import sys

import pytest
import torch

from core.devices import (
    can_load_library,
    choose_device,
    computing_threads,
    device_words,
    find_devices,
    set_compute_preferences,
    threads_for_inference,
    threads_for_numpy,
    threads_for_training,
    used_memory_bytes,
)
from core.errors import CampusGPSError


def test_an_unknown_device_is_a_clear_error() -> None:
    with pytest.raises(CampusGPSError, match="no device 'abacus'"):
        choose_device("abacus")


def test_the_device_chosen_by_itself_is_the_first_of_those_found() -> None:
    found = find_devices()
    assert found[-1].name == "cpu" and found[-1].words == "CPU"
    assert found[0].name.partition(":")[0] == choose_device("auto")
    assert device_words("mps:0") == "GPU (Apple)"


def test_a_library_is_found_or_not_and_torch_is_loaded_only_for_a_gpu() -> None:
    known = {"linux": "libc.so.6", "darwin": "libSystem.dylib", "win32": "kernel32.dll"}
    assert can_load_library(known[sys.platform])
    assert not can_load_library("libabacus.so.1")
    code = (
        "import sys; from core.devices import choose_device, find_devices, may_have_gpu;"
        "choose_device('auto'), choose_device('cpu'), find_devices();"
        "sys.exit('torch' in sys.modules and not may_have_gpu())"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_environment_says_how_many_threads_compute(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    assert (threads_for_inference(), threads_for_training(), threads_for_numpy()) == (3, 3, 3)
    monkeypatch.setenv("OMP_NUM_THREADS", "none")
    cores = os.cpu_count() or 1
    assert threads_for_training() == max(1, cores - 1)
    assert threads_for_numpy() == 1
    assert threads_for_inference() in (cores, max(1, cores - 1))


def test_what_is_preferred_comes_before_the_environment_where_it_is_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    set_compute_preferences("cpu", 2)
    try:
        assert choose_device("auto") == "cpu"
        assert (threads_for_inference(), threads_for_training()) == (2, 2)
        set_compute_preferences("abacus", 0)
        assert choose_device("auto") in {one.name.partition(":")[0] for one in find_devices()}
        assert threads_for_training() == 3
    finally:
        set_compute_preferences("", 0)


def test_a_number_of_threads_counts_for_a_while() -> None:
    before = torch.get_num_threads()
    with computing_threads(before + 1):
        assert torch.get_num_threads() == before + 1
    assert torch.get_num_threads() == before


def test_memory_grows_with_what_is_held() -> None:
    before = used_memory_bytes("cpu")
    # Fresh memory from the system: an array might be given what another one has left.
    with mmap.mmap(-1, 50_000_000) as held:
        held.write(bytes(50_000_000))
        assert used_memory_bytes("cpu") - before > 40_000_000
    assert before > 10_000_000
