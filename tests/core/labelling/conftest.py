from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import count
from pathlib import Path

import pytest
from PIL import Image

from core.demo_campus import DemoCampus
from core.geo import Position
from core.labelling.label import Correction, Label, LabelStatus, Review
from core.labelling.labels import Labels
from core.localizer.estimate import Estimate, Match
from core.localizer.walk_model import WalkModel
from core.photos.measurement import Source
from core.predictor import Predictor
from core.project.project import Project
from core.project.store import Store
from core.workflows.active_localizer import open_localizer
from core.workflows.importing import import_and_build
from tests.core.labelling.campus_walk import VISITS, reference_shots, take
from tests.core.labelling.two_ways import two_ways_model


@pytest.fixture(scope="session")
def unplaced_photos(tmp_path_factory: pytest.TempPathFactory, demo_campus: DemoCampus) -> Path:
    """Nine photos of the demo campus without a position, in two folders. Only to be read."""
    folder = tmp_path_factory.mktemp("unplaced") / "photos"
    found = sorted(demo_campus.test_folder.glob("*.jpg")) + sorted(
        demo_campus.photos_folder.rglob("*.jpg")
    )
    for number, file in enumerate(found[:9]):
        target = folder / ("b" if number % 2 else "") / f"{number}.jpg"
        target.parent.mkdir(parents=True, exist_ok=True)
        with Image.open(file) as photo:
            photo.resize((160, 120)).save(target)
    return folder


@pytest.fixture(scope="session")
def demo_predictor(demo_project: Path) -> Predictor:
    """With the demo project's localizer, loaded."""
    predictor = Predictor(open_localizer(demo_project), "cpu")
    predictor.load()
    return predictor


@pytest.fixture(scope="session")
def project_of_the_way(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of two visits along the way over the campus. Only to be read."""
    root = tmp_path_factory.mktemp("way")
    for visit, every_m, start_m in VISITS:
        take(root / "photos" / visit.name, visit, reference_shots(visit, every_m, start_m))
    with Project.create(root / "campus.campusgps") as project:
        import_and_build(project, [root / "photos"], device="cpu")
    return root / "campus.campusgps"


@pytest.fixture
def labels(tmp_path: Path) -> Iterator[Labels]:
    """Rows in a new database."""
    store = Store(tmp_path / "labels.sqlite")
    yield Labels(store)
    store.close()


@pytest.fixture
def model() -> WalkModel:
    """A model of the walks of ``two_ways``."""
    return two_ways_model()


MakeLabel = Callable[..., Label]


@pytest.fixture
def make_label() -> MakeLabel:
    """A row of a labelling job, with what a test wants to know of it."""
    numbers = count(1)

    def make(
        file: Path | str = "/photos/a.jpg",
        position: tuple[float, float] = (31.2612345, 34.8012345),
        *,
        status: LabelStatus = LabelStatus.LOCATED,
        reason: str = "",
        radius90_m: float = 24.0,
        review: Review = Review.OPEN,
        corrected_by: Source | None = None,
        taken_at: datetime | None = None,
        has_offset: bool = False,
        camera: str = "phone",
        match: str = "/project/ref.jpg",
    ) -> Label:
        place = Position(*position)
        guessed = status in (LabelStatus.LOCATED, LabelStatus.OUTSIDE)
        inside = status is LabelStatus.LOCATED
        matches = (Match(0, match, 0.9, place, "s", None, 3.0),)
        return Label(
            id=next(numbers),
            file=Path(file),
            sha256="0" * 64,
            size=1,
            mtime_ns=1,
            status=status,
            reason=reason,
            estimate=Estimate(place, 9.0, radius90_m, inside, matches) if guessed else None,
            own=None,
            taken_at=taken_at,
            taken_at_has_offset=has_offset,
            camera=camera,
            width=64,
            height=48,
            review=review,
            correction=Correction(place, corrected_by) if corrected_by else None,
        )

    return make
