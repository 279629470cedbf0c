from __future__ import annotations

import threading

import pytest

from campusgps_gui.jobs.project_lease import ProjectLease
from core.tasks import Cancelled


def test_it_ends_when_nobody_uses_it_any_more() -> None:
    lease, steps = ProjectLease(), []
    active, may_go = threading.Event(), threading.Event()

    def use() -> None:
        with lease.use():
            active.set()
            may_go.wait()
            steps.append("used")

    user = threading.Thread(target=use)
    user.start()
    active.wait()
    closer = threading.Thread(target=lambda: (lease.end(), steps.append("closed")))
    closer.start()
    with pytest.raises(Cancelled):
        # Whoever comes once it is to be closed comes too late.
        while True:
            with lease.use():
                pass
    may_go.set()
    user.join()
    closer.join()
    assert steps == ["used", "closed"]


def test_an_error_gives_it_back() -> None:
    lease = ProjectLease()
    with pytest.raises(ValueError), lease.use():
        raise ValueError
    lease.end()
