"""Keeps the list of located photos in the project, and brings it back when that is opened."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from campusgps_gui.jobs.latest_job import LatestJob
from campusgps_gui.jobs.picture_loader import jpeg_image
from campusgps_gui.jobs.predictor_jobs import Answer, WalkAnswer
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.locate.dropped_photos import DroppedPhotos
from campusgps_gui.locate.located_photos import LocatedPhoto
from campusgps_gui.style.translation import tr
from core.files import legible_line
from core.tasks import Task

if TYPE_CHECKING:
    from core.project.project import Project
    from core.workflows.located_list import RememberedAnswer

log = logging.getLogger(__name__)

# What changes within so long is written once; answers, of which thousands may come, less often.
_PAUSE_MS = 300
_ANSWERS_PAUSE_MS = 5_000
_QUEUE = "located"
_THUMBNAIL_SIDE = 320


class RememberedPhotos(QObject):
    """Remembers the dropped photos and their answers with the project.

    Args:
        controller: The open project.
        runner: Reads and writes.
        dropped: The dropped photos.

    Signals:
        came: The :class:`LocatedPhoto` that the project remembers, without numbers.
        illustrated: The number of a photo of whose matches there are pictures now.
        failed: ``(activity, exception)`` where positions that a person gave are not remembered;
            said once until they are.
    """

    came = Signal(list)
    illustrated = Signal(int)
    failed = Signal(str, object)

    def __init__(
        self,
        controller: ProjectController,
        runner: TaskRunner,
        dropped: DroppedPhotos,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._controller, self._runner, self._dropped = controller, runner, dropped
        self._project: Project | None = None
        self._reading, self._writing = LatestJob(runner, _QUEUE), LatestJob(runner, _QUEUE)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._write)
        self._unwritten = self._told = False
        controller.closing.connect(self._write_last)

    def recall(self) -> None:
        """Read what the project that is open now remembers; nothing is written before."""
        self._pause.stop()
        self._unwritten = self._told = False
        self._reading.cancel()
        self._project, project = None, self._controller.project
        if project is None:
            return

        def take(answers: list[RememberedAnswer]) -> None:
            self._project = project
            if answers:
                self.came.emit([_to_photo(answer) for answer in answers])
            if len(self._dropped) > len(answers):
                self.keep()

        # A project may be given to the tab twice while it opens: it is read once.
        self._reading.run(
            tr("Reading the located photos"),
            partial(_read, project),
            self._controller.while_open(take),
            _ignore,
        )

    def keep(self) -> None:
        """Remember the photos as they are in a moment, unless they are still to be recalled."""
        if self._project is not None:
            self._unwritten = True
            self._pause.start(_PAUSE_MS)

    def keep_answer(self) -> None:
        """Remember an answer before long, although more may come for minutes."""
        if self._project is not None:
            self._unwritten = True
            if not self._pause.isActive():
                self._pause.start(_ANSWERS_PAUSE_MS)

    def illustrate(self, photo: LocatedPhoto) -> None:
        """Find pictures of a photo's matches, where its answer was remembered without."""
        answer, estimate, project = photo.answer, photo.estimate, self._controller.project
        if answer is None or estimate is None or answer.thumbnails or project is None:
            return
        if not estimate.matches:
            return
        files = [Path(match.file) for match in estimate.matches]

        def take(pictures: tuple[QImage, ...]) -> None:
            if photo.answer == answer:
                photo.answer = replace(answer, thumbnails=pictures)
                self.illustrated.emit(photo.number)

        self._runner.run(
            tr("Loading pictures"),
            partial(_pictures, project, files),
            on_success=self._controller.while_open(take),
            on_failure=_ignore,
            queue_name=_QUEUE,
            quiet=True,
        )

    def _write(self) -> None:
        project = self._controller.project
        if project is None or project is not self._project or project.store.read_only:
            return
        answers = self._answers()

        def note(_: None) -> None:
            self._told = False
            # Else something has changed since.
            if not self._pause.isActive():
                self._unwritten = False

        self._writing.run(
            tr("Remembering the located photos"),
            partial(_remember, project, answers),
            self._controller.while_open(note),
            partial(self._tell, answers),
        )

    def _write_last(self) -> None:
        """Write what was not written yet, before the project is closed."""
        project = self._controller.project
        if project is None or project is not self._project or project.store.read_only:
            return
        if self._unwritten:
            self._writing.cancel()
            answers = self._answers()
            self._runner.run(
                tr("Remembering the located photos"),
                partial(_remember, project, answers),
                on_failure=partial(self._tell, answers),
                quiet=True,
                must_run=True,
            )

    def _tell(self, answers: Sequence[RememberedAnswer], error: Exception) -> None:
        """Say that positions by hand would be lost; answers can be asked for again."""
        _ignore(error)
        if not self._told and any(one.by_hand is not None for one in answers):
            self._told = True
            self.failed.emit(tr("Remembering the located photos"), error)

    def _answers(self) -> list[RememberedAnswer]:
        from core.workflows.located_list import remembered_of

        photos = [photo for photo in self._dropped.all if photo.file is not None]
        return [_to_answer(photo) for photo in remembered_of(photos)]


def _read(project: Project, _: Task) -> list[RememberedAnswer]:
    # It brings more with it than the window's start may load.
    from core.workflows.located_list import remembered_located

    return remembered_located(project)


def _remember(project: Project, answers: Sequence[RememberedAnswer], _: Task) -> None:
    from core.workflows.located_list import remember_located

    remember_located(project, answers)


def _to_answer(photo: LocatedPhoto) -> RememberedAnswer:
    from core.workflows.located_list import RememberedAnswer

    file, answer = os.fspath(photo.path), photo.answer
    if answer is None:
        return RememberedAnswer(file, by_hand=photo.by_hand, handed_on=photo.handed_on)
    return RememberedAnswer(
        file,
        answer.localizer,
        answer.estimate,
        answer.own_position,
        answer.problem,
        None if answer.walk is None else answer.walk.estimate,
        0 if answer.walk is None else answer.walk.count,
        answer.place_name,
        photo.outside_m,
        photo.pin_anyway,
        photo.by_hand,
        photo.handed_on,
    )


def _to_photo(one: RememberedAnswer) -> LocatedPhoto:
    file = Path(one.file)
    photo = LocatedPhoto(0, legible_line(file.name), file=file)
    photo.pin_anyway, photo.outside_m = one.pin_anyway, one.outside_m
    photo.by_hand, photo.handed_on = one.by_hand, one.handed_on
    if one.estimate is None and not one.problem:
        # Nobody waits for it any more.
        photo.given_up = True
        return photo
    walk = None if one.in_walk is None else WalkAnswer(one.in_walk, one.walk_count)
    photo.answer = Answer(
        0,
        one.estimate,
        one.own_position,
        one.problem,
        walk=walk,
        place_name=one.place_name,
        localizer=one.localizer,
    )
    return photo


def _pictures(project: Project, files: Sequence[Path], task: Task) -> tuple[QImage, ...]:
    """A small picture of each of the project's photos; null for those that are gone."""
    found = []
    for file in files:
        task.check()
        photo = project.photo_at(file)
        sha256 = None if photo is None else photo.sha256
        data = None if sha256 is None else project.pixels.thumbnail(sha256, _THUMBNAIL_SIDE)
        found.append(QImage() if data is None else jpeg_image(data))
    return tuple(found)


def _ignore(error: Exception) -> None:
    """The list is a convenience: a project that cannot be written is reported elsewhere."""
    log.warning("located photos were not remembered: %s", error)
