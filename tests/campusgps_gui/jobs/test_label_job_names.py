from __future__ import annotations

from pathlib import Path

from campusgps_gui.jobs.label_job_names import sources_name


def test_files_of_one_folder_have_its_name() -> None:
    trip = Path("photos") / "Trip"
    assert sources_name([trip / "1.jpg", trip / "2.heic"]) == "Trip"
    assert sources_name([trip]) == "Trip"
    assert sources_name([trip / "1.jpg"]) == "1.jpg"
    assert sources_name([trip / "1.jpg", Path("photos") / "2.jpg"]) == "1.jpg and 1 more"
    assert sources_name([trip, Path("photos") / "Walk"]) == "Trip and 1 more"
