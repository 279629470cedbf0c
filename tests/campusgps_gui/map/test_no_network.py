"""A hostile page in the map's web view reaches nobody, whatever it tries; our own files it has."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from campusgps_gui.map.engine_flags import VARIABLE, take_engine_arguments

# Each try ends by itself: it is answered, refused or thrown out.
TRIES = r"""
window.tried = {};
(async () => {
  const web = "http://127.0.0.1:%(tcp)d/";
  const note = async (name, attempt) => {
    try { tried[name] = String(await attempt()); } catch (error) { tried[name] = error.name; }
  };
  const ended = (thing, change = () => {}) => new Promise((done) => {
    for (const kind of ["load", "error", "open", "message"]) {
      thing.addEventListener(kind, (event) => { event.preventDefault(); done(kind); });
    }
    change(thing);
  });
  const add = (tag, properties, where = document.body) =>
    where.appendChild(Object.assign(document.createElement(tag), properties));
  const call = async (there) => {
    if (!there.RTCPeerConnection) return "none";
    const turn = "turn:127.0.0.1:%(tcp)d?transport=tcp";
    const peer = new there.RTCPeerConnection({iceServers: [
      {urls: "stun:127.0.0.1:%(udp)d"}, {urls: turn, username: "a", credential: "b"}]});
    const other = new there.RTCPeerConnection();
    peer.createDataChannel("x");
    const gathered = new Promise((done) => {
      peer.onicecandidate = (event) => { if (!event.candidate) done("gathered"); };
    });
    const over = new Promise((done) => {
      peer.onconnectionstatechange = () => {
        if (["failed", "connected"].includes(peer.connectionState)) done(peer.connectionState);
      };
    });
    await peer.setLocalDescription();
    await other.setRemoteDescription(peer.localDescription);
    await other.setLocalDescription();
    await peer.setRemoteDescription(other.localDescription);
    for (const candidate of [
      "candidate:1 1 udp 2122260223 127.0.0.1 %(udp)d typ host",
      "candidate:2 1 tcp 1518280447 127.0.0.1 %(tcp)d typ host tcptype passive"]) {
      await peer.addIceCandidate({candidate, sdpMid: "0"});
    }
    return [await gathered, await over].join(" ");
  };

  for (const rel of ["preconnect", "dns-prefetch", "prefetch", "preload", "modulepreload",
                     "prerender", "icon", "manifest", "stylesheet"]) {
    add("link", {rel, as: rel === "preload" ? "image" : "", href: web + rel}, document.head);
  }
  await note("call", () => call(window));
  await note("call from a frame", () => call(add("iframe", {}).contentWindow));
  await note("call from a blank frame",
             () => call(add("iframe", {src: "about:blank"}).contentWindow));
  await note("call from a written frame", async () => {
    const frame = Object.assign(document.createElement("iframe"), {srcdoc: "<p>"});
    await ended(frame, () => document.body.append(frame));
    return call(frame.contentWindow);
  });
  await note("call from an object", () => call(add("object", {data: "about:blank"}).contentWindow));
  const inside = add("iframe", {}).contentWindow;
  const text = (words) => URL.createObjectURL(new Blob([words], {type: "text/html"}));
  for (const src of [web + "frame", "data:text/html,<img src=" + web + "data>",
                     text("<img src=" + web + "blob>")]) {
    add("iframe", {src});
  }
  add("iframe", {srcdoc: `<link rel=preconnect href=${web}><img src=${web}srcdoc>`});
  await note("fetch", () => fetch(web, {mode: "no-cors"}));
  await note("fetch from a frame", () => inside.fetch(web, {mode: "no-cors"}));
  await note("socket", () => ended(new WebSocket("ws://127.0.0.1:%(tcp)d/")));
  await note("socket from a frame", () => ended(new inside.WebSocket("ws://127.0.0.1:%(tcp)d/")));
  await note("transport from a frame",
             () => new inside.WebTransport("https://127.0.0.1:%(udp)d/").ready);
  await note("events", () => ended(new EventSource(web)));
  await note("image", () => ended(new Image(), (image) => { image.src = web + "image"; }));
  await note("video", () => ended(add("video", {}), (video) => { video.src = web + "video"; }));
  await note("script", () => ended(add("script", {src: web + "script"})));
  await note("worker", () => ended(new Worker(text(`fetch("${web}")`))));
  navigator.sendBeacon(web + "beacon", "x");
  add("style", {textContent: `@import "${web}import"; body { background: url(${web}ground) }`});
  add("form", {action: web + "form", method: "post"}).submit();
  add("a", {href: "#here", ping: web + "ping"}).click();
  window.open(web + "window");
  location.href = web + "gone";
  // What was asked for before this is answered before it, and our own address is.
  await note("own", () => ended(new Image(), (image) => { image.src = "/thumbnails/1"; }));
  tried.all = true;
})();
null
"""


@pytest.fixture
def listening() -> Iterator[tuple[socket.socket, socket.socket]]:
    """A TCP and a UDP socket of this machine that wait for whoever comes."""
    with (
        socket.create_server(("127.0.0.1", 0)) as tcp,
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp,
    ):
        udp.bind(("127.0.0.1", 0))
        for one in (tcp, udp):
            one.setblocking(False)
        yield tcp, udp


def test_a_hostile_page_reaches_nobody(
    view: Any, evaluate: Callable[..., Any], qtbot: Any, listening: tuple[socket.socket, ...]
):
    tcp, udp = listening
    ports = {"tcp": tcp.getsockname()[1], "udp": udp.getsockname()[1]}
    evaluate(view.page(), TRIES % ports)
    qtbot.waitUntil(lambda: evaluate(view.page(), "tried.all === true"))
    tried = json.loads(evaluate(view.page(), "JSON.stringify(tried)"))
    with pytest.raises(BlockingIOError):
        tcp.accept()
    with pytest.raises(BlockingIOError):
        udp.recv(2000)
    assert tried.pop("own") == "load"
    calls = {what for name, what in tried.items() if name.startswith("call")}
    assert calls <= {"none", "gathered failed"}
    others = {name: what for name, what in tried.items() if not name.startswith(("call", "all"))}
    refused = {"error", "TypeError", "WebTransportError", "SecurityError"}
    assert len(others) == 10 and set(others.values()) <= refused


def test_the_users_own_flags_are_kept_and_open_no_network(monkeypatch: pytest.MonkeyPatch):
    own = '--disable-gpu --js-flags="--a --b"  --host-resolver-rules="MAP * 10.0.0.1" --x="C:\\y'
    monkeypatch.setenv(VARIABLE, own)
    mark, *flags = take_engine_arguments()
    assert mark == "--webEngineArgs"
    assert flags[:4] == [
        "--disable-gpu",
        "--js-flags=--a --b",
        "--host-resolver-rules=MAP * 10.0.0.1",
        "--x=C:\\y",
    ]
    last = [flag for flag in flags if flag.startswith("--host-resolver-rules")][-1]
    assert last == "--host-resolver-rules=MAP * ~NOTFOUND"
    # Else Qt would look at the variable alone.
    assert VARIABLE not in os.environ


def test_the_program_starts_its_engine_with_these_flags():
    script = (
        "from campusgps_gui.app.application import create_application\n"
        "print(*create_application(['campusgps', 'folder']).arguments(), sep='\\n')"
    )
    flags = {**os.environ, VARIABLE: "--disable-gpu"}
    said = subprocess.check_output([sys.executable, "-c", script], env=flags, text=True)
    name, *rest = said.splitlines()
    assert name == "campusgps"
    assert rest[:2] == ["--webEngineArgs", "--disable-gpu"]
    assert "--host-resolver-rules=MAP * ~NOTFOUND" in rest
