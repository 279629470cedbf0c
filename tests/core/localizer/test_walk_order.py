from __future__ import annotations

from datetime import datetime, timedelta, timezone

from core.localizer.walk_order import GAP_S, WalkMember, find_walks, thinned

NOON = datetime(2025, 12, 22, 12, tzinfo=timezone.utc)


def taken(seconds: float, camera: str = "phone", name: str = "x.jpg") -> WalkMember:
    return WalkMember(camera, NOON + timedelta(seconds=seconds), name)


def untimed(name: str, camera: str = "phone") -> WalkMember:
    return WalkMember(camera, None, name)


def rows(members: list[WalkMember]) -> list[tuple[int, ...]]:
    return [walk.rows for walk in find_walks(members)]


def test_photos_of_one_camera_are_in_the_order_of_their_time():
    (walk,) = find_walks([taken(20), taken(0), taken(5)])
    assert walk.rows == (1, 2, 0)
    assert walk.seconds == (0.0, 5.0, 20.0)
    assert walk.timed


def test_a_long_break_begins_a_new_walk_and_so_does_another_camera():
    members = [taken(0), taken(GAP_S), taken(2 * GAP_S + 1), taken(3, "camera")]
    assert rows(members) == [(0, 1), (2,), (3,)]


def test_photos_at_one_second_stay_in_their_order():
    assert rows([taken(1), taken(1), taken(0)]) == [(2, 0, 1)]


def test_without_times_numbered_names_follow_each_other_while_none_is_missing():
    names = ["IMG_0012.jpg", "IMG_0010.JPG", "IMG_0011.jpg", "IMG_0014.jpg", "DSC_0013.jpg"]
    assert rows([untimed(name) for name in names]) == [(1, 2, 0), (3,), (4,)]
    walk = find_walks([untimed("a1.jpg"), untimed("a2.jpg")])[0]
    assert not walk.timed
    assert walk.seconds[1] > 20


def test_a_counter_that_begins_again_after_9999_goes_on_without_times():
    names = ["IMG_0002.jpg", "IMG_9998.jpg", "IMG_0001.jpg", "IMG_9999.jpg", "IMG_5000.jpg"]
    assert rows([untimed(name) for name in names]) == [(1, 3, 2, 0), (4,)]
    with_zero = ["DSC_0000.jpg", "DSC_9999.jpg", "DSC_0001.jpg"]
    assert rows([untimed(name) for name in with_zero]) == [(1, 0, 2)]
    # Where there are five digits, the counter has not begun again.
    assert rows([untimed("a9999.jpg"), untimed("a10000.jpg"), untimed("a0001.jpg")]) == [
        (0, 1),
        (2,),
    ]


def test_two_cameras_of_one_kind_are_told_apart_by_their_counters():
    ours = [taken(8 * n, name=f"IMG_{1200 + n}.JPG") for n in range(12)]
    theirs = [taken(8 * n + 3, name=f"IMG_{7031 + n}.JPG") for n in range(12)]
    assert sorted(map(sorted, rows([*ours, *theirs]))) == [list(range(12)), list(range(12, 24))]


def test_a_counter_that_begins_again_or_is_none_parts_no_walk():
    again = [taken(8 * n, name=f"IMG_{(9994 + n) % 10000:04}.JPG") for n in range(12)]
    hours = [taken(600 + 8 * n, name=f"{(900 + n) * 1000}.jpg") for n in range(12)]
    shuffled = [taken(1200 + n, name=f"x{n * 7919 % 5000}.jpg") for n in range(12)]
    assert list(map(len, rows([*again, *hours, *shuffled]))) == [12, 12, 12]


def test_times_in_whole_minutes_are_spread_over_them_in_the_order_of_the_names():
    minutes = [taken(60, name="IMG_3.jpg"), taken(0, name="IMG_1.jpg"), taken(60, name="IMG_2.jpg")]
    (walk,) = find_walks(minutes)
    assert walk.rows == (1, 2, 0)
    assert walk.seconds == (0.0, 45.0, 75.0)
    assert find_walks([*minutes, taken(61)])[0].seconds == (0.0, 60.0, 60.0, 61.0)


def test_in_one_minute_a_counter_goes_on_after_9999():
    names = ["IMG_0001.jpg", "IMG_9999.jpg", "IMG_0002.jpg", "IMG_9998.jpg"]
    (walk,) = find_walks([taken(0, name=name) for name in names])
    assert walk.rows == (3, 1, 0, 2)


def test_what_has_neither_time_nor_number_is_a_walk_of_its_own():
    assert rows([untimed("beach.jpg"), taken(0), untimed("beach.jpg")]) == [(0,), (1,), (2,)]


def test_a_number_that_is_too_long_to_count_is_read_from_its_end():
    assert rows([untimed("1" * 30 + ".jpg"), untimed("1" * 29 + "2.jpg")]) == [(0, 1)]


def test_no_photos_are_no_walks():
    assert find_walks([]) == []


def test_thinned_photos_of_a_camera_are_so_far_apart_and_begin_with_its_first():
    members = [taken(9), taken(0), taken(4), taken(21), taken(3, "camera"), untimed("IMG_1.jpg")]
    assert thinned(members, 10) == [1, 4, 3]
    assert thinned(members, 9) == [1, 4, 0, 3]
