"""Imports the packages that compute, torch above all, without stalls of the window.

``import torch`` on a thread stalls the event loop twice over: the loader holds the interpreter
while it maps half a gigabyte of libraries, and each full garbage collection walks the hundred
thousand objects that the import makes (stalls of 0.1 to 1.4 s were measured). Mapping the libraries
through a foreign call lets the interpreter go, and without collections in between the longest
stall is about 20 ms.
"""

from __future__ import annotations

import atexit
import contextlib
import ctypes
import gc
import importlib
import importlib.util
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from core.devices import may_have_gpu, require_torch

# What comparing photos point by point needs.
MATCHING = ("poselib",)

_LIBRARIES = ("libtorch_global_deps", "libtorch_python")
_loading = threading.Lock()
_counting = threading.Lock()
_uses: list[None] = []


def load_networks() -> None:
    """Import what describes photos: torch only where there may be a GPU; see load_torch.

    Raises:
        ImportError: Something is missing or damaged.
    """
    if may_have_gpu():
        load_torch()
    _load_modules(("onnxruntime",))


def load_torch(what: str = "training") -> None:
    """Import torch and torchvision; safe from any thread, costs nothing the second time.

    Args:
        what: What needs it, for the error.

    Raises:
        CampusGPSError: torch is not installed.
        ImportError: It is damaged.
    """
    require_torch(what)
    with _loading:
        if "torchvision" in sys.modules:
            return
        keep_triton_out()
        _map_libraries()
        with made_to_stay():
            import torchvision  # noqa: F401 - imports torch first

        # At the end it has to go like everything else, or its libraries complain of leaks.
        atexit.register(gc.unfreeze)


def load_packages(names: Sequence[str], check: Callable[[], object] = lambda: None) -> None:
    """Import ``names``, modules of many parts, after the networks; safe from any thread.

    Args:
        names: What to import.
        check: Called before each; what it raises ends the work.

    Raises:
        ImportError: One is missing or damaged.
    """
    load_networks()
    _load_modules(names, check)


def _load_modules(names: Sequence[str], check: Callable[[], object] = lambda: None) -> None:
    with _loading:
        missing = [name for name in names if name not in sys.modules]
        if not missing:
            return
        with made_to_stay():
            for name in missing:
                check()
                importlib.import_module(name)


def keep_triton_out() -> None:
    """Make torch do without triton, its compiler for GPUs, which nothing here uses.

    triton carries an LLVM of its own. Where the graphics driver (Mesa) has brought another LLVM
    into the process, which the web engine makes it do, importing triton ends in a crash.
    """
    sys.modules.setdefault("triton", None)  # type: ignore[arg-type] # None: "no such module"


@contextlib.contextmanager
def no_collections() -> Iterator[None]:
    """Keeps garbage from being collected meanwhile: amid an import that holds everything up.

    May be used by several threads at once; collections begin again when the last one is done.
    """
    with _counting:
        _uses.append(None)
        gc.disable()
    try:
        yield
    finally:
        with _counting:
            _uses.pop()
            if not _uses:
                gc.enable()


@contextlib.contextmanager
def made_to_stay() -> Iterator[None]:
    """Keeps garbage from being collected meanwhile, and never has it looked for in what was made.

    For what is made of hundreds of thousands of objects and lives long: each full collection would
    walk them, 0.1 to 0.2 s for 50,000 photos, on whichever thread made the object that set it off.
    What is let go of is freed all the same, but for objects that hold each other.
    """
    with no_collections():
        yield
        # Also of the collection that is due as soon as they begin again.
        gc.freeze()


def _map_libraries() -> None:
    """Let the system map torch's libraries while Python goes on; best effort."""
    spec = importlib.util.find_spec("torch")
    if spec is None or spec.origin is None or not hasattr(os, "RTLD_NOW"):
        return
    suffix = ".dylib" if sys.platform == "darwin" else ".so"
    with contextlib.suppress(OSError, AttributeError):
        # ctypes releases the interpreter during a foreign call, but not in CDLL's own dlopen.
        dlopen = ctypes.CDLL(None).dlopen
        dlopen.restype, dlopen.argtypes = ctypes.c_void_p, [ctypes.c_char_p, ctypes.c_int]
        for name in _LIBRARIES:
            library = Path(spec.origin).parent / "lib" / (name + suffix)
            if library.is_file():
                dlopen(os.fsencode(library), os.RTLD_NOW)
