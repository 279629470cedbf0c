"""The flags that Chromium starts with: the user's own, and those that give it no network."""

from __future__ import annotations

import os
import re

VARIABLE = "QTWEBENGINE_CHROMIUM_FLAGS"

# A page's policy says nothing of preconnect, and nothing of WebRTC, which is there in every empty
# frame that a script makes. All that the program fetches, it fetches through Qt.
_NO_NETWORK = (
    # No name and no address is found: no TCP, no QUIC, no question to a name server.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    # WebRTC sends UDP without asking for an address.
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
)

_FLAG = re.compile(r'(?:"[^"]*"?|[^\s"])+')


def take_engine_arguments() -> list[str]:
    """The arguments for QApplication, after the program's name, that leave web pages no network.

    The user's flags are taken out of the environment: with them there Qt would not look at ours,
    and with ours there the user's browser would have no network when the program opens a link.
    """
    own = [flag.replace('"', "") for flag in _FLAG.findall(os.environ.pop(VARIABLE, ""))]
    # Of two flags of one name the last one counts.
    return ["--webEngineArgs", *own, *_NO_NETWORK]
