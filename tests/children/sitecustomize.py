"""Runs first in every Python that a test starts: it tells progress as often as the tests want it.

Only on the path while ``--progress`` is given (see ``tests/conftest.py``).
"""

import os

from core.tasks import Task

Task._REPORT_EVERY_S = float(os.environ["CAMPUSGPS_TESTS_REPORT_EVERY_S"])
