"""A server of files on this computer that does what servers on the internet do wrong."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class _QuietServer(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Says nothing of who hangs up."""


class FileServer:
    """Serves one content, or as much of it as is wanted.

    Attributes:
        content: What the file holds.
        sent: How many bytes of an answer are sent before the connection ends.
        says: What the header states as length, if it lies; empty for no such header.
        endless: It sends zeros until the other side has enough.
        stopped_after: How many zeros the other side took.
        sends_on_to: Another address; every request is sent on to it.
        status: Of answers, if it refuses.
        kind: The content type that it states.
        ranges: True if it answers with a part of the file when asked to.
        tag: The name of the file's state.
        asked: The range of every request.
        paths: What every request asks for; a whole address where it is asked as a proxy.
    """

    def __init__(self) -> None:
        self.content, self.sent = b"", 1 << 40
        self.says: str | None = None
        self.endless = False
        self.stopped_after: list[int] = []
        self.sends_on_to = ""
        self.status = 200
        self.kind = "application/octet-stream"
        self.ranges, self.tag = True, '"1"'
        self.asked: list[str] = []
        self.paths: list[str] = []
        self.http = _QuietServer(("127.0.0.1", 0), _handler(self))
        self.thread = threading.Thread(target=self.http.serve_forever, args=(0.01,))
        self.thread.start()

    @property
    def port(self) -> int:
        """The port at which it listens."""
        return self.http.server_port

    def address(self, path: str) -> str:
        """The address of a file on it."""
        return f"http://127.0.0.1:{self.port}/{path}"

    def stop(self) -> None:
        """End it; does nothing the second time."""
        if not self.thread.is_alive():
            return
        self.http.shutdown()
        self.thread.join()
        self.http.server_close()


def _handler(serve: FileServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            wanted = self.headers.get("Range", "")
            serve.asked.append(wanted)
            serve.paths.append(self.path)
            start = int(wanted[len("bytes=") : -1]) if wanted else 0
            same = self.headers.get("If-Range", serve.tag) == serve.tag
            part = serve.content[start:] if serve.ranges and same else serve.content
            if part is serve.content or not wanted:
                self.send_response(302 if serve.sends_on_to else serve.status)
            elif not part:
                self.send_response(416)
            else:
                self.send_response(206)
                end = len(serve.content)
                self.send_header("Content-Range", f"bytes {start}-{end - 1}/{end}")
            self.send_header("Location", serve.sends_on_to)
            self.send_header("Content-Type", serve.kind)
            if serve.tag:
                self.send_header("ETag", serve.tag)
            if not serve.endless and serve.says != "":
                self.send_header("Content-Length", serve.says or str(len(part)))
            self.end_headers()
            self.wfile.write(part[: serve.sent])
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

    return Handler
