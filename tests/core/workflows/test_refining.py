"""Refining a project: in the background of everything else, and never at its expense."""

from __future__ import annotations

import importlib.util
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file

from core.demo_campus import DemoCampus
from core.errors import CampusGPSError
from core.features import xfeat
from core.localizer.file_format import load
from core.localizer.learned_folds import LEAST_PHOTOS, TooFewPhotosError
from core.localizer.localizer import Localizer
from core.project.importing import import_photos
from core.project.project import Project
from core.tasks import Cancelled, Progress, Task
from core.training.adoption import AdoptionFinding
from core.training.methods.instant import INSTANT
from core.training.methods.refined import REFINED
from core.workflows import active_localizer as active_localizer
from core.workflows.active_localizer import open_localizer
from core.workflows.importing import import_and_build, rebuild
from core.workflows.localizers import list_localizers, use_localizer
from core.workflows.refinement import last_refinement, refinement_is_due
from core.workflows.refining import refine
from core.workflows.reporting import report

Copy = Callable[[Path], Path]


@pytest.fixture
def copy_of(tmp_path: Path) -> Copy:
    return lambda folder: Path(shutil.copytree(folder, tmp_path / "copy.campusgps"))


def active(project: Project) -> tuple[str, bytes]:
    path = project.localizer_path()
    assert path is not None
    return path.name, path.read_bytes()


def cached(project: Project) -> dict[str, int]:
    """The number of vectors of each kind in the cache."""
    with closing(sqlite3.connect(project.cache_folder / "features.sqlite")) as cache:
        return dict(cache.execute("SELECT kind, count(*) FROM features GROUP BY kind"))


def when(stage: str, act: Callable[[], object], done: int = 0) -> Callable[[Progress], None]:
    """Acts once, when that much of the stage is done."""
    acted: list[Progress] = []

    def on_progress(progress: Progress) -> None:
        if progress.stage == stage and progress.done >= done and not acted:
            acted.append(progress)
            act()

    return on_progress


def test_refining_is_not_due_again_and_the_refined_localizer_can_be_used(
    demo_project: Path, refined_project: Path
) -> None:
    with Project.open(demo_project, read_only=True) as project:
        assert refinement_is_due(project)
    with Project.open(refined_project, read_only=True) as project:
        assert active(project)[0] == REFINED.localizer_file
        assert project.localizer_is_current()
        assert not refinement_is_due(project)
        references = project.references()
    localizer = open_localizer(refined_project)
    assert localizer.recipe == "refined" and localizer.extras == ("refine",)
    assert len(localizer.keypoints) == len(localizer.thumbnails) == len(references) == LEAST_PHOTOS


def test_it_is_used_by_itself_only_beyond_chance_and_kept_beside_the_other_one(
    compared_project: Path, copy_of: Copy
) -> None:
    with Project.open(copy_of(compared_project)) as project:
        result = refine(project, device="cpu")
        adoption = result.adoption
        assert adoption.against == "instant" and adoption.photos == LEAST_PHOTOS
        assert adoption.low_m is not None and adoption.high_m is not None
        # Which of the two errs less depends on the processor's rounding; the rule does not.
        assert result.adopted == adoption.adopt == (active(project)[0] == REFINED.localizer_file)
        assert not adoption.adopt or adoption.high_m < 0
        files = {path.name for path in project.models_folder.iterdir()}
        assert files == {INSTANT.localizer_file, REFINED.localizer_file}
        assert not refinement_is_due(project)
        known = {one.recipe: one for one in list_localizers(project)}
        assert known[REFINED.name].adoption == adoption
        assert known[REFINED.name].figures == result.refined
        assert known[INSTANT.name].figures == result.instant
        assert known[INSTANT.name].adoption is None
        # Of other photos, or unreadable, it says nothing.
        project.note_fact("refinement", '{"photos_key": 1}')
        assert last_refinement(project) is None
        assert list_localizers(project)[0].figures is None


def test_the_recipe_in_use_is_renewed_from_the_photos_as_they_are(
    refined_project: Path, demo_campus: DemoCampus, copy_of: Copy
) -> None:
    with Project.open(copy_of(refined_project)) as project:
        import_photos(project, [demo_campus.test_folder])
        assert not project.localizer_is_current()
        result = refine(project, device="cpu")
        assert result.adopted and result.adoption.finding is AdoptionFinding.RENEWED
        assert active(project)[0] == REFINED.localizer_file and project.localizer_is_current()


def test_instant_refined_and_back(refined_project: Path, copy_of: Copy) -> None:
    with Project.open(copy_of(refined_project)) as project:
        instant, refined = sorted(list_localizers(project), key=lambda one: one.name)
        assert (instant.name, instant.recipe, instant.run) == ("instant", "instant", "")
        assert (refined.active, refined.previous, refined.current) == (True, False, True)
        assert (instant.active, instant.previous, instant.current) == (False, True, True)
        assert refined.used_since is not None and refined.used_since > instant.built_at
        assert use_localizer(project, "previous").name == "instant"
        assert active(project)[0] == INSTANT.localizer_file and project.localizer_is_current()
        assert not refinement_is_due(project), "the person wants it so"
        assert use_localizer(project, "previous").name == "refined"
        assert use_localizer(project, "instant").name == "instant"
        project.set_aside([project.references()[0].id], True)
        assert [one.current for one in list_localizers(project)] == [False, False]
        with pytest.raises(CampusGPSError, match="no localizer 'hybrid 1'") as caught:
            use_localizer(project, "hybrid 1")
        assert "instant" in caught.value.advice and "refined" in caught.value.advice
        (project.models_folder / REFINED.localizer_file).write_bytes(b"damaged")
        assert [one.name for one in list_localizers(project)] == ["instant"]
        with pytest.raises(CampusGPSError, match="nothing to go back to"):
            use_localizer(project, "previous")
        assert active(project)[0] == INSTANT.localizer_file


def test_photos_that_come_later_make_it_instant_and_due_again(
    refined_project: Path, demo_campus: DemoCampus, copy_of: Copy
) -> None:
    with Project.open(copy_of(refined_project)) as project:
        import_and_build(project, [demo_campus.photos_folder], device="cpu")
        assert active(project)[0] == REFINED.localizer_file, "nothing new: it stays"
        import_and_build(project, [demo_campus.test_folder], device="cpu")
        assert active(project)[0] == INSTANT.localizer_file
        assert project.localizer_is_current() and refinement_is_due(project)
        before = cached(project)
        result = refine(project, device="cpu")
        assert not refinement_is_due(project)
        assert (active(project)[0] == REFINED.localizer_file) == result.adopted
        added = {kind: count - before[kind] for kind, count in cached(project).items()}
        assert sorted(added.values())[:2] == [0, 8], "each new photo is looked at once"


def test_photos_set_aside_and_back_are_refined_anew(refined_project: Path, copy_of: Copy) -> None:
    with Project.open(copy_of(refined_project)) as project:
        one = project.references()[0].id
        project.set_aside([one], True)
        assert not refinement_is_due(project)
        rebuild(project, device="cpu")
        assert not refinement_is_due(project), "one photo too few"
        project.set_aside([one], False)
        rebuild(project, device="cpu")
        assert active(project)[0] == INSTANT.localizer_file
        assert refinement_is_due(project)


@pytest.mark.parametrize(
    ("stage", "done"),
    [
        ("Finding keypoints", 40),
        ("Learning the place", 1),
        ("Finding candidates", 1),
        ("Comparing photos", 0),
        ("Comparing photos", 300),
        ("Learning to choose", 2),
    ],
)
def test_cancelled_in_any_stage_the_former_localizer_and_the_cache_stay(
    demo_project: Path, compared_project: Path, copy_of: Copy, stage: str, done: int
) -> None:
    with Project.open(copy_of(compared_project)) as project:
        with closing(sqlite3.connect(project.cache_folder / "features.sqlite")) as cache, cache:
            if stage == "Finding keypoints":
                cache.execute("DELETE FROM features WHERE kind LIKE 'xfeat%'")
            elif stage == "Comparing photos":
                cache.execute("DELETE FROM features WHERE kind LIKE '%fundamental%'")
        before, features = active(project), cached(project)
        task = Task(when(stage, lambda: task.cancel(), done), report_every_s=0.0)
        with pytest.raises(Cancelled):
            refine(project, device="cpu", task=task)
        assert active(project) == before and before[0] == INSTANT.localizer_file
        assert not (project.models_folder / REFINED.localizer_file).exists()
        assert project.localizer_is_current() and refinement_is_due(project)
        after = cached(project)
        assert all(after[kind] >= count for kind, count in features.items())
        if stage == "Finding keypoints":
            assert 32 in after.values(), "what was found by then is kept"


def test_photos_that_change_meanwhile_leave_the_former_localizer(
    compared_project: Path, copy_of: Copy
) -> None:
    with Project.open(copy_of(compared_project)) as project:
        before, one = active(project), project.references()[0].id
        task = Task(when("Learning to choose", lambda: project.set_aside([one], True)))
        with pytest.raises(CampusGPSError, match="photos changed while") as caught:
            refine(project, device="cpu", task=task)
        assert caught.value.advice and caught.value.file == project.folder
        assert active(project) == before
        project.set_aside([one], False)
        assert project.localizer_is_current() and refinement_is_due(project)


def test_photos_that_change_meanwhile_leave_the_former_refined_one_too(
    refined_project: Path, copy_of: Copy
) -> None:
    with Project.open(copy_of(refined_project)) as project:
        before, one = active(project), project.references()[0].id
        task = Task(when("Learning to choose", lambda: project.set_aside([one], True), 1))
        with pytest.raises(CampusGPSError, match="photos changed while"):
            refine(project, device="cpu", task=task)
        assert active(project) == before and before[0] == REFINED.localizer_file


@pytest.mark.parametrize("name", [INSTANT.localizer_file, REFINED.localizer_file])
def test_a_file_in_use_that_is_replaced_never_passes_for_the_former_photos(
    compared_project: Path,
    refined_project: Path,
    copy_of: Copy,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    save = active_localizer.save

    def save_and_die(localizer: Localizer, path: Path) -> None:
        save(localizer, path)
        raise KeyboardInterrupt

    monkeypatch.setattr(active_localizer, "save", save_and_die)
    source, work = {
        INSTANT.localizer_file: (compared_project, rebuild),
        REFINED.localizer_file: (refined_project, refine),
    }[name]
    with Project.open(copy_of(source)) as project:
        with pytest.raises(KeyboardInterrupt):
            work(project, device="cpu")
        assert active(project)[0] == name
        assert load(project.models_folder / name).references
        assert not project.localizer_is_current()


def test_a_damaged_cache_changes_nothing(
    refined_project: Path, compared_project: Path, copy_of: Copy
) -> None:
    calm = load_file(refined_project / "models" / REFINED.localizer_file)
    with Project.open(copy_of(compared_project)) as project:
        file = project.cache_folder / "features.sqlite"
        with closing(sqlite3.connect(file)) as cache, cache:
            cache.execute("UPDATE features SET vector = x'00' WHERE rowid % 50 = 0")
            cache.execute("UPDATE features SET vector = NULL WHERE rowid % 50 = 1")
            cache.execute("DELETE FROM features WHERE rowid % 50 = 2")
        refine(project, device="cpu")
        corrupted = load_file(project.models_folder / REFINED.localizer_file)
    assert calm.keys() == corrupted.keys()
    for name, array in calm.items():
        assert np.array_equal(array, corrupted[name]), name


def test_too_few_photos_are_reported_once(compared_project: Path, copy_of: Copy) -> None:
    with Project.open(copy_of(compared_project)) as project:
        # Sixty photos, but of the second session, as a person says, only one.
        project.store.write(
            lambda connection: (
                connection.execute(
                    "UPDATE photos SET session_id ="
                    " (SELECT min(session_id) + (photos.id = 1) FROM photos AS all_photos)"
                ),
                connection.execute("UPDATE sessions SET source = 'hand'"),
            )
        )
        rebuild(project, device="cpu")
        assert len({reference.session for reference in project.references()}) == 2
        assert refinement_is_due(project)
        with pytest.raises(TooFewPhotosError):
            refine(project, device="cpu")
        assert not refinement_is_due(project)
        assert active(project)[0] == INSTANT.localizer_file and project.localizer_is_current()


def test_a_project_without_photos_cannot_be_refined(tmp_path: Path) -> None:
    with Project.create(tmp_path / "empty.campusgps") as project:
        assert not refinement_is_due(project)
        with pytest.raises(CampusGPSError, match="no usable photos"):
            refine(project, device="cpu")


def test_the_report_evaluates_the_recipe_in_use_and_can_be_cancelled(refined_project: Path) -> None:
    with Project.open(refined_project, read_only=True) as project:
        result = report(project, device="cpu")
        assert result.recipe == "refined" and len(result.sessions) == 3
        assert result.leave_one_session_out.count == LEAST_PHOTOS
        task = Task(when("Leaving sessions out", lambda: task.cancel(), 1), report_every_s=0.0)
        with pytest.raises(Cancelled):
            report(project, device="cpu", task=task)


def test_without_its_packages_nothing_is_due_and_asking_says_what_to_install(
    demo_project: Path, refined_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    find_spec = importlib.util.find_spec
    monkeypatch.setattr(
        xfeat, "find_spec", lambda name: None if name == "poselib" else find_spec(name)
    )
    with Project.open(demo_project, read_only=True) as project:
        assert not refinement_is_due(project)
    with Project.open(refined_project, read_only=True) as project:
        for work in (refine, report):
            with pytest.raises(CampusGPSError, match="not installed") as caught:
                work(project, device="cpu")
            assert "pip install" in caught.value.advice
