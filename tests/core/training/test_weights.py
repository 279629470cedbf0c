"""First weights: from a package, a download that the user agreed to, a file, or nowhere."""

from __future__ import annotations

import hashlib
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import torch
import torchvision
from filelock import FileLock
from safetensors.torch import save_file
from torch import Tensor

from core.features.backbones.registry import networks
from core.localizer.networks import build_network
from core.tasks import Cancelled, Progress, Task
from core.training.weights import (
    DownloadableWeights,
    WeightsError,
    default_weights_folder,
    download,
    download_weights,
    load_first_weights,
    offered_weights,
    read_weights,
    weights_to_download,
)


class QuietServer(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Says nothing of who hangs up."""


class Server:
    """Serves one content, or as much of it as it is told to."""

    def __init__(self) -> None:
        self.content, self.sent = b"", 1 << 40
        self.says: int | None = None
        self.endless = False
        self.stopped_after: list[int] = []
        self.sends_on_to = ""
        serve = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(302 if serve.sends_on_to else 200)
                self.send_header("Location", serve.sends_on_to)
                if not serve.endless:
                    length = len(serve.content) if serve.says is None else serve.says
                    self.send_header("Content-Length", str(length))
                self.end_headers()
                self.wfile.write(serve.content[: serve.sent])
                if serve.endless:
                    self.never_end()

            def never_end(self) -> None:
                sent = 0
                try:
                    while sent < 1_000_000_000:
                        sent += self.wfile.write(bytes(100_000))
                finally:
                    serve.stopped_after.append(sent)

            def log_message(self, *_: object) -> None:
                """Says nothing."""

        self.http = QuietServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.http.serve_forever, args=(0.01,))
        self.thread.start()

    def offer(self, content: bytes) -> DownloadableWeights:
        self.content = content
        digits = hashlib.sha256(content).hexdigest()[:8]
        url = f"http://127.0.0.1:{self.http.server_port}/models/resnet18-{digits}.pth?x=1"
        return DownloadableWeights("resnet18", url, digits, round(len(content) / 1e6))

    def stop(self) -> None:
        if not self.thread.is_alive():
            return
        self.http.shutdown()
        self.thread.join()
        self.http.server_close()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    made = Server()
    yield made
    made.stop()


@pytest.fixture(scope="module")
def resnet_state() -> dict[str, Tensor]:
    with torch.random.fork_rng():
        torch.manual_seed(1)
        state: dict[str, Tensor] = torchvision.models.resnet18(weights=None).state_dict()
    return state


def files(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.glob("*"))


def test_torchvision_says_where_each_networks_weights_are() -> None:
    for spec in networks():
        offer = offered_weights(spec.name)
        assert (offer is None) == (spec.packaged or not spec.torchvision)
        if offer is not None:
            assert offer.url.startswith("https://") and offer.file_name.endswith(".pth")
            assert len(offer.sha256) == 8 and int(offer.sha256, 16) >= 0
            assert 10 < offer.megabytes < 500
    spatial = offered_weights("efficientnet_v2_s_spatial")
    assert spatial is not None and spatial.file_name.startswith("efficientnet_v2_s-")


def test_nothing_is_downloaded_without_a_yes(tmp_path: Path) -> None:
    offer = weights_to_download("efficientnet_b0", "imagenet", tmp_path)
    assert offer is not None and offer.size == "21 MB"
    words = r"21 MB.*without your consent.*Agree to the download.*a file.*efficientnet_lite0"
    with pytest.raises(WeightsError, match=words):
        download_weights("efficientnet_b0", tmp_path / "weights", agreed=False)
    with pytest.raises(WeightsError, match=words):
        load_first_weights(build_network("efficientnet_b0"), "imagenet", tmp_path)
    with pytest.raises(WeightsError, match=words):
        load_first_weights(build_network("efficientnet_b0"), "imagenet", None)
    assert files(tmp_path) == []


@pytest.mark.parametrize(
    ("network", "wish"),
    [("efficientnet_lite0", "imagenet"), ("resnet18", "none"), ("resnet18", "mine.pth")],
)
def test_nothing_needs_to_be_downloaded(tmp_path: Path, network: str, wish: str) -> None:
    assert weights_to_download(network, wish, tmp_path) is None


def test_what_a_package_brings_is_not_downloaded(tmp_path: Path) -> None:
    download_weights("efficientnet_lite0", tmp_path, agreed=False)
    network = build_network("efficientnet_lite0")
    before = network.backbone.state_dict()["0.0.0.weight"].clone()
    load_first_weights(network, "imagenet", None)
    assert not torch.equal(before, network.backbone.state_dict()["0.0.0.weight"])


def test_a_download_is_announced_checked_and_kept(tmp_path: Path, server: Server) -> None:
    seen: list[Progress] = []
    offer = server.offer(bytes(3_500_000))
    kept = download(offer, tmp_path / "new" / "weights", Task(seen.append))
    assert kept.read_bytes() == server.content
    assert kept.name == f"resnet18-{offer.sha256}.pth"
    assert files(kept.parent) == [".downloading.lock", kept.name]
    assert (seen[-1].stage, seen[-1].done, seen[-1].total) == (
        "Downloading the weights of resnet18, megabytes", 3, 3,
    )  # fmt: skip


def test_weights_downloaded_before_are_used(
    tmp_path: Path, resnet_state: dict[str, Tensor]
) -> None:
    offer = offered_weights("resnet18")
    assert offer is not None
    torch.save(resnet_state, tmp_path / offer.file_name)
    assert weights_to_download("resnet18", "imagenet", tmp_path) is None
    download_weights("resnet18", tmp_path, agreed=False)
    network = build_network("resnet18")
    load_first_weights(network, "imagenet", tmp_path)
    assert torch.equal(network.backbone.state_dict()["0.weight"], resnet_state["conv1.weight"])


def test_half_a_download_is_none(tmp_path: Path, server: Server) -> None:
    offer = server.offer(bytes(500_000))
    server.sent = 300_000
    with pytest.raises(WeightsError, match=r"broke off.*Check the connection.*train without any"):
        download(offer, tmp_path, Task())
    assert files(tmp_path) == [".downloading.lock"]
    server.sent = 500_000
    assert download(offer, tmp_path, Task()).stat().st_size == 500_000


def test_something_else_is_not_kept(tmp_path: Path, server: Server) -> None:
    offer = server.offer(b"weights")
    server.content = b"<html>Sign in to this network</html>"
    with pytest.raises(WeightsError, match=f"not the weights of resnet18.*not {offer.sha256}"):
        download(offer, tmp_path, Task())
    assert files(tmp_path) == [".downloading.lock"]


def test_an_answer_without_an_end_fills_no_disk(tmp_path: Path, server: Server) -> None:
    offer = server.offer(bytes(1_000_000))
    server.endless = True
    with pytest.raises(WeightsError, match=r"not the weights of resnet18.*larger than 3 MB"):
        download(offer, tmp_path, Task())
    assert files(tmp_path) == [".downloading.lock"]
    server.stop()
    # What was sent beyond the limit lay in the buffers of the two systems.
    assert server.stopped_after[0] < 50_000_000


@pytest.mark.parametrize(
    ("says", "words"),
    [(10**12, "larger than 3 MB"), (-5, "checksum"), (10, "checksum"), (2_000_000, "broke off")],
)
def test_a_server_that_lies_about_the_length(
    tmp_path: Path, server: Server, says: int, words: str
) -> None:
    offer = server.offer(bytes(1_000_000))
    server.says = says
    if says < 0:
        server.content = bytes(900_000)
    with pytest.raises(WeightsError, match=words):
        download(offer, tmp_path, Task())
    assert files(tmp_path) == [".downloading.lock"]


@pytest.mark.parametrize("there", ["ftp://127.0.0.1/x.pth", "file:///etc/hosts"])
def test_a_server_that_sends_on_to_another_kind_of_address(
    tmp_path: Path, server: Server, there: str
) -> None:
    offer = server.offer(bytes(1_000))
    server.sends_on_to = there
    with pytest.raises(WeightsError, match="could not be downloaded"):
        download(offer, tmp_path, Task())
    assert files(tmp_path) == [".downloading.lock"]


def test_without_a_connection_it_says_what_else_works(tmp_path: Path, server: Server) -> None:
    offer = server.offer(b"")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{free.getsockname()[1]}/resnet18-00000000.pth"
    offer = DownloadableWeights("resnet18", nobody, "0" * 8, 45)
    with pytest.raises(WeightsError, match=r"could not be.*refused.*name a file.*efficientnet_l"):
        download(offer, tmp_path, Task())


def test_a_cancelled_download_leaves_nothing(tmp_path: Path, server: Server) -> None:
    def stop(progress: Progress) -> None:
        if progress.total:  # it has begun to come
            task.cancel()

    task = Task(stop)
    with pytest.raises(Cancelled):
        download(server.offer(bytes(30_000_000)), tmp_path, task)
    assert files(tmp_path) == [".downloading.lock"]


def test_two_programs_do_not_download_at_once(tmp_path: Path, server: Server) -> None:
    killed = tmp_path / ".resnet18-1-0123456789ab.part.pth"
    killed.write_bytes(b"half")
    offer = server.offer(b"weights")
    with (
        FileLock(tmp_path / ".downloading.lock"),
        pytest.raises(WeightsError, match="another running program"),
    ):
        download(offer, tmp_path, Task())
    assert killed.exists()
    download(offer, tmp_path, Task())
    assert not killed.exists(), "what a killed program left is removed"


@pytest.mark.parametrize("suffix", [".pth", ".safetensors"])
def test_weights_of_a_file_in_half_precision_fit(
    tmp_path: Path, resnet_state: dict[str, Tensor], suffix: str
) -> None:
    half = {
        name: one.half() for name, one in resnet_state.items() if one.is_floating_point()
    }  # without the counters that an older torch did not write
    file = tmp_path / f"mine{suffix}"
    save_file(half, file) if suffix == ".safetensors" else torch.save(half, file)
    network = build_network("resnet18")
    load_first_weights(network, str(file), None)
    loaded = network.backbone.state_dict()["7.1.conv2.weight"]
    assert loaded.dtype == torch.float32
    assert torch.equal(loaded, half["layer4.1.conv2.weight"].float())
    with pytest.raises(Exception, match="not of the network efficientnet_b0"):
        load_first_weights(build_network("efficientnet_b0"), str(file), None)


@pytest.mark.parametrize("name", ["text.pth", "text.safetensors", "list.pth", "parts.pt"])
def test_a_file_of_something_else_is_refused(tmp_path: Path, name: str) -> None:
    for text in ("text.pth", "text.safetensors"):
        (tmp_path / text).write_text("no weights")
    torch.save([1, 2], tmp_path / "list.pth")
    torch.save({"epoch": 3}, tmp_path / "parts.pt")
    with pytest.raises(WeightsError, match="no weights in this file"):
        read_weights(tmp_path / name)


@pytest.mark.parametrize("name", ["none.pth", "none.safetensors"])
def test_a_missing_file_is_said_to_be_missing(tmp_path: Path, name: str) -> None:
    with pytest.raises(WeightsError, match="cannot be read"):
        load_first_weights(build_network("resnet18"), str(tmp_path / name), None)


def test_weights_are_kept_for_the_user_outside_of_projects() -> None:
    assert default_weights_folder().name == "weights"
    assert "CampusGPS" in default_weights_folder().parts
