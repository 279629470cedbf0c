"""The caches: damaged, missing or in the way they cost time, never the answer."""

from __future__ import annotations

import io
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.project.feature_cache import FeatureCache
from core.project.importing import import_photos
from core.project.pixel_cache import PixelCache

SHA256 = "ab" * 32
PIXELS = np.full((30, 40, 3), 99, np.uint8)
VECTOR = np.arange(5, dtype=np.float32)


def encoded(kind: str) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(PIXELS).save(buffer, kind)
    return buffer.getvalue()


@pytest.fixture
def pixels(tmp_path: Path) -> PixelCache:
    cache = PixelCache(tmp_path / "pixels")
    cache.write(SHA256, PIXELS)
    return cache


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        bytes(500),
        encoded("JPEG")[:-30],
        encoded("JPEG").replace(b"\xff\xc0\x00\x11\x08\x00\x1e", b"\xff\xc0\x00\x11\x08\xff\xff"),
        encoded("EPS"),
        encoded("GIF"),
    ],
)
def test_damaged_pixels_are_as_good_as_missing(
    pixels: PixelCache, tmp_path: Path, content: bytes
) -> None:
    (cached,) = (tmp_path / "pixels").rglob("*.jpg")
    cached.write_bytes(content)
    read = pixels.read(SHA256)
    assert read is None or max(read.shape) <= 512
    assert (pixels.thumbnail(SHA256, 16) is None) == (read is None)


def test_pixels_cut_off_by_a_power_cut_are_written_again(project, tmp_path, make_photo) -> None:
    photo = make_photo(tmp_path / "a.jpg", position=None)
    import_photos(project, [photo])
    (cached,) = (project.cache_folder / "pixels").rglob("*.jpg")
    whole = cached.read_bytes()
    for content in (b"", whole[:-1]):
        cached.write_bytes(content)
        import_photos(project, [photo])
        assert cached.read_bytes() == whole


def test_features_come_back(tmp_path: Path) -> None:
    cache = FeatureCache(tmp_path / "features.sqlite", "network 1")
    assert cache.read([SHA256]) == {}
    cache.write({SHA256: VECTOR, "other": VECTOR + 1})
    found = cache.read([SHA256, "none"])
    assert list(found) == [SHA256]
    assert np.array_equal(found[SHA256], VECTOR)
    assert FeatureCache(tmp_path / "features.sqlite", "network 2").read([SHA256]) == {}


@pytest.mark.parametrize("damage", ["header", "page", "empty", "other table", "folder"])
def test_damaged_features_are_begun_anew(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "features.sqlite"
    cache = FeatureCache(path, "network 1")
    cache.write({f"{number:064}": np.arange(400, dtype=np.float32) for number in range(60)})
    content = path.read_bytes()
    path.unlink()
    if damage == "header":
        path.write_bytes(b"garbage" * 100)
    elif damage == "page":
        path.write_bytes(content[:4096] + b"\x77" * (len(content) - 4096))
    elif damage == "empty":
        path.touch()
    elif damage == "folder":
        path.mkdir()
    else:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE features (something)")
    assert cache.read([f"{1:064}"]) == {}
    cache.write({SHA256: VECTOR})
    kept = damage not in ("other table", "folder")
    assert list(cache.read([SHA256])) == ([SHA256] if kept else [])


def test_vectors_that_are_no_numbers_are_not_returned(tmp_path: Path) -> None:
    cache = FeatureCache(tmp_path / "features.sqlite", "network 1")
    cache.write({"good": VECTOR, "nan": VECTOR * np.nan, "cut": VECTOR, "text": VECTOR})
    with closing(sqlite3.connect(tmp_path / "features.sqlite")) as connection, connection:
        connection.execute("UPDATE features SET vector = x'00' WHERE sha256 = 'cut'")
        connection.execute("UPDATE features SET vector = 'text' WHERE sha256 = 'text'")
    assert list(cache.read(["good", "nan", "cut", "text"])) == ["good"]


def test_a_kill_while_features_are_written_loses_only_those(tmp_path: Path) -> None:
    path = tmp_path / "features.sqlite"
    cache = FeatureCache(path, "network 1")
    cache.write({SHA256: VECTOR})
    script = (
        "import os, sqlite3, sys\n"
        "connection = sqlite3.connect(sys.argv[1])\n"
        "connection.execute('PRAGMA cache_size = 1')\n"
        "connection.execute('BEGIN')\n"
        "connection.executemany('INSERT INTO features VALUES (?, ?, ?)',\n"
        "    [('network 1', str(n), bytes(4000)) for n in range(50)])\n"
        "os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    assert path.with_name("features.sqlite-journal").stat().st_size > 0
    assert list(cache.read([SHA256, "7"])) == [SHA256]


def test_features_that_cannot_be_kept_are_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    FeatureCache(tmp_path / "file" / "features.sqlite", "network 1").write({SHA256: VECTOR})
