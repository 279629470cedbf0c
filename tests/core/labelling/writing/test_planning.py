"""The preview: what would be written, and why not."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from campusgps_gui.labelling.write_model import plan_words
from core.errors import CampusGPSError
from core.labelling.label import LabelStatus, Review
from core.labelling.writing.planning import WriteKind
from core.labelling.writing.targets import WriteTarget
from tests.core.labelling.writing.conftest import Folder, hand


def test_only_what_was_accepted_unless_asked(folder: Folder) -> None:
    names = ["open.jpg", "accepted.jpg", "rejected.jpg", "outside.jpg", "corrected.jpg"]
    photos = [folder.photo(name) for name in names]
    folder.label(photos[0], review=Review.OPEN)
    folder.label(photos[1], radius=60.0)
    folder.label(photos[2], review=Review.REJECTED)
    folder.label(photos[3], inside=False)
    folder.label(photos[4], inside=False, correction=hand(31.2, 34.8))
    before = folder.everything()
    plan = folder.plan()
    assert [write.problem for write in plan.writes] == [
        "not accepted",
        "",
        "rejected",
        "not in the mapped area",
        "",
    ]
    assert plan.counts == {
        **dict.fromkeys(map(str, WriteKind), 0),
        "new_sidecar": 2,
        "not_accepted": 1,
        "rejected": 1,
        "no_position": 1,
    }
    assert [write.label.file for write in plan.changes] == [photos[1], photos[4]]
    everything = folder.plan(only_accepted=False)
    assert [write.label.file for write in everything.changes] == [photos[0], photos[1], photos[4]]
    sure = folder.plan(max_radius_m=50)
    # A position that a person gave has no radius.
    assert [write.label.file for write in sure.changes] == [photos[4]]
    assert sure.writes[1].problem == "its radius of 60 m is over 50 m"
    assert folder.everything() == before


def test_a_photo_with_a_position_of_its_own_is_counted_as_one(folder: Folder) -> None:
    located = folder.label(folder.photo("a.jpg"))
    own = replace(located, status=LabelStatus.HAS_POSITION, estimate=None, reason="has a position")
    folder.labels.record(folder.job, [replace(own, file=folder.photo("b.jpg"))])
    plan = folder.plan()
    assert (plan.counts["own_position"], plan.counts["no_position"]) == (1, 0)
    assert plan.writes[1].problem == "has a position"


def test_a_backup_that_was_labelled_before_is_left_alone(folder: Folder) -> None:
    backup = folder.photo("a.jpg").rename(folder.path / "a.jpg_original")
    folder.label(backup)
    write = folder.planned(overwrite=True, only_accepted=False)
    assert (write.kind, write.problem) == (WriteKind.UNWRITABLE, "a backup of a.jpg")
    assert folder.write().written == () and list(folder.path.iterdir()) == [backup]


def test_files_that_changed_are_reported(folder: Folder) -> None:
    changed, gone, touched = (folder.photo(f"{name}.jpg") for name in ("changed", "gone", "t"))
    for photo in (changed, gone, touched):
        folder.label(photo)
    changed.write_bytes(folder.photo("other.jpg", side=64).read_bytes())
    gone.unlink()
    os.utime(touched, (1, 1))
    plan = folder.plan(form=WriteTarget.EXIF)
    assert [(write.kind, write.problem) for write in plan.writes] == [
        (WriteKind.CHANGED, "the file has changed since it was located"),
        (WriteKind.CHANGED, "the file has gone"),
        (WriteKind.PHOTO, ""),
    ]


@pytest.mark.parametrize("form", WriteTarget)
def test_what_is_read_only_is_left_alone(folder: Folder, form: WriteTarget) -> None:
    first, second, third = (folder.photo(f"{name}/a.jpg") for name in ("one", "two", "three"))
    sidecar = first.with_name("a.xmp")
    sidecar.write_text("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
    for photo in (first, second, third):
        folder.label(photo)
    (first if form is WriteTarget.EXIF else sidecar).chmod(0o444)
    second.parent.chmod(0o555)
    try:
        before = folder.everything()
        plan = folder.plan(form=form)
        assert [write.problem for write in plan.writes] == [
            "the file is read-only",
            "its folder is read-only",
            "",
        ]
        assert len(folder.write(form=form).written) == 1
        after = folder.everything()
        assert all(after[n] == before[n] for n in before if not n.startswith("three"))
    finally:
        second.parent.chmod(0o755)


def test_without_exiftool_it_is_said_how_to_get_it(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder.label(folder.photo("a.jpg"))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CampusGPSError, match="libimage-exiftool-perl"):
        folder.plan(form=WriteTarget.EXIF)
    assert len(folder.write().written) == 1


@pytest.mark.parametrize("form", WriteTarget)
def test_a_hard_link_to_be_split_is_reported_before(folder: Folder, form: WriteTarget) -> None:
    photo, alone = folder.photo("a.jpg"), folder.photo("b.jpg")
    sidecar = folder.path / "a.jpg.xmp"
    sidecar.write_text("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
    target = photo if form is WriteTarget.EXIF else sidecar
    other = folder.path / "other name"
    other.hardlink_to(target)
    for one in (photo, alone):
        folder.label(one)
    before = target.read_bytes()
    plan = folder.plan(form=form)
    linked, plain = plan.changes
    assert linked.change.endswith(
        "; it has another name (hard links), which will keep the file as it is now"
    )
    assert (linked.other_names, plain.other_names, plan.split_links) == (1, 0, 1)
    assert "1 file has other names (hard links)" in plan_words(plan)
    assert len(folder.write(form=form).written) == 2
    assert other.read_bytes() == before != target.read_bytes()
