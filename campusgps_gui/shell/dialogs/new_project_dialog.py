"""Asks for a new project's name, its folder and the photos it starts with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from campusgps_gui.style.appearance import GRID, heading, muted, set_tone
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.dialog_parts import (
    FittedDialog,
    begin_with_size,
    cancel_button,
    dialog_column,
    make_default,
)
from campusgps_gui.widgets.elided_combo import ElidedCombo
from campusgps_gui.widgets.help_button import with_help
from core.files import is_file, is_folder, legible
from core.own_files import PROJECT_SUFFIX
from core.photos.measurement import Prefer

# Of the list of what counts, in pixels.
_LEAST_CHOICE = 240
Look = Callable[[Sequence[Path], Callable[[bool], None]], object]
_FORBIDDEN = set('/\\:*?"<>|')


class NewProjectDialog(FittedDialog):
    """The form of a new project: name, folder, photos, and a table of positions if wanted.

    Args:
        photos: Folder or files of photos to begin with, if already chosen.
        table: A positions CSV, if already chosen.
        parent: The window it belongs to.
        begin_in: The folder in which photos and tables are looked for first.
        look: Looks whether there is a photo in folders and files, in a task, and tells a function.
            Without any no project is made of them.
    """

    def __init__(
        self,
        photos: tuple[Path, ...] = (),
        table: Path | None = None,
        parent: QWidget | None = None,
        begin_in: Path | None = None,
        look: Look | None = None,
    ) -> None:
        super().__init__(parent)
        self._begin_in, self._look = begin_in, look
        self._closed = False
        self.finished.connect(lambda _: self._note_closed())
        self.setWindowTitle(tr("New project"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._photos = photos
        place, name = _suggestion(photos)
        self._name, self._place = QLineEdit(name), QLineEdit(str(place))
        self._sources, self._table = QLineEdit(_words(photos)), QLineEdit(str(table or ""))
        self._sources.setPlaceholderText(tr("none yet, import them later"))
        self._table.setPlaceholderText(tr("none: positions are read from the photos"))
        for line in (self._name, self._place, self._sources, self._table):
            line.setAcceptDrops(False)
            line.textChanged.connect(self._check)
        self._sources.setReadOnly(len(photos) > 1)
        self._prefer = ElidedCombo()
        # Else its choices would make the dialog wider than a small screen.
        self._prefer.setMinimumWidth(_LEAST_CHOICE)
        self._prefer.addItem(tr("They count before the photo"), Prefer.SIDECAR)
        self._prefer.addItem(tr("The photo counts before them"), Prefer.PHOTO)
        self._prefer.setToolTip(
            tr("Lightroom, darktable and digiKam write corrections into sidecars (.xmp)")
        )
        self._prefer.setAccessibleName(tr("Sidecars"))
        self._problem = muted("")
        set_tone(self._problem, "danger")
        self._create = QPushButton(tr("Create project"))
        make_default(self._create)
        self._create.clicked.connect(lambda _=False: self._begin())
        self._lay_out()
        self._check()
        # The first thing to type is another name.
        self._name.setFocus()
        self._name.selectAll()

    @property
    def folder(self) -> Path:
        """The project's folder."""
        return Path(self._place.text()) / f"{self._name.text().strip()}{PROJECT_SUFFIX}"

    @property
    def sources(self) -> tuple[Path, ...]:
        """Folders and files of photos to import."""
        text = self._sources.text().strip()
        if len(self._photos) > 1:
            return self._photos
        return (Path(text),) if text else ()

    @property
    def table(self) -> Path | None:
        """The positions CSV, or None."""
        text = self._table.text().strip()
        return Path(text) if text else None

    @property
    def prefer(self) -> Prefer:
        """The source that counts where a photo and its sidecar differ."""
        return Prefer(self._prefer.currentData())

    @property
    def problem(self) -> str:
        """The reason why the project cannot be created as it stands; empty if it can."""
        name = self._name.text().strip()
        if not name or set(name) & _FORBIDDEN or name.startswith("."):
            return tr('A name is needed, without any of / \\ : * ? " < > |')
        if not is_folder(Path(self._place.text())):
            return tr("The place is not a folder.")
        try:
            if self.folder.exists():
                return tr("{name} is there already; choose another name.", name=self.folder.name)
        except OSError as error:
            return tr("The name cannot be used ({problem}).", problem=error.strerror or error)
        missing = next((path for path in self.sources if not _is_there(path)), None)
        if missing is not None:
            return tr("{name} is not there.", name=legible(str(missing)))
        if self.table is not None and not is_file(self.table):
            return tr("{name} is not there.", name=self.table)
        return ""

    def _begin(self) -> None:
        """Make the project, once there is a photo in what is to be imported."""
        sources = self.sources
        if self._look is None or not sources:
            self.accept()
            return
        self._create.setEnabled(False)
        self._look(sources, lambda found: self._take_look(sources, found))

    def _take_look(self, sources: tuple[Path, ...], found: bool) -> None:
        if self._closed:
            return
        self._check()
        if sources != self.sources or self.problem:
            return
        if found:
            self.accept()
            return
        self._problem.setText(
            tr(
                "There is no photo in {name} or in the folders in it. Choose another folder, or "
                "none: photos can be imported later.",
                name=legible(str(sources[0].name or sources[0])),
            )
        )

    def _note_closed(self) -> None:
        self._closed = True

    def _check(self) -> None:
        self._problem.setText(self.problem)
        self._create.setEnabled(not self.problem)

    def _lay_out(self) -> None:
        form = QGridLayout()
        form.setHorizontalSpacing(GRID)
        form.setVerticalSpacing(GRID)
        rows: tuple[tuple[str, QLineEdit, Callable[[], object] | None], ...] = (
            (tr("Name"), self._name, None),
            (tr("Kept in"), self._place, lambda: self._choose_folder(self._place)),
            (tr("Photos"), self._sources, lambda: self._choose_folder(self._sources)),
            (tr("Positions CSV"), self._table, self._choose_table),
        )
        for row, (text, line, choose) in enumerate(rows):
            form.addWidget(muted(text, wrap=False), row, 0)
            form.addWidget(line, row, 1)
            line.setAccessibleName(text)
            if choose is not None:
                button = QPushButton(tr("Choose…"))
                button.setAutoDefault(False)
                button.setAccessibleName(tr("Choose: {what}", what=text))
                button.clicked.connect(lambda _=False, act=choose: act())
                form.addWidget(button, row, 2)
        form.addWidget(muted(tr("Sidecars"), wrap=False), len(rows), 0)
        form.addWidget(self._prefer, len(rows), 1)
        self._prefer.setAccessibleName(tr("Sidecars"))
        cancel = cancel_button(self)
        buttons = QHBoxLayout()
        buttons.addWidget(self._problem, 1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._create)
        layout = dialog_column(self)
        layout.addLayout(with_help(heading(tr("New project"), 1.3), "sources"))
        layout.addWidget(
            muted(tr("One place, learned from photos that know where they were taken."))
        )
        layout.addLayout(form)
        layout.addLayout(buttons)
        begin_with_size(self, 600, self.sizeHint().height())

    def _choose_folder(self, line: QLineEdit) -> None:
        start = line.text() or self._begin_folder
        chosen = QFileDialog.getExistingDirectory(self, tr("Choose a folder"), start)
        if chosen:
            if line is self._sources:
                self._photos = (Path(chosen),)
                line.setReadOnly(False)
            line.setText(chosen)

    @property
    def _begin_folder(self) -> str:
        """The folder where choosing begins: near the photos, once they are chosen."""
        if self.sources and is_folder(self.sources[0]):
            return str(self.sources[0])
        return str(self._begin_in or self._place.text())

    def _choose_table(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            tr("Choose a table of positions"),
            self._begin_folder,
            tr("Tables (*.csv *.tsv *.txt)"),
        )
        if chosen:
            self._table.setText(chosen)


def _suggestion(photos: tuple[Path, ...]) -> tuple[Path, str]:
    """A folder to keep the project in, and a name that is not taken there."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    home = Path(QStandardPaths.writableLocation(documents) or Path.home())
    place, name = (home if is_folder(home) else Path.home()), tr("My place")
    if photos:
        first = photos[0]
        name = first.name if is_folder(first) else first.parent.name or name
    stem, number = name, 2
    while (place / f"{name}{PROJECT_SUFFIX}").exists():
        name, number = f"{stem} {number}", number + 1
    return place, name


def _is_there(path: Path) -> bool:
    return is_folder(path) or is_file(path)


def _words(photos: tuple[Path, ...]) -> str:
    if len(photos) <= 1:
        return str(photos[0]) if photos else ""
    return tr("%n files and folders", "", len(photos))
