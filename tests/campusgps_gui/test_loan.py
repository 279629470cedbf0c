from __future__ import annotations

import threading

import pytest

from campusgps_gui.loan import Loan
from core.tasks import Cancelled


def test_it_ends_when_nobody_uses_it_any_more() -> None:
    loan, steps = Loan(), []
    in_use, may_go = threading.Event(), threading.Event()

    def use() -> None:
        with loan.use():
            in_use.set()
            may_go.wait()
            steps.append("used")

    user = threading.Thread(target=use)
    user.start()
    in_use.wait()
    closer = threading.Thread(target=lambda: (loan.end(), steps.append("closed")))
    closer.start()
    with pytest.raises(Cancelled):
        # Whoever comes once it is to be closed comes too late.
        while True:
            with loan.use():
                pass
    may_go.set()
    user.join()
    closer.join()
    assert steps == ["used", "closed"]


def test_an_error_gives_it_back() -> None:
    loan = Loan()
    with pytest.raises(ValueError), loan.use():
        raise ValueError
    loan.end()
