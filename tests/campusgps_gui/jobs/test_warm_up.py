from __future__ import annotations

import gc
import subprocess
import sys

from campusgps_gui.jobs.warm_up import no_collections


def test_collections_begin_again_when_the_last_user_is_done() -> None:
    first, second = no_collections(), no_collections()
    with first:
        second.__enter__()
        assert not gc.isenabled()
    assert not gc.isenabled()
    second.__exit__(None, None, None)
    assert gc.isenabled()


def test_torch_comes_without_triton_and_leaves_quietly() -> None:
    script = (
        "import sys\n"
        "from campusgps_gui.jobs.warm_up import MATCHING, load_packages, load_torch\n"
        "load_torch(); load_torch()\n"
        "load_packages(MATCHING); load_packages(MATCHING)\n"
        "import gc, torch\n"
        "print(sys.modules['triton'], gc.isenabled(), torch.ones(2).sum().item())"
    )
    reply = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert reply.stdout.strip() == "None True 2.0"
    assert reply.stderr == ""


def test_what_locates_is_loaded_without_torch_where_there_is_no_gpu() -> None:
    script = (
        "import sys\n"
        "from campusgps_gui.jobs.warm_up import MATCHING, load_networks, load_packages\n"
        "from core.devices import may_have_gpu\n"
        "load_networks(); load_packages(MATCHING)\n"
        "print('onnxruntime' in sys.modules, 'torch' in sys.modules and not may_have_gpu())"
    )
    reply = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert reply.stdout.strip() == "True False"
