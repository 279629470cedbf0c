"""Scripts, styles and pictures put inside an HTML page, so that it needs no other file."""

from __future__ import annotations

import base64
import mimetypes
import re
from pathlib import Path

_CSS_URL = re.compile(r"url\(\s*(['\"]?)(?!data:|#)([^'\")]+)\1\s*\)")


def inlined_script(path: Path) -> str:
    """A script for the inside of a ``<script>`` element."""
    # "</script" inside a string would end the element; "<\/script" means the same to JavaScript.
    return path.read_text("utf-8").replace("</script", "<\\/script")


def inlined_style(path: Path) -> str:
    """A style sheet for the inside of a ``<style>`` element, with its pictures and fonts."""

    def inlined(found: re.Match[str]) -> str:
        picture = path.parent / found[2]
        kind = mimetypes.guess_type(picture.name)[0] or "application/octet-stream"
        return f"url({data_uri(picture.read_bytes(), kind)})"

    return _CSS_URL.sub(inlined, path.read_text("utf-8"))


def data_uri(content: bytes, kind: str) -> str:
    """``data:image/jpeg;base64,...``: a file as the address of itself."""
    return f"data:{kind};base64,{base64.b64encode(content).decode('ascii')}"
