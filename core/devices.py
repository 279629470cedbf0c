"""The devices and threads that networks compute on, and the memory they take there.

Only torch computes on GPUs. It is loaded by the functions that need it, not with this module, and
only where there may be a GPU: loading it takes seconds.
"""

from __future__ import annotations

import ctypes
import os
import platform
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from core.errors import CampusGPSError

# Numbers of the settings in glibc's malloc.h.
_M_TRIM_THRESHOLD = -1
_M_MMAP_THRESHOLD = -3

_DEVICE, _THREADS = "CAMPUSGPS_DEVICE", "CAMPUSGPS_THREADS"
_THREADS_HAVE_PRIORITIES = sys.platform.startswith("linux")
_STATM = Path("/proc/self/statm")
# What a driver of NVIDIA or AMD brings, by the beginning of the system's name.
_DRIVERS = {
    "linux": ("libcuda.so.1", "libamdhip64.so"),
    "win": ("nvcuda.dll", "amdhip64.dll"),
}


@dataclass(frozen=True)
class Device:
    """A device to compute on.

    Attributes:
        name: As torch names it ("cpu", "cuda:0").
        words: For people ("GPU (NVIDIA ...)").
    """

    name: str
    words: str


def has_torch() -> bool:
    """True if torch is installed, which training and GPUs need."""
    return find_spec("torch") is not None


def require_torch(what: str) -> None:
    """Raise a CampusGPSError that says what to install if torch is missing.

    Args:
        what: What needs it ("training").
    """
    missing = missing_torch_error(what)
    if missing is not None:
        raise missing


def missing_torch_error(what: str) -> CampusGPSError | None:
    """The error that says how to get torch, which ``what`` needs; None where it is installed."""
    if has_torch():
        return None
    packaged = getattr(sys, "frozen", False)
    return CampusGPSError(
        f"{what} needs torch, which is not part of this program"
        if packaged
        else f"{what} needs torch, which is not installed",
        advice="Get the program with training, which is larger."
        if packaged
        else 'Install it with: pip install "campusgps[training]"',
    )


@cache
def may_have_gpu() -> bool:
    """True if torch is installed and this computer has what a GPU needs; torch is not loaded."""
    if not has_torch():
        return False
    if sys.platform == "darwin":
        return platform.machine() == "arm64"
    drivers = next((d for system, d in _DRIVERS.items() if sys.platform.startswith(system)), ())
    return any(can_load_library(driver) for driver in drivers)


def can_load_library(library: str) -> bool:
    """True if the system finds a shared library of that name."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def find_devices() -> tuple[Device, ...]:
    """All devices of this computer that networks can compute on, the fastest first."""
    names: list[str] = []
    if may_have_gpu():
        import torch

        names = [f"cuda:{number}" for number in range(torch.cuda.device_count())]
        if torch.backends.mps.is_available():
            names.append("mps")
    return tuple(Device(name, device_words(name)) for name in (*names, "cpu"))


def device_words(device: str) -> str:
    """A device's name for people: ``CPU``, ``GPU (NVIDIA ...)`` or ``GPU (Apple)``."""
    if device.startswith("cuda"):
        import torch

        return f"GPU ({torch.cuda.get_device_name(device)})"
    return "GPU (Apple)" if device.startswith("mps") else device.upper()


def set_compute_preferences(device: str, threads: int) -> None:
    """Set the device and threads of this process from now on; loaded networks stay as they are.

    Args:
        device: As torch names it, used wherever "auto" is asked for; empty: the fastest there is.
        threads: On the CPU; 0: as many as are sensible.
    """
    # Processes that this one starts follow too.
    for name, value in ((_DEVICE, device), (_THREADS, str(threads or ""))):
        if value:
            os.environ[name] = value
        else:
            os.environ.pop(name, None)


def choose_device(device: str = "auto") -> str:
    """The device to use: ``device`` itself, or for "auto" CUDA, else MPS, else the CPU.

    What :func:`set_compute_preferences` set comes before all three, if this computer still has it.

    Raises:
        CampusGPSError: ``device`` is not a device of this computer.
    """
    if device == "auto" and _DEVICE in os.environ:
        with suppress(CampusGPSError):
            return choose_device(os.environ[_DEVICE])
    has_cuda = has_mps = False
    if may_have_gpu() and device != "cpu":
        import torch

        has_cuda, has_mps = torch.cuda.is_available(), torch.backends.mps.is_available()
    if device == "auto":
        return "cuda" if has_cuda else "mps" if has_mps else "cpu"
    kind = device.partition(":")[0]
    if kind == "cpu" or (kind == "cuda" and has_cuda) or (kind == "mps" and has_mps):
        return device
    raise CampusGPSError(
        f"this computer has no device {device!r}", advice='Use "auto", "cpu", "cuda" or "mps".'
    )


def out_of_memory_errors() -> tuple[type[BaseException], ...]:
    """The errors that networks raise where a device has too little memory."""
    torch = sys.modules.get("torch")
    return (MemoryError,) if torch is None else (MemoryError, torch.OutOfMemoryError)


def threads_for_inference() -> int:
    """The number of threads for a network that describes photos on the CPU.

    All cores where a thread can give way to the window's (see :func:`lower_thread_priority`), else
    one is left to it. ``OMP_NUM_THREADS`` wins.
    """
    cores = os.cpu_count() or 1
    return _stated_threads() or (cores if _THREADS_HAVE_PRIORITIES else max(1, cores - 1))


def threads_for_training() -> int:
    """The number of threads for a network that learns on the CPU: one core is left to the window.

    ``OMP_NUM_THREADS`` wins.
    """
    return _stated_threads() or max(1, (os.cpu_count() or 1) - 1)


def threads_for_numpy() -> int:
    """The number of threads for work that often needs Python's lock: one beside a window.

    More would keep the lock from the window's thread. ``OMP_NUM_THREADS`` wins; the command line,
    that has no window, sets it to all cores.
    """
    return _stated_threads() or 1


def _stated_threads() -> int:
    """The number that was preferred, or that ``OMP_NUM_THREADS`` states; 0 where none is stated.

    torch knows this environment variable too; the command line, that has no window, sets it to all
    cores.
    """
    stated = os.environ.get(_THREADS) or os.environ.get("OMP_NUM_THREADS", "")
    return int(stated) if stated.isdigit() else 0


@contextmanager
def computing_threads(count: int) -> Iterator[None]:
    """Let the calling thread compute on ``count`` cores; other threads keep their own number."""
    import torch

    # Asking is a thread's first computation, at which it takes over what any thread has set last.
    # Without it the number set here would be lost as soon as another thread sets its own.
    before = torch.get_num_threads()
    torch.set_num_threads(count)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def lower_thread_priority() -> None:
    """Make the calling thread give way to others, the window's above all, if the system can.

    Only Linux gives single threads a priority of their own without special rights.
    """
    if _THREADS_HAVE_PRIORITIES:
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 10)


def keep_freed_memory() -> None:
    """Let glibc keep what each layer frees instead of giving it back and asking for it again.

    Asking again costs a quarter of the network's time in page faults; at most 128 MB are kept.
    """
    if not sys.platform.startswith("linux"):
        return
    with suppress(OSError, AttributeError):
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(_M_TRIM_THRESHOLD, 128 << 20)
        mallopt(_M_MMAP_THRESHOLD, 32 << 20)


def used_memory_bytes(device: str) -> int:
    """The memory that training takes on its device, in bytes.

    Args:
        device: As torch names it.

    Returns:
        On CUDA the most that tensors have held, on MPS what they hold now, on the CPU what the
        process holds (on macOS the most that it has held); 0 where the system does not tell.
    """
    kind = device.partition(":")[0]
    if kind in ("cuda", "mps"):
        import torch
    if kind == "cuda":
        return torch.cuda.max_memory_allocated(device)
    if kind == "mps":
        return torch.mps.driver_allocated_memory()
    with suppress(OSError):
        return int(_STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    if sys.platform == "darwin":
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return 0
