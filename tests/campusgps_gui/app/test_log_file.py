"""The log file, where there is no room for it."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from campusgps_gui.app.log_file import start_log, stop_log
from tests.full_disk import full_disk


def test_a_full_disk_costs_the_log_and_nothing_else(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = start_log(tmp_path)
    assert file is not None
    with full_disk():
        logging.getLogger("campusgps").warning("there is no room for this")
    logging.getLogger("campusgps").warning("for this there is")
    with full_disk(30):
        logging.getLogger("campusgps").warning("and none for this")
        stop_log()
    assert capfd.readouterr().err == ""
    assert "for this there is" in file.read_text("utf-8")
