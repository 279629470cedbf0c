"""Finding and accepting better positions of a demo project, through the command line too."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.demo_campus import DemoCampus
from core.features.backbones.registry import default_backbone
from core.features.reference_features import reference_features
from core.geo import LocalFrame, Position, degrees_of, haversine_m
from core.localizer.file_format import load
from core.project.corrections import correct_positions, is_corrected, revert_positions
from core.project.project import Project
from core.project.rows import NEARLY_SURE
from core.quality.findings import find_all
from core.quality.findings_index import FindingsIndex
from core.quality.suggestion_evidence import evidence_of
from core.quality.suggestions import Suggestions
from core.workflows.active_localizer import references_of
from core.workflows.cleaning import _suggestions, accept_suggestions, suggest
from core.workflows.importing import import_and_build, learn_again
from tests.core.evaluation.conftest import report_instant
from tests.fixtures.made_before.commands import printed

DEFAULT = default_backbone().name


@pytest.fixture
def project(tmp_path: Path, demo_project: Path) -> Iterator[Project]:
    """A copy of the demo project whose third photo says that it was taken elsewhere."""
    folder = Path(shutil.copytree(demo_project, tmp_path / "demo.campusgps"))
    with Project.open(folder) as project:
        third = project.photos()[2]
        assert third.position is not None
        far = LocalFrame(third.position).position_at(70.0, 50.0)
        project.store.write(
            lambda connection: connection.execute(
                "UPDATE measurements SET latitude = ?, longitude = ? WHERE photo_id = ?",
                (far.latitude, far.longitude, third.id),
            )
        )
        yield project


def test_photos_of_elsewhere_are_suggested_no_place(
    project: Project, demo_campus: DemoCampus
) -> None:
    """No photo of another session was taken within kilometres of them: none shows the same."""
    known = {photo.id for photo in project.photos()}
    import_and_build(project, [demo_campus.elsewhere_folder], device="cpu")
    suggest(project, device="cpu")
    coming = [one for one in project.photos() if one.id not in known and one.position is not None]
    assert coming and all(one.suggested is None for one in coming)


def test_a_suggestion_is_kept_until_the_position_changes(project: Project) -> None:
    assert suggest(project, device="cpu") > 0
    third = project.photos()[2]
    assert third.suggested is not None and third.position is not None
    assert third.suggested.radius90_m > 0
    moved = LocalFrame(third.position).position_at(3.0, 3.0)
    correct_positions(project, {third.id: moved})
    assert project.photos()[2].suggested is None
    project.journal.undo()
    assert project.photos()[2] == third


def test_sound_photos_are_not_named_and_suggestions_for_them_are_nearer_to_the_truth(
    demo_project: Path, demo_campus: DemoCampus, tmp_path: Path
) -> None:
    with demo_campus.truth_csv.open(encoding="utf-8", newline="") as table:
        true = {
            Path(row["image_name"]).name: Position(float(row["latitude"]), float(row["longitude"]))
            for row in csv.DictReader(table)
        }
    folder = Path(shutil.copytree(demo_project, tmp_path / "demo.campusgps"))
    with Project.open(folder) as project:
        suggest(project, device="cpu")
        rows = project.photos()
    assert find_all(rows) == []
    before, after = np.array(
        [
            (
                haversine_m(row.position, true[row.path.name]),
                haversine_m(row.suggested.position, true[row.path.name]),
            )
            for row in rows
            if row.position and row.suggested
        ]
    ).T
    assert len(before) > len(rows) / 3
    assert after.mean() < 0.7 * before.mean() and np.median(after) < 0.7 * np.median(before)
    assert (after < before).mean() > 0.7


def test_what_is_less_sure_than_a_receiver_is_suggested_only_against_a_contradiction(
    project: Project,
) -> None:
    """Where little is known of a place, guesses spread far, and better no photo's position."""
    rows = project.photos()
    frame = LocalFrame(rows[0].position or Position(0.0, 0.0))
    measured = [row for row in rows if row.measurement is not None][:5]
    vague = measured[3]
    assert vague.measurement is not None
    measured[3] = replace(vague, measurement=replace(vague.measurement, accuracy_m=80.0))
    stated = frame.to_metres(degrees_of([row.position for row in measured if row.position]))
    found = Suggestions(
        metres=stated + 20.0,
        radii90_m=np.array([8.0, 89.0, 89.0, 89.0, 31.0]),
        contradicts=np.array([False, False, True, False, False]),
        repeated=np.zeros(5, dtype=bool),
        noise_m=60.0,
        vague=np.zeros(5, dtype=bool),
    )
    kept = dict(_suggestions(measured, found, frame))
    assert list(kept) == [measured[n].id for n in (0, 2, 3)]


def test_what_is_vague_or_hardly_another_place_is_not_suggested(project: Project) -> None:
    """A move of 3 m to somewhere within 19 m is no better position than the one that counts."""
    rows = project.photos()
    frame = LocalFrame(rows[0].position or Position(0.0, 0.0))
    some = [row for row in rows if row.position is not None][:4]
    stated = frame.to_metres(degrees_of([row.position for row in some if row.position]))
    found = Suggestions(
        metres=stated + np.array([[3.0, 0.0], [9.0, 0.0], [3.0, 0.0], [90.0, 0.0]]),
        radii90_m=np.array([19.0, 19.0, 19.0, 80.0]),
        contradicts=np.array([False, False, True, True]),
        repeated=np.zeros(4, dtype=bool),
        noise_m=12.0,
        vague=np.array([False, False, False, True]),
    )
    kept = dict(_suggestions(some, found, frame))
    assert list(kept) == [some[n].id for n in (1, 2)]


def test_accepted_suggestions_are_corrections_that_undo_takes_back(project: Project) -> None:
    suggest(project, device="cpu")
    before = project.photos()
    sure = {
        one.id: one.suggested.position
        for one in before
        if one.suggested is not None and one.suggested.radius90_m < 12
    }
    assert 0 < len(sure) < sum(one.suggested is not None for one in before)
    edit = accept_suggestions(project, surer_than_m=12)
    assert edit is not None and set(edit.photo_ids) == set(sure)
    assert {one.id: one.position for one in project.photos() if one.id in sure} == sure
    # What a person accepted is not questioned again.
    suggest(project, device="cpu")
    assert all(one.suggested is None for one in project.photos() if one.id in sure)
    project.journal.undo()
    assert [one.position for one in project.photos()] == [one.position for one in before]
    assert accept_suggestions(project, surer_than_m=0) is None


def test_those_that_are_likeliest_better_can_be_accepted_alone(project: Project) -> None:
    suggest(project, device="cpu")
    moves = FindingsIndex(project.photos()).now.moves
    likely = {move.photo_id for move in moves if move.share > 0.8}
    assert 0 < len(likely) < len(moves)
    edit = accept_suggestions(project, likelier_than=0.8)
    assert edit is not None and set(edit.photo_ids) == likely


def test_a_suggestion_tells_what_speaks_for_it(project: Project) -> None:
    suggest(project, device="cpu")
    told = [(one, evidence_of(project, one)) for one in project.photos() if one.suggested]
    known = [(photo, found) for photo, found in told if found is not None]
    assert known
    for photo, found in known:
        assert photo.suggested is not None and photo.position is not None
        assert found.looked_at >= len(found.there) + found.near_own
        assert 0 < found.sessions <= len(found.there)
        for one in found.there:
            assert one.session != photo.session and one.position is not None
            assert haversine_m(one.position, photo.suggested.position) <= found.within_m
        assert found.share == photo.suggested.share_nearer_than(photo.position) > 0.5
    # Where others lie is as it is now: of one that was moved away nothing is said.
    photo, found = max(known, key=lambda one: len(one[1].there))
    first = found.there[0]
    assert photo.position is not None and first.position is not None
    correct_positions(project, {first.id: LocalFrame(first.position).position_at(500.0, 0.0)})
    again = evidence_of(project, photo)
    assert again is not None and [one.id for one in again.there] == [
        one.id for one in found.there[1:]
    ]


def test_of_a_lost_sign_no_picture_tells(project: Project) -> None:
    first = project.photos()[0]
    project.store.write(
        lambda connection: connection.execute(
            "UPDATE measurements SET longitude = -longitude WHERE photo_id = ?", (first.id,)
        )
    )
    suggest(project, device="cpu")
    assert evidence_of(project, project.photos()[0]) is None


def test_with_one_session_nothing_is_suggested(project: Project) -> None:
    some = [one.id for one in project.photos() if one.session != project.photos()[0].session]
    project.set_aside(some, True)
    assert suggest(project, device="cpu") == 0


def test_a_lost_sign_is_put_right_even_then(project: Project) -> None:
    first = project.photos()[0]
    assert first.position is not None
    project.store.write(
        lambda connection: connection.execute(
            "UPDATE measurements SET longitude = -longitude WHERE photo_id = ?", (first.id,)
        )
    )
    suggest(project, device="cpu")
    suggested = project.photos()[0].suggested
    assert suggested is not None and suggested.finding == "lost_sign"
    assert haversine_m(suggested.position, first.position) < 0.01
    # No picture has a part in it, so answers are compared with what it is now: what the photo
    # states is thousands of kilometres off.
    accept_suggestions(project)
    places = {one.id: one.evaluated_position for one in project.references()}
    assert haversine_m(places[first.id], first.position) < 0.01
    third = project.photos()[2]
    assert third.stated is not None and places[third.id] == third.stated


def test_clean_lists_what_is_wrong_and_takes_over_what_is_sure(project: Project) -> None:
    folder = project.folder
    suggest(project, device="cpu")
    found = {one for finding in find_all(project.photos()) for one in finding.photo_ids}
    suggested = {one.id for one in project.photos() if one.suggested is not None}
    paths = {str(one.path): one.id for one in project.photos()}
    project.close()
    output, code = printed("clean", str(folder), "--json")
    answer = json.loads(output)
    assert code == 0 and answer["accepted"] == 0
    assert {paths[one["file"]] for one in answer["photos"]} == found | suggested
    for one in answer["photos"]:
        assert (one["suggested"] is not None) == (paths[one["file"]] in suggested)
        assert bool(one["findings"]) == (paths[one["file"]] in found)
    output, code = printed("clean", str(folder), "--accept-surer-than", "12")
    assert code == 0 and "suggested positions taken over" in output
    with Project.open(folder, read_only=True) as again:
        assert any("suggested position, accepted" in one.reason for one in again.photos())


def test_clean_says_of_suggestions_what_the_window_does(project: Project) -> None:
    folder, first = project.folder, project.photos()[0]
    project.store.write(
        lambda connection: connection.execute(
            "UPDATE measurements SET longitude = -longitude WHERE photo_id = ?", (first.id,)
        )
    )
    suggest(project, device="cpu")
    photos = {one.path.name: one for one in project.photos() if one.suggested is not None}
    moves = FindingsIndex(project.photos()).now.moves
    sure = {move.photo_id for move in moves if move.share > NEARLY_SURE}
    assert 0 < len(sure) < len(moves)
    project.close()
    output, _ = printed("clean", str(folder))
    lines = {line.split(": ")[0]: line for line in output.splitlines() if "; suggested" in line}
    assert lines, "faulty photos with a suggestion"
    for name, line in lines.items():
        photo = photos[name]
        assert photo.suggested is not None and photo.position is not None
        within = haversine_m(photo.suggested.position, photo.position) < photo.suggested.radius90_m
        assert ("may lie better" in line) == within
        assert ("nearly always" in line) == (
            photo.suggested.share_nearer_than(photo.position) > 0.95
        )
    assert f"{len(moves)} suggested positions, {len(sure)} nearly sure." in output
    shares = [
        one["suggested"]["share_better"]
        for one in json.loads(printed("clean", str(folder), "--json")[0])["photos"]
        if one["suggested"] is not None
    ]
    assert sum(share > NEARLY_SURE for share in shares) == len(sure)
    output, code = printed("clean", str(folder), "--accept-nearly-sure")
    assert code == 0 and f"{len(sure)} suggested positions taken over." in output
    with Project.open(folder, read_only=True) as again:
        accepted = {one.id for one in again.photos() if is_corrected(one)}
    assert accepted == sure


def test_answers_are_not_compared_with_what_was_suggested(project: Project) -> None:
    before = references_of(project)
    stated = {one.id: one.position for one in before}
    suggest(project, device="cpu")
    accept_suggestions(project)
    after = references_of(project)
    moved = [one for one in after if one.position != stated[one.id]]
    assert moved
    assert all(one.evaluated_position == stated[one.id] for one in after)
    features = reference_features(project, after, device="cpu")
    report = report_instant(after, features, DEFAULT)
    errors = sorted(one.error_m for one in report.evaluated)
    radii = sorted(one.radius90_m for one in report.evaluated)
    # As far off as the positions that the photos state, which the radii allow for.
    by_stated = [replace(one, position=stated[one.id]) for one in after]
    plain = report_instant(by_stated, features, DEFAULT)
    assert errors[len(errors) // 2] > 0.6 * plain.leave_one_session_out.median_m
    assert radii[len(radii) // 2] > 0.6 * plain.leave_one_session_out.median_radius90_m
    # What a person placed is the truth.
    correct_positions(project, {moved[0].id: moved[0].position})
    (placed,) = [one for one in references_of(project) if one.id == moved[0].id]
    assert placed.evaluated_position == moved[0].position
    # Undone, it is a suggestion that was taken over again; reverted, nothing of it is left.
    project.journal.undo()
    (again,) = [one for one in references_of(project) if one.id == moved[0].id]
    assert again.evaluated_position == stated[moved[0].id]
    revert_positions(project, [one.id for one in moved])
    assert [one.position for one in references_of(project)] == [one.position for one in before]


def test_a_suspect_photo_counts_less_at_once_but_not_where_answers_are_evaluated(
    project: Project,
) -> None:
    path = learn_again(project, device="cpu")
    suspects = {one.id for one in project.photos() if one.suggested and one.suggested.finding}
    assert project.photos()[2].id in suspects
    localizer = load(path)
    assert {one.id for one in localizer.references if one.weight < 1} == suspects
    assert project.localizer_is_current()
    references = references_of(project)
    features = reference_features(project, references, device="cpu")
    alike = [replace(one, weight=1.0) for one in references]
    weighed, plain = (report_instant(some, features, DEFAULT) for some in (references, alike))
    assert weighed.evaluated == plain.evaluated
    # Once a person has placed it, it counts in full.
    correct_positions(project, {one.id: one.position for one in references if one.weight < 1})
    assert all(one.weight == 1 for one in references_of(project))
