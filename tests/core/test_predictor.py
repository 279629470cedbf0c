from __future__ import annotations

import dataclasses
import hashlib
import re
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.errors import CampusGPSError
from core.features.backbones.registry import load_backbone
from core.features.extraction import extract_features
from core.geo import LocalFrame, Position, haversine_m
from core.localizer.file_format import save
from core.localizer.instant import build_instant
from core.localizer.localizer import Localizer
from core.photos.decode import pixels_sha256, read_pixels
from core.predictor import Predictor, predict_gps
from core.project.references import ReferencePhoto
from core.tasks import Cancelled, Task

FRAME = LocalFrame(Position(-33.9, 151.2))


def write_photo(
    path: Path, seed: int, light: float = 1.0, size: tuple[int, int] = (160, 120)
) -> Path:
    """A smooth random view; the same seed under another light is another photo of the same view."""
    small = np.random.default_rng(seed).integers(0, 255, (9, 12, 3)) * light
    view = Image.fromarray(small.astype(np.uint8)).resize(size, Image.Resampling.BICUBIC)
    exif = Image.Exif()
    exif[0x8825] = {
        1: "S",
        2: (33.0, 54.0, 0.0),
        3: "E",
        4: (151.0, 12.0, 0.0),
    }
    path.parent.mkdir(exist_ok=True)
    view.save(path, exif=exif, quality=95)
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("photos")


@pytest.fixture(scope="module")
def references(folder) -> list[ReferencePhoto]:
    references = []
    for session, light in (("morning", 1.0), ("evening", 0.8)):
        for view in range(10):
            path = write_photo(folder / session / f"{view}.jpg", view, light)
            references.append(
                ReferencePhoto(
                    id=len(references),
                    file=str(path),
                    sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
                    pixels_sha256=pixels_sha256(read_pixels(path)),
                    position=FRAME.position_at(40.0 * (view % 5), 50.0 * (view // 5)),
                    session=session,
                )
            )
    return references


@pytest.fixture(scope="module")
def localizer(references) -> Localizer:
    backbone = load_backbone("efficientnet_lite0", "cpu")
    raw = extract_features(backbone, (read_pixels(Path(r.file)) for r in references))
    return build_instant(references, raw)


@pytest.fixture(scope="module")
def predictor(localizer) -> Predictor:
    return Predictor(localizer, "cpu")


@pytest.fixture(scope="module")
def new_photos(folder) -> list[Path]:
    sizes = [(160, 120), (120, 160), (700, 525)]
    return [
        write_photo(folder / "noon" / f"{view}.jpg", view, 0.9, sizes[view % 3])
        for view in range(7)
    ]


def test_new_photos_are_located_in_their_order(predictor, new_photos, references):
    located = list(predictor.locate(new_photos))
    assert [entry.file for entry in located] == new_photos
    for view, entry in enumerate(located):
        assert entry.error is None
        assert not entry.estimate.known
        assert haversine_m(entry.estimate.position, references[view].position) < 15
        assert entry.own_position.position == Position(-33.9, 151.2)


def test_alone_in_a_batch_and_as_pixels_the_answer_is_the_same(predictor, new_photos, localizer):
    together = [entry.estimate for entry in predictor.locate(new_photos)]
    for path, estimate in zip(new_photos, together, strict=True):
        (alone,) = predictor.locate([path])
        assert haversine_m(alone.estimate.position, estimate.position) < 0.01
        found = Position(*predict_gps(read_pixels(path), localizer))
        assert haversine_m(found, estimate.position) < 0.01


def test_an_unreadable_file_is_an_answer_not_an_exception(predictor, new_photos, folder):
    broken = folder / "broken.jpg"
    broken.write_bytes(new_photos[0].read_bytes()[:700])
    located = list(predictor.locate([new_photos[0], broken, folder / "gone.jpg", new_photos[1]]))
    assert [entry.error is None for entry in located] == [True, False, False, True]
    assert [entry.estimate is None for entry in located] == [False, True, True, False]
    assert located[1].error.file == broken


def test_a_photo_of_the_project_matches_neither_itself_nor_its_session(
    predictor, references, folder
):
    path = Path(references[3].file)
    copy = folder / "copy.png"
    Image.fromarray(read_pixels(path)).save(copy)
    for photo in (path, copy, read_pixels(path)):
        (entry,) = predictor.locate([photo])
        assert entry.estimate.known
        assert {match.session for match in entry.estimate.matches} == {"evening"}
        assert haversine_m(entry.estimate.position, references[3].position) < 15


def test_cancelling_stops_and_leaves_no_thread(predictor, new_photos):
    task = Task()
    answers = predictor.locate(new_photos * 5, task)
    next(answers)
    task.cancel()
    with pytest.raises(Cancelled) as caught:
        list(answers)
    assert caught.value
    assert not [t for t in threading.enumerate() if t.name.startswith("ahead")]


def test_nothing_to_locate(predictor):
    assert list(predictor.locate([])) == []


def test_predict_gps_takes_a_file_and_the_environment(localizer, new_photos, tmp_path, monkeypatch):
    path = tmp_path / "place.safetensors"
    save(localizer, path)
    pixels = read_pixels(new_photos[2])
    answer = predict_gps(pixels, path)
    assert answer.dtype == np.float64
    assert answer.shape == (2,)
    monkeypatch.setenv("CAMPUSGPS_MODEL", str(path))
    np.testing.assert_allclose(predict_gps(pixels), answer, atol=1e-8)
    np.testing.assert_allclose(predict_gps(pixels, str(path)), answer, atol=1e-8)


def test_the_lines_of_readme_run_as_they_stand(localizer, new_photos, tmp_path, monkeypatch):
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    (lines,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    monkeypatch.chdir(tmp_path)
    shutil.copy(new_photos[2], "new.jpg")
    save(localizer, tmp_path / "campus.campusgps")
    values = {}
    exec(lines, values)
    expected = predict_gps(read_pixels(new_photos[2]), tmp_path / "campus.campusgps")
    found = values["latitude"], values["longitude"]
    np.testing.assert_allclose(found, expected, atol=1e-4)


def test_predict_gps_notices_a_replaced_model(localizer, new_photos, tmp_path):
    path = tmp_path / "place.safetensors"
    save(localizer, path)
    pixels = read_pixels(new_photos[2])
    before = predict_gps(pixels, path)
    moved = [
        dataclasses.replace(r, position=Position(r.position.latitude + 1, r.position.longitude))
        for r in localizer.references
    ]
    origin = Position(localizer.origin.latitude + 1, localizer.origin.longitude)
    # Another recipe name makes another file size, in case the clock of the disk is coarse.
    changed = dataclasses.replace(
        localizer,
        references=tuple(moved),
        origin=origin,
        metres=LocalFrame(origin).to_metres(
            np.array([[r.position.latitude, r.position.longitude] for r in moved])
        ),
        recipe="instant, moved",
    )
    save(changed, path)
    assert predict_gps(pixels, path)[0] == pytest.approx(before[0] + 1, abs=0.001)


def test_predict_gps_without_a_model_says_what_to_do(new_photos, monkeypatch, tmp_path):
    pixels = read_pixels(new_photos[0])
    monkeypatch.delenv("CAMPUSGPS_MODEL", raising=False)
    with pytest.raises(CampusGPSError, match="CAMPUSGPS_MODEL"):
        predict_gps(pixels)
    with pytest.raises(CampusGPSError, match="cannot be read"):
        predict_gps(pixels, tmp_path / "gone.safetensors")


class UnwillingPath:
    def __fspath__(self) -> str:
        raise ZeroDivisionError("no path today")


class NumberedPath:
    def __fspath__(self) -> int:
        return 3


@pytest.mark.parametrize("model", ["\ud800x", UnwillingPath(), NumberedPath()])
def test_predict_gps_refuses_what_no_file_can_be_called(model):
    with pytest.raises(CampusGPSError) as caught:
        predict_gps(np.zeros((4, 4, 3), np.uint8), model)
    assert caught.value.advice


def test_predict_gps_refuses_more_pixels_than_import_decodes(localizer):
    # One byte of memory, whatever its shape says.
    for side in (20_000, 2**30):
        image = np.broadcast_to(np.uint8(7), (side, side, 3))
        with pytest.raises(CampusGPSError, match="megapixels") as caught:
            predict_gps(image, localizer)
        assert caught.value.advice


@pytest.mark.parametrize(
    "model", [123, 1.5, b"x.safetensors", [], object(), True, "", "a\0b", "x" * 5000, "/dev/zero"]
)
def test_predict_gps_refuses_what_is_no_model(model, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CampusGPSError) as caught:
        predict_gps(np.zeros((4, 4, 3), np.uint8), model)
    assert caught.value.reason


def test_too_little_memory_is_a_clear_error(localizer, tmp_path):
    save(localizer, tmp_path / "place.safetensors")
    # Without torch, which the limit lets nobody map any more.
    script = (
        "import resource, sys\n"
        "import numpy as np\n"
        "from core.errors import CampusGPSError\n"
        "from core.predictor import predict_gps\n"
        "used = int(open('/proc/self/statm').read().split()[0]) * resource.getpagesize()\n"
        "resource.setrlimit(resource.RLIMIT_AS, (used + (64 << 20),) * 2)\n"
        "try: predict_gps(np.zeros((9, 9, 3), np.uint8), sys.argv[1])\n"
        "except CampusGPSError as error: print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "place.safetensors")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "memory" in done.stdout, done.stderr[-2000:]


@pytest.mark.parametrize(
    "image",
    [
        np.zeros((4, 4, 3), np.float32),
        np.zeros((4, 4), np.uint8),
        np.zeros((4, 4, 4), np.uint8),
        np.zeros((0, 4, 3), np.uint8),
        np.full((4, 4, 3), np.nan),
        np.zeros((4, 4, 3), object),
        np.zeros((4, 4, 3), bool),
        np.zeros((), np.uint8),
        None,
        [[1, 2, 3]],
    ],
)
def test_predict_gps_refuses_what_is_no_photo(image, localizer):
    with pytest.raises(CampusGPSError, match="an image must be"):
        predict_gps(image, localizer)
