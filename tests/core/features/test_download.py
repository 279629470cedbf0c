"""Downloads from servers that break off, lie, send on, refuse, and know or don't know ranges."""

from __future__ import annotations

import hashlib
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from core.errors import CampusGPSError
from core.features.download import download, pin_checksum, pinned_checksum
from core.features.weights_offer import DownloadableWeights, WeightsError
from core.tasks import Cancelled, Progress, Task
from tests.servers import FileServer

LOCK = ".downloading.lock"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[FileServer]:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    made = FileServer()
    yield made
    made.stop()


def offer_of(server: FileServer, content: bytes, *, published: bool = True) -> DownloadableWeights:
    server.content = content
    digits = hashlib.sha256(content).hexdigest()[:8]
    url = server.address(f"models/resnet18-{digits}.pth?x=1")
    sha256 = digits if published else ""
    return DownloadableWeights(
        "resnet18", url, sha256, round(len(content) / 1e6), instead="take another"
    )


def files(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.glob("*"))


def partial(offer: DownloadableWeights) -> list[str]:
    name = offer.file_name
    return [LOCK, f"{name}.partial", f"{name}.partial.json"]


def many(count: int) -> bytes:
    """Bytes that differ from place to place, so that a wrong start is noticed."""
    return (b"".join(i.to_bytes(4, "big") for i in range(1, count // 4 + 1)))[:count]


def test_a_download_is_announced_checked_and_kept(tmp_path: Path, server: FileServer) -> None:
    seen: list[Progress] = []
    offer = offer_of(server, bytes(3_500_000))
    kept = download(offer, tmp_path / "new" / "weights", Task(seen.append))
    assert kept.read_bytes() == server.content
    assert kept.name == f"resnet18-{offer.sha256}.pth"
    assert files(kept.parent) == [LOCK, kept.name]
    stage = "Downloading the weights of resnet18, megabytes"
    assert [(one.done, one.total) for one in seen if one.stage == stage][-1] == (3, 3)


def test_half_a_download_is_none_and_goes_on(tmp_path: Path, server: FileServer) -> None:
    offer = offer_of(server, many(3_000_000))
    server.sent = 2_000_000
    words = r"broke off after 2 of 3 MB.*Check the connection.*take another.*goes on from there"
    with pytest.raises(WeightsError, match=words):
        download(offer, tmp_path, Task())
    assert files(tmp_path) == partial(offer)
    server.sent = 1 << 40
    seen: list[Progress] = []
    assert download(offer, tmp_path, Task(seen.append)).read_bytes() == server.content
    assert server.asked == ["", "bytes=2000000-"]
    assert files(tmp_path) == [LOCK, offer.file_name]
    assert (2, 3) in [(one.done, one.total) for one in seen], "what had come counts"


@pytest.mark.parametrize("why", ["knows no ranges", "has no name for its state", "other state"])
def test_a_server_that_cannot_go_on_begins_anew(
    tmp_path: Path, server: FileServer, why: str
) -> None:
    offer = offer_of(server, many(3_000_000))
    server.sent = 2_000_000
    if why == "has no name for its state":
        server.tag = ""
    with pytest.raises(WeightsError, match="broke off"):
        download(offer, tmp_path, Task())
    server.sent = 1 << 40
    if why == "knows no ranges":
        server.ranges = False
    if why == "other state":
        server.tag = '"2"'
    assert download(offer, tmp_path, Task()).read_bytes() == server.content


def test_a_state_that_does_not_promise_equal_bytes_is_not_joined(
    tmp_path: Path, server: FileServer
) -> None:
    offer = offer_of(server, many(3_000_000))
    server.tag, server.sent = 'W/"1"', 2_000_000
    with pytest.raises(WeightsError, match="broke off"):
        download(offer, tmp_path, Task())
    server.sent = 1 << 40
    download(offer, tmp_path, Task())
    assert server.asked == ["", ""]


def test_a_file_that_became_shorter_begins_anew(tmp_path: Path, server: FileServer) -> None:
    offer = offer_of(server, many(1_000_000))
    server.says = "2000000"
    with pytest.raises(WeightsError, match="broke off"):
        download(offer, tmp_path, Task())
    server.says = None
    assert download(offer, tmp_path, Task()).read_bytes() == server.content
    assert server.asked == ["", "bytes=1000000-", ""]


def test_something_else_is_not_kept(tmp_path: Path, server: FileServer) -> None:
    offer = offer_of(server, b"weights")
    server.content = b"others"
    with pytest.raises(WeightsError, match=f"not the weights of resnet18.*not {offer.sha256}"):
        download(offer, tmp_path, Task())
    assert files(tmp_path) == [LOCK]


@pytest.mark.parametrize("kind", ["text/html; charset=utf-8", "application/octet-stream"])
def test_a_page_to_sign_in_is_no_weights(tmp_path: Path, server: FileServer, kind: str) -> None:
    offer = offer_of(server, b"weights")
    server.content, server.kind = b"\n<!doctype html><p>Sign in to this network</p>", kind
    with pytest.raises(WeightsError, match=r"a web page.*Sign in to the network.*take another"):
        download(offer, tmp_path, Task())
    assert offer.file_name not in files(tmp_path)


@pytest.mark.parametrize(("status", "words"), [(404, "404 Not Found"), (500, "500 Internal")])
def test_a_server_that_refuses(tmp_path: Path, server: FileServer, status: int, words: str) -> None:
    offer = offer_of(server, b"weights")
    server.status = status
    with pytest.raises(WeightsError, match=rf"the server answers {words}.*take another"):
        download(offer, tmp_path, Task())
    assert files(tmp_path) == [LOCK]


def test_an_answer_without_an_end_fills_no_disk(tmp_path: Path, server: FileServer) -> None:
    offer = offer_of(server, bytes(1_000_000))
    server.endless = True
    with pytest.raises(WeightsError, match=r"not the weights of resnet18.*larger than 3 MB"):
        download(offer, tmp_path, Task())
    assert files(tmp_path) == [LOCK], "nothing of it is kept"
    server.stop()
    # What was sent beyond the limit lay in the buffers of the two systems.
    assert server.stopped_after[0] < 50_000_000


@pytest.mark.parametrize(
    ("says", "words"),
    [
        (str(10**12), "larger than 3 MB"),
        ("-5", "checksum"),
        ("many", "checksum"),
        ("10", "checksum"),
        ("2000000", "broke off"),
    ],
)
def test_a_server_that_lies_about_the_length(
    tmp_path: Path, server: FileServer, says: str, words: str
) -> None:
    offer = offer_of(server, bytes(1_000_000))
    server.says = says
    if not says.isdigit():
        server.content = bytes(900_000)
    with pytest.raises(WeightsError, match=words):
        download(offer, tmp_path, Task())
    assert offer.file_name not in files(tmp_path)


def test_a_file_larger_than_the_disk_is_not_begun(tmp_path: Path, server: FileServer) -> None:
    offer = DownloadableWeights("resnet18", offer_of(server, b"1").url, "", 10**12)
    server.says = str(10**16)
    with pytest.raises(CampusGPSError, match=r"MB of free space, and 10000000000 MB are needed"):
        download(offer, tmp_path, Task())


@pytest.mark.parametrize("there", ["ftp://127.0.0.1/x.pth", "file:///etc/hosts"])
def test_a_server_that_sends_on_to_another_kind_of_address(
    tmp_path: Path, server: FileServer, there: str
) -> None:
    offer = offer_of(server, bytes(1_000))
    server.sends_on_to = there
    with pytest.raises(WeightsError, match="could not be downloaded"):
        download(offer, tmp_path, Task())
    assert files(tmp_path) == [LOCK]


def test_a_server_that_sends_on_is_followed(tmp_path: Path, server: FileServer) -> None:
    offer = offer_of(server, many(1_000))
    first = FileServer()
    first.sends_on_to = server.address("elsewhere")
    sent_on = DownloadableWeights("resnet18", first.address("x.pth"), offer.sha256, offer.megabytes)
    assert download(sent_on, tmp_path, Task()).read_bytes() == server.content
    first.stop()


def test_without_a_connection_it_says_what_else_works(tmp_path: Path, server: FileServer) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{free.getsockname()[1]}/resnet18-00000000.pth"
    offer = DownloadableWeights("resnet18", nobody, "0" * 8, 45, instead="name a file with them")
    with pytest.raises(WeightsError, match=r"could not be.*refused.*name a file with them"):
        download(offer, tmp_path, Task())


def test_the_proxy_of_the_environment_is_used_and_named(
    tmp_path: Path, server: FileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("no_proxy")
    monkeypatch.setenv("http_proxy", server.address(""))
    content = many(1_000)
    server.content = content
    sha256 = hashlib.sha256(content).hexdigest()
    offer = DownloadableWeights("resnet18", "http://weights.invalid/r.pth", sha256, 1)
    assert download(offer, tmp_path, Task()).read_bytes() == content
    assert server.paths == ["http://weights.invalid/r.pth"]
    server.status = 502
    with pytest.raises(WeightsError, match=r"502 Bad Gateway, through the proxy 127\.0\.0\.1"):
        download(offer, tmp_path, Task())


def test_a_cancelled_download_goes_on_the_next_time(tmp_path: Path, server: FileServer) -> None:
    def stop(progress: Progress) -> None:
        if progress.total:  # it has begun to come
            task.cancel()

    task = Task(stop)
    offer = offer_of(server, many(30_000_000))
    with pytest.raises(Cancelled):
        download(offer, tmp_path, task)
    assert files(tmp_path) == partial(offer)
    assert download(offer, tmp_path, Task()).read_bytes() == server.content


def test_two_programs_do_not_download_at_once(tmp_path: Path, server: FileServer) -> None:
    offer = offer_of(server, b"weights")
    with (
        FileLock(tmp_path / LOCK),
        pytest.raises(WeightsError, match="another running program"),
    ):
        download(offer, tmp_path, Task())
    assert files(tmp_path) in ([], [LOCK])
    download(offer, tmp_path, Task())


def test_a_checksum_that_nobody_publishes_is_pinned(tmp_path: Path, server: FileServer) -> None:
    offer = offer_of(server, b"weights", published=False)
    download(offer, tmp_path, Task())
    assert pinned_checksum(offer, tmp_path) == "", "not before it is known that they are weights"
    digest = hashlib.sha256(b"weights").hexdigest()
    pin_checksum(offer, digest, tmp_path)
    download(offer, tmp_path, Task())
    server.content = b"other weights"
    with pytest.raises(WeightsError, match=f"not that of the first download, {digest}"):
        download(offer, tmp_path, Task())
    pin_checksum(offer, "0" * 64, tmp_path)
    assert pinned_checksum(offer, tmp_path) == digest, "the first one counts"
