"""Downloads weights of networks, after the user's yes: resumed, checked, kept for the next time.

What a server sends is bounded and checked by its SHA-256. Where none is published, that of the
first download that held weights is written down ("pinned") in :data:`CHECKSUMS`, and later ones
have to have the same.
"""

from __future__ import annotations

import http.client
import json
import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import Request

from core.errors import CampusGPSError
from core.features.weights_offer import DownloadableWeights, WeightsError
from core.files import file_sha256, remove_leftovers, write_text
from core.tasks import Task

if TYPE_CHECKING:
    from http.client import HTTPMessage

CHECKSUMS = "checksums.json"
"""The file, in the folder of weights, of the SHA-256 of files whose publishers state none."""

_MEGABYTE = 1_000_000
_CHUNK = 1 << 16
# So long may a connection say nothing, and so long may cancelling take then.
_PATIENCE_S = 10.0
_PARTIAL, _FACTS = ".partial", ".partial.json"
_PARTIAL_CONTENT, _RANGE_NOT_THERE = 206, 416


def download(offer: DownloadableWeights, folder: Path, task: Task) -> Path:
    """Download what is offered, from where an earlier attempt stopped if the server lets.

    Args:
        offer: What the user has agreed to.
        folder: Where to keep it.
        task: Progress, in megabytes, and cancellation.

    Returns:
        The file, with the SHA-256 that is published or was seen first.

    Raises:
        WeightsError: It cannot be downloaded, or is something else.
        CampusGPSError: The file cannot be written.
        Cancelled: The user cancelled; what has come is kept for the next attempt.
    """
    from filelock import FileLock, Timeout

    target = folder / offer.file_name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / ".downloading.lock", timeout=0):
            remove_leftovers(folder)
            partial = _Partial(offer, folder)
            try:
                _receive(offer, partial, task)
                task.begin("Checking the weights")
                _check_digest(offer, file_sha256(partial.path), folder)
            except _OtherContentError:
                partial.remove()
                raise
            partial.path.replace(target)
            partial.remove()
    except Timeout as error:
        raise WeightsError(
            "another running program downloads weights", advice="Try again when it has finished."
        ) from error
    except OSError as error:
        raise CampusGPSError(
            f"cannot be written ({error.strerror or error})",
            file=folder,
            advice="Choose a folder that you may write to, with enough free space.",
        ) from error
    return target


def pinned_checksum(offer: DownloadableWeights, folder: Path) -> str:
    """The SHA-256 that was pinned where none is published; empty if none was."""
    return str(_pinned(folder).get(offer.file_name, ""))


def pin_checksum(offer: DownloadableWeights, digest: str, folder: Path) -> None:
    """Write down the SHA-256 of the first download, where none is published."""
    known = _pinned(folder)
    if not offer.sha256 and offer.file_name not in known:
        write_text(folder / CHECKSUMS, json.dumps({**known, offer.file_name: digest}, indent=2))


def forget_checksum(offer: DownloadableWeights, folder: Path) -> None:
    """Let the next download have another SHA-256 than the first."""
    known = _pinned(folder)
    if known.pop(offer.file_name, None) is not None:
        write_text(folder / CHECKSUMS, json.dumps(known, indent=2))


def proxy_words() -> str:
    """Words for the proxy servers that downloads go through; empty where there are none.

    The environment's (``http_proxy``, ``https_proxy``, ``no_proxy``), else the system's settings.
    """
    hosts = {urlsplit(address).hostname for address in urllib.request.getproxies().values()}
    return ", ".join(sorted(host for host in hosts if host))


class _OtherContentError(WeightsError):
    """The server sends something else, of which nothing is worth keeping."""


class _Partial:
    """The part of a file that has come, and the state of the server's file that it is of."""

    def __init__(self, offer: DownloadableWeights, folder: Path) -> None:
        self.path = folder / f"{offer.file_name}{_PARTIAL}"
        self._facts = folder / f"{offer.file_name}{_FACTS}"
        self._offer = offer

    def size(self) -> int:
        """The number of bytes that have come."""
        return self.path.stat().st_size if self.path.is_file() else 0

    def validator(self) -> str:
        """The server's name for the state of its file; empty if what came may be of another."""
        try:
            facts = json.loads(self._facts.read_text("utf-8"))
            return str(facts["validator"]) if facts["url"] == self._offer.url else ""
        except (OSError, ValueError, KeyError, TypeError):
            return ""

    def note(self, validator: str) -> None:
        """Record the state that the next bytes are of."""
        write_text(
            self._facts, json.dumps({"url": self._offer.url, "validator": validator}, indent=2)
        )

    def remove(self) -> None:
        """Forget what has come."""
        self.path.unlink(missing_ok=True)
        self._facts.unlink(missing_ok=True)


def _receive(offer: DownloadableWeights, partial: _Partial, task: Task) -> None:
    """Bring the partial file to its end."""
    stage = f"Downloading the weights of {offer.network}, megabytes"
    task.begin(stage)
    # Without a name for the file's state, only a published checksum could tell two states apart.
    done = partial.size() if partial.validator() else 0
    answer = _opened(offer, partial, done)
    with closing(answer):
        resumed = _resumes_at(answer, done)
        done = done if resumed else 0
        rest = _content_length(answer)
        total = done + rest
        _check_page(offer, answer)
        _check_size(offer, total)
        _check_space(partial.path.parent, rest)
        partial.note(_validator(answer))
        task.begin(stage, total // _MEGABYTE or None, done=done // _MEGABYTE)
        with partial.path.open("r+b" if resumed else "wb") as stream:
            stream.seek(done)
            stream.truncate()
            for chunk in _chunks(offer, answer, first=not resumed):
                before, done = done, done + len(chunk)
                _check_size(offer, done)
                stream.write(chunk)
                task.advance(done // _MEGABYTE - before // _MEGABYTE)
    if done < total:
        reason = (
            f"the connection broke off after {done / 1e6:.0f} of {total / 1e6:.0f} MB"
            if done >= _MEGABYTE
            else "the connection broke off"
        )
        raise _no_download(offer, reason, goes_on=True)


def _opened(offer: DownloadableWeights, partial: _Partial, done: int) -> Any:
    """The server's answer, from byte ``done`` on if it lets."""
    headers = {"User-Agent": "CampusGPS", "Accept-Encoding": "identity"}
    if done:
        headers |= {"Range": f"bytes={done}-", "If-Range": partial.validator()}
    try:
        opener = urllib.request.build_opener(_NoOtherScheme)
        return opener.open(Request(offer.url, headers=headers), timeout=_PATIENCE_S)
    except urllib.error.HTTPError as error:
        with closing(error):
            if error.code == _RANGE_NOT_THERE and done:
                partial.remove()
                return _opened(offer, partial, 0)
            raise _refused(offer, error) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise _no_download(offer, _reason(error)) from error


def _resumes_at(answer: Any, done: int) -> bool:
    """True if the answer goes on from byte ``done``, rather than begin anew."""
    stated = str(answer.headers.get("Content-Range", ""))
    return bool(done and answer.status == _PARTIAL_CONTENT and stated.startswith(f"bytes {done}-"))


def _content_length(answer: Any) -> int:
    """The bytes that the server says it sends; 0 where it says nothing that makes sense."""
    stated = str(answer.headers.get("Content-Length", ""))
    return int(stated) if stated.isdigit() else 0


def _validator(answer: Any) -> str:
    """The name of the state of the server's file, for ``If-Range``; empty without one."""
    tag = str(answer.headers.get("ETag", ""))
    # A weak tag does not promise equal bytes.
    return tag if tag and not tag.startswith("W/") else str(answer.headers.get("Last-Modified", ""))


def _chunks(offer: DownloadableWeights, answer: Any, *, first: bool) -> Iterator[bytes]:
    """The bytes as they come, without an error where they end too soon."""
    try:
        while chunk := answer.read1(_CHUNK):
            if first and chunk.lstrip()[:1] == b"<":
                raise _web_page(offer)
            first = False
            yield chunk
    except http.client.IncompleteRead as error:
        raise _no_download(offer, "the connection broke off", goes_on=True) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise _no_download(offer, _reason(error), goes_on=True) from error


class _NoOtherScheme(urllib.request.HTTPRedirectHandler):
    """Follows an address that moved, but never from https to anything that others can change."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        if urlsplit(newurl).scheme not in {"https", urlsplit(req.full_url).scheme}:
            raise urllib.error.URLError("it was sent on to an address that is not safe")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _check_page(offer: DownloadableWeights, answer: Any) -> None:
    if answer.headers.get_content_type() in ("text/html", "application/xhtml+xml"):
        raise _web_page(offer)


def _check_size(offer: DownloadableWeights, size: int) -> None:
    if size > offer.most_bytes:
        raise _OtherContentError(
            f"what the server sends are not the weights of {offer.network}: it is larger than"
            f" {offer.most_bytes // _MEGABYTE} MB",
            advice=f"Try again later, or {offer.instead}.",
        )


def _check_space(folder: Path, needed: int) -> None:
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise CampusGPSError(
            f"has {free / 1e6:.0f} MB of free space, and {needed / 1e6:.0f} MB are needed",
            file=folder,
            advice="Make room on that disk and try again.",
        )


def _check_digest(offer: DownloadableWeights, digest: str, folder: Path) -> None:
    """Compare a file's SHA-256 with the published or pinned one, if there is either."""
    expected = offer.sha256 or pinned_checksum(offer, folder)
    if not digest.startswith(expected):
        network, received = offer.network, digest[: len(expected)]
        raise _OtherContentError(
            f"what was downloaded are not the weights of {network}: its checksum is {received}, "
            f"not {expected}"
            if offer.sha256
            else f"what was downloaded are not the weights of {network}: its checksum is "
            f"{received}, not that of the first download, {expected}",
            advice=f"Try again later, or {offer.instead}.",
        )


def _pinned(folder: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError):
        known = json.loads((folder / CHECKSUMS).read_text("utf-8"))
        if isinstance(known, dict):
            return known
    return {}


def _reason(error: Exception) -> str:
    reason = getattr(error, "reason", None) or error
    return getattr(reason, "strerror", None) or str(reason)


def _refused(offer: DownloadableWeights, error: urllib.error.HTTPError) -> WeightsError:
    return _no_download(offer, f"the server answers {error.code} {error.reason}".strip())


def _web_page(offer: DownloadableWeights) -> WeightsError:
    return _OtherContentError(
        f"what the server sends are not the weights of {offer.network} but a web page",
        advice=f"Sign in to the network if it asks for that, and try again, or {offer.instead}.",
        need=offer.need,
    )


def _no_download(offer: DownloadableWeights, reason: str, *, goes_on: bool = False) -> WeightsError:
    network, proxies = offer.network, proxy_words()
    return WeightsError(
        f"the weights of {network} could not be downloaded ({reason}, through the proxy {proxies})"
        if proxies
        else f"the weights of {network} could not be downloaded ({reason})",
        advice=f"Check the connection and try again, or {offer.instead}. What has come is kept, "
        "and the next attempt goes on from there."
        if goes_on
        else f"Check the connection and try again, or {offer.instead}.",
        need=offer.need,
    )
