"""The memory that a file of torch asks for is bounded by its size, before torch reads it."""

from __future__ import annotations

import collections
import io
import pickle
import struct
import zipfile
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from core.checkpoint_import.checkpoint import read_imported_network
from core.errors import CampusGPSError
from core.features.torch_file import check_safetensors, check_torch_file
from core.features.weights_file import read_weights
from core.features.weights_offer import WeightsError
from core.training.checkpoint import CheckpointError, read_checkpoint

STATE = {"a.weight": torch.ones(3, 4), "a.counts": torch.tensor(3), "half": torch.ones(2).half()}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "net.pth"


def test_what_torch_saves_passes(file: Path) -> None:
    network = torch.nn.Linear(2, 2)
    optimizer = torch.optim.AdamW(network.parameters())
    network(torch.ones(1, 2)).sum().backward()
    optimizer.step()
    schedule = torch.optim.lr_scheduler.MultiStepLR(optimizer, [3])
    content = {
        "state_dict": collections.OrderedDict(STATE),
        "parameter": network.weight,
        "optimizer": optimizer.state_dict(),
        "schedule": schedule.state_dict(),
        "seed": 1 << 40,
        "epoch": 7,
        "size": torch.Size([3]),
        "dtype": torch.bfloat16,
        "random": torch.get_rng_state(),
    }
    for archive in (True, False):
        torch.save(content, file, _use_new_zipfile_serialization=archive)
        check_torch_file(file)
    torch.save(STATE, file)
    assert torch.equal(read_weights(file)["a.weight"], STATE["a.weight"])


def refused_everywhere(file: Path, words: str) -> None:
    for read, kind in (
        (lambda: read_imported_network(file, "resnet18"), CampusGPSError),
        (lambda: read_weights(file), WeightsError),
        (lambda: read_checkpoint(file), CheckpointError),
    ):
        with pytest.raises(kind, match=words):
            read()


def test_an_archive_does_not_unpack_to_more_than_it_is(file: Path) -> None:
    plain = io.BytesIO()
    torch.save({"a": torch.zeros(1 << 20)}, plain)
    with zipfile.ZipFile(plain) as stored, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for part in stored.infolist():
            new.writestr(part.filename, stored.read(part))
    assert file.stat().st_size < 100_000
    refused_everywhere(file, r"would unpack 0\.0 MB to 4 MB")


def test_parts_that_share_their_bytes_add_up(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a/data.pkl", pickle.dumps({}, protocol=2))
        archive.writestr("a/data/0", bytes(100_000))
        for number in range(1, 50):
            shared = zipfile.ZipInfo(f"a/data/{number}")
            first = archive.getinfo("a/data/0")
            shared.header_offset, shared.CRC = first.header_offset, first.CRC
            shared.file_size = shared.compress_size = first.file_size
            archive.filelist.append(shared)
    refused_everywhere(file, "would unpack 0.1 MB to 5 MB")


def archive_of(file: Path, content: bytes) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a/data.pkl", content)
        archive.writestr("a/version", "3\n")


def test_a_pickle_cannot_ask_for_memory_by_a_number(file: Path) -> None:
    asks = b"\x80\x02cbuiltins\nbytearray\nJ" + struct.pack("<l", 2_000_000_000) + b"\x85R."
    archive_of(file, asks)
    with pytest.raises(CampusGPSError, match="holds Python objects"):
        read_imported_network(file, "resnet18")
    with pytest.raises(WeightsError, match="no weights"):
        read_weights(file)
    torch.save({"a": torch.zeros(2)}, file, _use_new_zipfile_serialization=False)
    content = file.read_bytes()
    # How many numbers its storage has: 2, the last number before the storage is asked for.
    at = content.rfind(b"K\x02", 0, content.find(b"Q"))
    file.write_bytes(content[:at] + b"J" + struct.pack("<l", 2_000_000_000) + content[at + 2 :])
    refused_everywhere(file, "asks for memory for 2,000,000,000 numbers")


def test_pickles_without_end_are_refused(file: Path) -> None:
    archive_of(file, b"\x80\x02" + b"]" * (5 << 20) + b".")
    refused_everywhere(file, "more words than any network")


def test_tables_within_tables_are_no_weights(file: Path) -> None:
    packed = pickle.dumps({}, protocol=2)[:-1]
    nested = b"}X\x05\0\0\0model" * 3000 + b"}" + b"s" * 3000 + b"."
    archive_of(file, packed[:2] + nested)
    with pytest.raises(CampusGPSError, match="holds no weights"):
        read_imported_network(file, "resnet18")
    with pytest.raises(CheckpointError):
        read_checkpoint(file)


def test_the_header_of_safetensors_is_bounded(tmp_path: Path) -> None:
    path = tmp_path / "net.safetensors"
    save_file(STATE, path)
    check_safetensors(path)
    assert read_weights(path).keys() == STATE.keys()
    with path.open("wb") as file:
        file.write(struct.pack("<Q", 1 << 25))
        file.truncate(1 << 26)
    with pytest.raises(WeightsError, match="its header is"):
        read_weights(path)


@pytest.mark.parametrize("archive", [True, False])
def test_damage_is_described_in_our_own_words(file: Path, archive: bool) -> None:
    torch.save(STATE, file, _use_new_zipfile_serialization=archive)
    content = file.read_bytes()
    random = np.random.default_rng(11)
    for at in random.integers(0, len(content), 60):
        damaged = bytearray(content)
        damaged[at] = random.integers(256)
        file.write_bytes(damaged)
        for read in (
            lambda: read_imported_network(file, "resnet18"),
            lambda: read_checkpoint(file),
        ):
            with pytest.raises(CampusGPSError):
                read()
        with suppress(CampusGPSError):
            assert len(read_weights(file)) == len(STATE)
