from __future__ import annotations

from datetime import datetime, timezone

from core.localizer.walk_copies import ShotFile, shot_of_each

NOON = datetime(2025, 12, 22, 12, 0, 7, tzinfo=timezone.utc)


def file(
    name: str,
    size: tuple[int, int] = (3000, 4000),
    sha256: str | None = None,
    camera: str = "phone",
    taken_at: datetime | None = NOON,
) -> ShotFile:
    return ShotFile(sha256, camera, taken_at, name, size)


def test_an_export_of_another_size_is_the_shot_of_the_largest() -> None:
    small = file("IMG_1-small.jpg", (1500, 2000))
    assert shot_of_each([small, file("IMG_1.jpg"), file("web_1.jpg", (600, 800))]) == [1, 1, 1]


def test_an_edited_version_and_a_raw_file_of_one_size_are_its_shot() -> None:
    names = ["IMG_1.jpg", "IMG_1-edited.jpg", "IMG_1.CR2", "IMG_1 (2).jpg"]
    assert shot_of_each([file(name) for name in names]) == [0, 0, 0, 0]


def test_frames_of_a_burst_and_photos_of_two_cameras_are_not() -> None:
    files = [
        *(file(f"IMG_{n}.jpg") for n in (1, 2, 10)),
        file("x.jpg", (1500, 2000), camera="other"),
        file("y.jpg", (1500, 2000), taken_at=None),
    ]
    assert shot_of_each(files) == [0, 1, 2, 3, 4]


def test_equal_files_are_one_whatever_they_are_called() -> None:
    files = [file(name, sha256="a", taken_at=None) for name in ("a.jpg", "b.jpg")]
    assert shot_of_each([*files, file("b.jpg", sha256="a", camera="other")]) == [0, 0, 2]


def test_photos_of_one_whole_minute_are_one_shot_by_their_names_alone() -> None:
    minute = NOON.replace(second=0)
    files = [
        file("IMG_1.jpg", taken_at=minute),
        file("IMG_2.jpg", (2000, 2000), taken_at=minute),
        file("IMG_1-small.jpg", (1500, 2000), taken_at=minute),
    ]
    assert shot_of_each(files) == [0, 1, 0]


def test_copies_whose_size_is_unknown_go_by_their_names() -> None:
    assert shot_of_each([file("a.jpg", (0, 0)), file("b.jpg", (0, 0))]) == [0, 1]
