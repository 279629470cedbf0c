"""Makes the demo campus in the background."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from campusgps_gui.jobs import project_tasks
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.style.translation import tr


class DemoMaker:
    """Makes the demo campus; what there is of one that was given up stays for the next attempt.

    Args:
        runner: Runs the job.

    Attributes:
        job: The job that makes it, also once that is over; None: there was none, or it was given
            up.
    """

    def __init__(self, runner: TaskRunner) -> None:
        self._runner = runner
        self.job: Job | None = None

    @property
    def making(self) -> bool:
        """True while the demo campus is made."""
        return self.job is not None and not self.job.over

    def make(self, folder: Path, then: Callable[[Path], None]) -> None:
        """Make the demo campus, unless it is there.

        Args:
            folder: Where it is made.
            then: Called with the folder of its project, unless it was given up.
        """

        def finish(project: Path) -> None:
            if self.job is job:
                then(project)

        job = self.job = self._runner.run(
            tr("Making the demo campus"),
            partial(project_tasks.make_demo, folder),
            on_success=finish,
        )

    def give_up(self) -> None:
        """Stop making it."""
        job, self.job = self.job, None
        if job is not None:
            self._runner.cancel(job)
