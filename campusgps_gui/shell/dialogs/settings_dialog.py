"""The dialog of settings: found by a search, used at once, reset to their defaults."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.settings import Settings
from campusgps_gui.shell.dialogs.computing_settings import ComputingSettings
from campusgps_gui.shell.dialogs.language_choice import LanguageChoice
from campusgps_gui.style.appearance import GRID, Theme, heading, muted, set_margins
from campusgps_gui.style.translation import core_words, isolated, lowered, mark, tr
from campusgps_gui.widgets.dialog_parts import (
    FittedDialog,
    begin_with_size,
    close_button,
    dialog_column,
    scrolling,
)
from campusgps_gui.widgets.place_menu import show_in_folder
from campusgps_gui.widgets.quiet_fields import QuietCombo, QuietSpinBox
from campusgps_gui.widgets.search_line import SearchLine
from core.distance_units import DISTANCE_UNITS
from core.files import is_folder
from core.geo import Position
from core.kept_files import empty, format_size, size_of
from core.position_formats import POSITION_FORMATS
from core.tasks import Task

_THEME_WORDS = {
    Theme.SYSTEM: mark("As the system"),
    Theme.LIGHT: mark("Light"),
    Theme.DARK: mark("Dark"),
}
_WIDTH, _HEIGHT = 720, 860
_TILE_LIMITS_MB = 20, 5000
_EXAMPLE = Position(31.261965, 34.801185)


@dataclass(frozen=True)
class KeptFolder:
    """A folder of files that the program keeps for later.

    Attributes:
        title: What is kept, for people.
        words: What follows if it is emptied, in one sentence.
        path: Where it lies.
        can_be_emptied: False: it is only shown, for each file is a choice of its own.
    """

    title: str
    words: str
    path: Path
    can_be_emptied: bool = True


@dataclass(frozen=True)
class _Row:
    """A setting as the search finds it: its words, and what is hidden with it."""

    words: str
    widgets: tuple[QWidget, ...]


class SettingsDialog(FittedDialog):
    """Shows the settings; each is used as soon as it is changed.

    Args:
        settings: What is remembered.
        tiles: The command that fetches the street map, or stops doing so.
        kept: The folders whose sizes are shown.
        runner: Measures and empties them.
        parent: The window it belongs to.

    Signals:
        theme_chosen: Another :class:`Theme` was chosen.
        position_format_chosen: The key of another way to write positions was chosen.
        distance_units_chosen: The key of other units of distances was chosen.
        tile_limit_chosen: More or fewer tiles of the street map are to be kept.
        restart_wanted: The window is to be closed and opened again.

    Attributes:
        computing: The settings of what computes.
    """

    theme_chosen = Signal(object)
    position_format_chosen = Signal(str)
    distance_units_chosen = Signal(str)
    tile_limit_chosen = Signal()
    restart_wanted = Signal()

    def __init__(
        self,
        settings: Settings,
        tiles: QAction,
        kept: tuple[KeptFolder, ...],
        runner: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._settings, self._tiles, self._kept, self._runner = settings, tiles, kept, runner
        self._rows: list[_Row] = []
        self._closed = False
        self.finished.connect(lambda _: self._note_closed())
        self.computing = ComputingSettings(settings, runner, self)
        self._sizes: dict[Path, QLabel] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(3 * GRID)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self.search = SearchLine(tr("Search the settings"))
        self.search.textChanged.connect(self._find)
        self.nothing = muted(tr("No setting has these words."))
        self.nothing.hide()
        self._add_rows()
        self._lay_out()
        self._show_settings()
        self._measure()
        tiles.toggled.connect(self.street_map.setChecked)

    def _add_rows(self) -> None:
        """Add all settings, in the order in which they are shown."""
        self._add_looks()
        self._add_notation()
        self._add_start_and_map()
        for title, words, field in self.computing.rows:
            self._add(title, words, field)
        self._add_kept()

    def _add_looks(self) -> None:
        self.language = LanguageChoice(self._settings)
        self.language.restart_wanted.connect(self.restart_wanted)
        self._add(
            tr("Language"),
            tr("Used when the program is started the next time."),
            self.language,
        )
        self.theme = QuietCombo()
        for theme, words in _THEME_WORDS.items():
            self.theme.addItem(tr(words), theme.value)
        self.theme.activated.connect(lambda _: self._choose_theme())
        self._add(tr("Colours"), tr("Light or dark, or what the system says."), self.theme)

    def _add_notation(self) -> None:
        self.positions = QuietCombo()
        for one in POSITION_FORMATS:
            self.positions.addItem(
                f"{core_words(one.title)}: {isolated(one.write(_EXAMPLE))}", one.key
            )
        self.positions.activated.connect(lambda _: self._choose_format())
        self._add(
            tr("Positions"),
            tr("Shown and copied in this way. Files hold decimal degrees always."),
            self.positions,
        )
        self.distances = QuietCombo()
        for units in DISTANCE_UNITS:
            self.distances.addItem(core_words(units.title), units.key)
        self.distances.activated.connect(lambda _: self._choose_units())
        self._add(
            tr("Distances"),
            tr(
                "Those of the window. Files, reports, training and kept remarks hold metres always."
            ),
            self.distances,
        )

    def _add_start_and_map(self) -> None:
        self.reopen = QCheckBox(tr("Open the last project"))
        self.reopen.toggled.connect(self._choose_reopen)
        self._add(
            tr("At the start"), tr("Otherwise it begins with the list of projects."), self.reopen
        )
        self.street_map = QCheckBox(tr("Street map from the internet"))
        # A click is a command, which may be refused: the box then shows what is.
        self.street_map.clicked.connect(lambda on: self._fetch_map(on))
        self._add(
            tr("Map"),
            tr("The map's background. Nothing else ever comes from the internet without a yes."),
            self.street_map,
        )

    def _add_kept(self) -> None:
        for folder in self._kept:
            self._add(folder.title, folder.words, self._kept_row(folder))
        self.tile_limit = QuietSpinBox()
        self.tile_limit.setMinimumHeight(28)
        self.tile_limit.setRange(*_TILE_LIMITS_MB)
        self.tile_limit.setSingleStep(50)
        self.tile_limit.setSuffix(" MB")
        self.tile_limit.setKeyboardTracking(False)
        self.tile_limit.valueChanged.connect(self._choose_tile_limit)
        self._add(tr("Street map, at most"), tr("The oldest tiles go first."), self.tile_limit)

    def _add(self, title: str, words: str, field: QWidget) -> None:
        """Add a setting: its title, its field, and its sentence below."""
        name, sentence = QLabel(title), muted(words)
        name.setBuddy(field)
        field.setAccessibleName(field.accessibleName() or title)
        field.setAccessibleDescription(words)
        if isinstance(field, QComboBox):
            # As wide as there is room for, not as its longest choice.
            field.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        row = 2 * len(self._rows)
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(field, row, 1)
        self._grid.addWidget(sentence, row + 1, 1)
        # A sentence stands nearer to its own field than to the next one.
        sentence.setContentsMargins(0, 0, 0, GRID + GRID // 2)
        label = field.text() if isinstance(field, QCheckBox) else ""
        self._rows.append(_Row(f"{title} {words} {label}".casefold(), (name, field, sentence)))

    def _kept_row(self, folder: KeptFolder) -> QWidget:
        size = QLabel("…")
        self._sizes[folder.path] = size
        show = QPushButton(tr("Show in folder"))
        show.setEnabled(is_folder(folder.path))
        show.clicked.connect(lambda _=False: show_in_folder(folder.path / "-"))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        line.addWidget(size)
        line.addStretch(1)
        line.addWidget(show)
        buttons = [show]
        if folder.can_be_emptied:
            clear = QPushButton(tr("Empty"))
            clear.clicked.connect(lambda _=False: self._empty(folder))
            line.addWidget(clear)
            buttons.append(clear)
        for button in buttons:
            button.setAutoDefault(False)
            button.setAccessibleName(f"{button.text()}: {folder.title}")
        return row

    def _lay_out(self) -> None:
        close = close_button(self)
        self.reset = QPushButton(tr("Reset to defaults"))
        self.reset.setToolTip(tr("Put these settings to what they were when the program was new"))
        self.reset.setAutoDefault(False)
        self.reset.clicked.connect(lambda _=False: self._put_back())
        buttons = QHBoxLayout()
        buttons.addWidget(self.reset)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = dialog_column(self)
        layout.addWidget(heading(tr("Settings")))
        layout.addWidget(self.search)
        layout.addWidget(self._scrolled(), 1)
        layout.addLayout(buttons)
        begin_with_size(self, _WIDTH, _HEIGHT)

    def _scrolled(self) -> QScrollArea:
        """The settings, which a small screen does not show all at once."""
        content = QWidget()
        column = QVBoxLayout(content)
        set_margins(column, 0, 0, GRID, 0)
        column.addLayout(self._grid)
        column.addWidget(self.nothing)
        column.addStretch(1)
        area = scrolling()
        area.setAccessibleName(tr("Settings"))
        area.setWidget(content)
        return area

    def _show_settings(self) -> None:
        """Show the settings as they are."""
        self.theme.setCurrentIndex(self.theme.findData(self._settings.theme.value))
        key = self._settings.position_format
        self.language.show_settings()
        self.positions.setCurrentIndex(max(0, self.positions.findData(key)))
        units = self._settings.distance_units
        self.distances.setCurrentIndex(max(0, self.distances.findData(units)))
        self.reopen.setChecked(self._settings.reopens_project)
        self.street_map.setChecked(self._tiles.isChecked())
        self.computing.show_settings()
        self.tile_limit.blockSignals(True)
        self.tile_limit.setValue(self._settings.tile_limit_mb)
        self.tile_limit.blockSignals(False)

    def _choose_theme(self) -> None:
        self.theme_chosen.emit(Theme(self.theme.currentData()))

    def _choose_format(self) -> None:
        self._settings.position_format = self.positions.currentData()
        self.position_format_chosen.emit(self.positions.currentData())

    def _choose_units(self) -> None:
        self._settings.distance_units = self.distances.currentData()
        self.distance_units_chosen.emit(self.distances.currentData())

    def _choose_tile_limit(self, megabytes: int) -> None:
        self._settings.tile_limit_mb = megabytes
        self.tile_limit_chosen.emit()

    def _choose_reopen(self, on: bool) -> None:
        self._settings.reopens_project = on

    def _fetch_map(self, on: bool) -> None:
        if on != self._tiles.isChecked():
            self._tiles.trigger()
        self.street_map.setChecked(self._tiles.isChecked())

    def _put_back(self) -> None:
        """Put all settings of this page to their beginning."""
        self._settings.reset_preferences()
        if self._tiles.isChecked():
            self._tiles.trigger()
        self._show_settings()
        self.theme_chosen.emit(self._settings.theme)
        self.position_format_chosen.emit(self._settings.position_format)
        self.distance_units_chosen.emit(self._settings.distance_units)
        self.computing.chosen.emit()
        self.tile_limit_chosen.emit()

    def _find(self, text: str) -> None:
        wanted = text.casefold().split()
        found = False
        for row in self._rows:
            shown = all(word in row.words for word in wanted)
            found = found or shown
            for widget in row.widgets:
                widget.setVisible(shown)
        self.nothing.setVisible(not found)

    def _measure(self) -> None:
        if self._closed:
            return
        for folder in self._kept:
            self._runner.run(
                tr("Measuring kept files"),
                partial(_size, folder.path),
                on_success=self._size_shower(folder.path),
                queue_name="settings",
                quiet=True,
            )

    def _empty(self, folder: KeptFolder) -> None:
        self._runner.run(
            tr("Emptying: {what}", what=lowered(folder.title)),
            partial(empty, folder.path),
            on_success=lambda _: self._measure(),
            queue_name="settings",
        )

    def _note_closed(self) -> None:
        self._closed = True

    def _size_shower(self, path: Path) -> Callable[[int], None]:
        label = self._sizes[path]

        def show(size: int) -> None:
            if not self._closed:
                label.setText(format_size(size))

        return show


def _size(folder: Path, task: Task) -> int:
    task.check()
    return size_of(folder)
