"""Reviewed rows of a labelled folder become references, known as what they are."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from core.demo_campus import DemoCampus
from core.features.backbones.registry import default_backbone
from core.features.reference_features import reference_features
from core.files import file_sha256
from core.geo import Position
from core.labelling.label import Correction, Label, LabelStatus, Review
from core.labelling.label_job import WHOLE, LabelJob
from core.labelling.labels import Labels
from core.localizer.estimate import Estimate
from core.localizer.file_format import load
from core.photos.measurement import Source
from core.photos.positions_csv import read_positions_csv
from core.project.export import export_csv
from core.project.project import Project
from core.project.rows import PhotoRow, Verdict
from core.project.splits import cross_validation_folds, random_fold
from core.tasks import Cancelled, Progress, Task
from core.workflows.active_localizer import references_of
from core.workflows.importing import learn_again
from core.workflows.reviewed import add_reviewed, count_to_add
from tests.core.evaluation.conftest import report_instant
from tests.fixtures.made_before.commands import printed

PLACE = Position(46.5124, 7.0457)


@pytest.fixture
def trip(tmp_path: Path, demo_campus: DemoCampus) -> Path:
    """Six photos of elsewhere on the campus, whose own positions nobody reads here."""
    folder = tmp_path / "trip"
    folder.mkdir()
    for number, path in enumerate(sorted(demo_campus.test_folder.glob("*.jpg"))[:6]):
        shutil.copy2(path, folder / f"{number}.jpg")
    return folder


@pytest.fixture
def project(tmp_path: Path, demo_project: Path) -> Iterator[Project]:
    folder = Path(shutil.copytree(demo_project, tmp_path / "demo.campusgps"))
    with Project.open(folder) as project:
        yield project


@pytest.fixture
def job(project: Project, trip: Path) -> LabelJob:
    """One accepted guess, one wide one, one placed, one of a track, one open, one rejected."""
    labels = Labels(project.store, project.journal)
    job = labels.begin([trip], WHOLE, False, "localizer")
    corrections = {2: Correction(PLACE, Source.HAND), 3: Correction(PLACE, Source.GPX)}
    reviews = [Review.ACCEPTED] * 4 + [Review.OPEN, Review.REJECTED]
    for number, review in enumerate(reviews):
        radius_m = 60.0 if number == 1 else 20.0
        record(labels, job, trip / f"{number}.jpg", review, radius_m, corrections.get(number))
    return job


def record(
    labels: Labels,
    job: LabelJob,
    path: Path,
    review: Review = Review.ACCEPTED,
    radius_m: float = 20.0,
    correction: Correction | None = None,
) -> None:
    state = path.stat()
    guess = Estimate(PLACE, radius_m / 3, radius_m, True, ())
    row = Label(
        *(0, path, file_sha256(path), state.st_size, state.st_mtime_ns),
        *(LabelStatus.LOCATED, "", guess, None, None, False, "", 320, 240, review),
        correction=correction,
    )
    labels.record(job, [row])


def by_name(project: Project, trip: Path) -> dict[str, PhotoRow]:
    return {one.path.name: one for one in project.photos() if one.path.parent == trip}


def test_only_what_was_reviewed_is_added_each_with_its_source(
    project: Project, job: LabelJob, trip: Path
) -> None:
    assert count_to_add(project, job).count == 4
    added = add_reviewed(project, job)
    assert (added.added, added.left_out) == (4, ())
    assert added.words == "4 photos added"
    rows = by_name(project, trip)
    assert sorted(rows) == ["0.jpg", "1.jpg", "2.jpg", "3.jpg"]
    sources = {name: row.measurement.source for name, row in rows.items() if row.measurement}
    assert sources == {
        "0.jpg": Source.REVIEWED,
        "1.jpg": Source.REVIEWED,
        "2.jpg": Source.HAND,
        "3.jpg": Source.HAND,
    }
    assert all(row.verdict is Verdict.USABLE and row.session for row in rows.values())
    assert rows["0.jpg"].reason == "position guessed and accepted"
    assert rows["3.jpg"].reason == "position from a recorded track"
    references = {one.id: one for one in references_of(project)}
    near, wide, placed = (references[rows[f"{number}.jpg"].id] for number in (0, 1, 2))
    assert (near.is_guess, placed.is_guess) == (True, False)
    assert (near.weight, wide.weight, placed.weight) == pytest.approx((0.5, 0.1, 1.0))
    # Once more there is nothing to add.
    assert count_to_add(project, job).count == 0
    again = add_reviewed(project, job)
    assert again.edit is None and again.words == "0 photos added; 4 in the project already"


def test_undo_takes_them_out_and_redo_brings_them_back_after_a_restart(
    project: Project, job: LabelJob, trip: Path
) -> None:
    before = project.photos()
    add_reviewed(project, job)
    after = project.photos()
    folder = project.folder
    project.close()
    with Project.open(folder) as again:
        edit = again.journal.undo()
        assert edit is not None and edit.what == "Added 4 reviewed photos"
        assert again.photos() == before
        again.journal.redo()
        assert again.photos() == after


def test_the_file_must_be_the_one_that_was_located(
    project: Project, job: LabelJob, trip: Path
) -> None:
    shutil.copy2(trip / "5.jpg", trip / "0.jpg")
    (trip / "1.jpg").unlink()
    added = add_reviewed(project, job)
    assert added.added == 2
    reasons = {path.name: reason for path, reason in added.left_out}
    assert reasons["0.jpg"] == "changed since it was located"
    assert "can't be read" in reasons["1.jpg"]


def test_a_photo_of_the_project_keeps_its_position(project: Project) -> None:
    known = project.photos()[0]
    labels = Labels(project.store, project.journal)
    job = labels.begin([known.path], WHOLE, True, "localizer")
    record(labels, job, known.path)
    assert count_to_add(project, job).count == 0
    added = add_reviewed(project, job)
    assert added.left_out == ((known.path, "in the project already"),)
    assert project.photos()[0] == known


def test_cancelled_nothing_was_added(project: Project, job: LabelJob) -> None:
    before = project.photos()

    def stop(progress: Progress) -> None:
        if progress.stage == "Reading reviewed photos" and progress.done:
            task.cancel()

    task = Task(stop)
    with pytest.raises(Cancelled):
        add_reviewed(project, job, task=task)
    assert project.photos() == before
    assert project.journal.prospects() == ("", "")


def test_no_answer_is_compared_with_a_guess_nor_located_by_one(
    project: Project, job: LabelJob, trip: Path
) -> None:
    plain = references_of(project)
    add_reviewed(project, job)
    references = references_of(project)
    guesses = {row for row, one in enumerate(references) if one.is_guess}
    assert len(guesses) == 2
    for fold in [*cross_validation_folds(references), random_fold(references, 1)]:
        assert not guesses & {*fold.fitted.tolist(), *fold.evaluated.tolist()}
    evaluated = np.concatenate([f.evaluated for f in cross_validation_folds(references)])
    assert len(evaluated) == len(plain) + 2
    # With guesses alone beside them the figures are those without.
    known = [one for one in references if one.is_guess or one.id in {two.id for two in plain}]
    name = default_backbone().name
    features = reference_features(project, known, device="cpu")
    with_guesses = report_instant(known, features, name)
    rows = [row for row, one in enumerate(known) if not one.is_guess]
    without = report_instant(plain, features[rows], name)
    assert [e.error_m for e in with_guesses.evaluated] == [e.error_m for e in without.evaluated]
    assert with_guesses.evaluated_at_random == without.evaluated_at_random


def test_the_localizer_keeps_what_they_are(project: Project, job: LabelJob, trip: Path) -> None:
    add_reviewed(project, job)
    assert not project.localizer_is_current()
    localizer = load(learn_again(project, device="cpu"))
    kept = {one.file: (one.is_guess, one.weight) for one in localizer.references}
    made = {one.file: (one.is_guess, one.weight) for one in references_of(project)}
    assert sorted(kept.values()) == sorted(made.values())
    assert sum(is_guess for is_guess, _ in kept.values()) == 2


def test_a_copy_of_a_known_photo_does_not_count_in_its_place(
    project: Project, job: LabelJob, trip: Path, demo_campus: DemoCampus
) -> None:
    """The copy is the larger file, which else would be the original."""
    from PIL import Image

    known = next(one for one in project.photos() if one.is_reference)
    with Image.open(known.path) as picture:
        picture.resize((640, 480)).save(trip / "0.jpg", quality=95)
    labels = Labels(project.store, project.journal)
    first = next(labels.rows(job))
    sha256 = file_sha256(trip / "0.jpg")
    project.store.write(
        lambda connection: connection.execute(
            "UPDATE labels SET sha256 = ? WHERE id = ?", (sha256, first.id)
        )
    )
    add_reviewed(project, job)
    assert by_name(project, trip)["0.jpg"].twin_of == known.id


def test_an_exported_table_says_which_are_guesses(
    project: Project, job: LabelJob, trip: Path, tmp_path: Path
) -> None:
    export_csv(project, tmp_path / "plain.csv")
    assert "source" not in (tmp_path / "plain.csv").read_text()
    add_reviewed(project, job)
    export_csv(project, tmp_path / "gt.csv")
    table = read_positions_csv(tmp_path / "gt.csv")
    assert sorted(Path(row.file).name for row in table.guesses) == ["0.jpg", "1.jpg"]
    assert len(table.rows) == len(project.photos()) - 2


def test_the_command(project: Project, job: LabelJob, trip: Path) -> None:
    folder = project.folder
    project.close()
    output, code = printed("label", "add-reviewed", str(folder), "--max-radius", "30", "--json")
    answer = json.loads(output)
    assert code == 0
    assert [Path(one).name for one in answer["added"]] == ["0.jpg", "2.jpg", "3.jpg"]
    assert [Path(one["file"]).name for one in answer["left_out"]] == ["1.jpg"]
    output, code = printed("label", "add-reviewed", str(folder))
    assert code == 0 and "1 photo added; 3 in the project already." in output
