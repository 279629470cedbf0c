"""Makes the demo campus, learns it and locates photos of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.demo_campus import make_demo_campus
from core.evaluation.evaluate import Evaluation, evaluate
from core.photos.finding import find_files
from core.predictor import Predictor
from core.project.project import SUFFIX, Project
from core.tasks import Task
from core.workflows.active_localizer import open_localizer
from core.workflows.importing import import_and_build


@dataclass(frozen=True)
class Demo:
    """The result of learning the demo campus and locating photos of it.

    Attributes:
        project: The project's folder.
        test_photos: Photos of the campus that the project has never seen.
        tried: How far the estimates of the test photos lie from the truth.
        elsewhere: Number of photos of somewhere else.
        elsewhere_refused: Number of them whose estimate says that they are outside the area.
    """

    project: Path
    test_photos: tuple[Path, ...]
    tried: Evaluation
    elsewhere: int
    elsewhere_refused: int


def make_demo(
    folder: Path, *, photos: int = 400, device: str = "auto", task: Task | None = None
) -> Demo:
    """Make the demo campus in ``folder``, import its photos and locate its test photos.

    Raises:
        CampusGPSError: The folder cannot be written, or its project is open elsewhere.
        Cancelled: The user cancelled.
    """
    task = task or Task()
    campus = make_demo_campus(folder, photos=photos, task=task)
    project_folder = folder / f"demo{SUFFIX}"
    with Project.open_or_create(project_folder) as project:
        import_and_build(project, [campus.photos_folder], device=device, task=task)
    predictor = Predictor(open_localizer(project_folder), device)
    test_photos = tuple(file.path for file in find_files([campus.test_folder]))
    tried = evaluate(predictor, test_photos, task=task)
    elsewhere = [file.path for file in find_files([campus.elsewhere_folder])]
    refused = [
        located.estimate is not None and not located.estimate.inside_area
        for located in predictor.locate(elsewhere)
    ]
    return Demo(project_folder, test_photos, tried, len(elsewhere), sum(refused))
