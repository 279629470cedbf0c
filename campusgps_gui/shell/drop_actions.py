"""Sorts what was dropped on the window and offers what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from campusgps_gui.style.appearance import GRID, colours_of
from campusgps_gui.style.icons import pixmap
from campusgps_gui.style.translation import tr
from core.files import is_file, is_folder, legible
from core.own_files import PROJECT_DATABASE, PROJECT_SUFFIX

# Of the height of the window; the rest, the larger part, is for locating.
_IMPORT_STRIP = 0.25
# Pictures that no camera writes may be plans; those of the others are photos.
_PLANS = (".png", ".tif", ".tiff", ".webp", ".bmp", ".gif")
# More files at once are photos, and none of them is looked into.
_MOST_LOOKED_INTO = 20


@dataclass(frozen=True)
class Dropped:
    """Files that came by drop or by the clipboard.

    Attributes:
        files: Everything that is none of the following; photos, one hopes.
        folders: Folders of photos.
        tables: CSV files.
        projects: Folders of projects.
        grounds: Files that can lie below the photos on the map.
        tracks: Recorded tracks.
        areas: Those of ``grounds`` that may hold named areas.
    """

    files: tuple[Path, ...] = ()
    folders: tuple[Path, ...] = ()
    tables: tuple[Path, ...] = ()
    projects: tuple[Path, ...] = ()
    grounds: tuple[Path, ...] = ()
    tracks: tuple[Path, ...] = ()
    areas: tuple[Path, ...] = ()

    @property
    def may_be_plan(self) -> bool:
        """True for a single picture that may be a plan of the place rather than a photo."""
        return len(self.files) == 1 and self.files[0].suffix.lower() in _PLANS

    @property
    def sources(self) -> tuple[Path, ...]:
        """The files and folders that an import would read photos from."""
        return self.folders + self.files


class DropKind(str, Enum):
    """The things that can be done with a drop."""

    LOCATE = "locate"
    IMPORT = "import"
    NEW_PROJECT = "new_project"
    OPEN_PROJECT = "open_project"
    LABEL = "label"
    GROUND = "ground"
    TRACK = "track"
    ADD_AREAS = "add_areas"
    WAIT = "wait"


@dataclass(frozen=True)
class DropAction:
    """One thing that the window would do with a drop, and how it says so."""

    kind: DropKind
    title: str
    hint: str


_ICONS = {
    DropKind.LOCATE: "map-pin",
    DropKind.LABEL: "map-pin",
    DropKind.OPEN_PROJECT: "folder-open",
    DropKind.GROUND: "stack-2",
    DropKind.TRACK: "file-import",
    DropKind.ADD_AREAS: "map",
}


def read_drop(data: QMimeData) -> Dropped:
    """Sort the local files in ``data`` into photos, folders, tables and projects."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return sort_paths(paths)


def sort_paths(paths: Sequence[Path]) -> Dropped:
    """Sort ``paths`` into photos, folders, tables, projects, grounds and tracks."""
    files: list[Path] = []
    folders: list[Path] = []
    tables: list[Path] = []
    projects: list[Path] = []
    grounds: list[Path] = []
    tracks: list[Path] = []
    areas: list[Path] = []
    for path in paths:
        if is_folder(path):
            is_project = path.suffix == PROJECT_SUFFIX or is_file(path / PROJECT_DATABASE)
            (projects if is_project else folders).append(path)
        elif path.suffix.lower() in (".csv", ".tsv"):
            tables.append(path)
        elif len(paths) <= _MOST_LOOKED_INTO and _is_ground(path):
            grounds.append(path)
            if path.suffix.lower() == ".geojson":
                # Its outlines may be named areas as well.
                areas.append(path)
        elif len(paths) <= _MOST_LOOKED_INTO and _is_track(path):
            tracks.append(path)
        else:
            files.append(path)
    if files or folders or tables:
        # Among photos, a picture that says where it lies is one of them.
        files, grounds, areas = files + grounds, [], []
    return Dropped(*map(tuple, (files, folders, tables, projects, grounds, tracks, areas)))


def _is_ground(path: Path) -> bool:
    # The start of the program does not wait for what reads pictures.
    from core.ground.registry import is_ground

    return is_ground(path)


def _is_track(path: Path) -> bool:
    from core.photos.formats import looks_like_photo

    # The first photo does not wait for what reads tracks.
    if looks_like_photo(path):
        return False
    from core.labelling.track_formats.registry import is_track

    return is_track(path)


def drop_actions_for(
    dropped: Dropped,
    *,
    has_project: bool,
    can_locate: bool,
    is_opening: bool = False,
    on_photos_tab: bool = False,
    on_label_tab: bool = False,
    on_locate_tab: bool = False,
) -> list[DropAction]:
    """The actions for ``dropped``; the first one covers most of the window.

    Photos are located wherever they are dropped, once there is something to locate them with;
    the Photos tab keeps a strip at its foot for those who mean to add them, the Label folder tab
    one for those who mean to label them. Folders and tables are for the project; but the Label
    folder tab labels a folder and the Locate tab locates its photos, and both keep a strip for
    those who mean to import it.
    """
    if dropped.projects:
        return [
            DropAction(
                DropKind.OPEN_PROJECT, tr("Drop to open the project"), dropped.projects[0].stem
            )
        ]
    if is_opening:
        # What it would do depends on the project.
        wait = tr("Wait until the project is open")
        return [DropAction(DropKind.WAIT, wait, tr("then drop it again"))]
    if dropped.grounds and has_project:
        return _for_grounds(dropped)
    if dropped.tracks and has_project and not (dropped.sources or dropped.tables):
        return [_for_tracks(dropped)]
    if not (dropped.sources or dropped.tables):
        return []
    if not has_project:
        return [
            DropAction(
                DropKind.NEW_PROJECT,
                tr("Drop to start a project"),
                tr("with {what}", what=_count(dropped)),
            )
        ]
    return _for_photos(
        dropped,
        can_locate=can_locate,
        on_photos_tab=on_photos_tab,
        on_label_tab=on_label_tab,
        on_locate_tab=on_locate_tab,
    )


def _for_grounds(dropped: Dropped) -> list[DropAction]:
    names = [legible(ground.name) for ground in dropped.grounds]
    files = names[0] if len(names) == 1 else tr("%n files", "", len(names))
    hint = tr("{files}, on every map of the project", files=files)
    ground = DropAction(DropKind.GROUND, tr("Drop to lay below the photos"), hint)
    words = tr("named parts of the place, which answers then name")
    named = DropAction(DropKind.ADD_AREAS, tr("Drop here to add areas"), words)
    return [ground, named] if dropped.areas == dropped.grounds else [ground]


def _for_tracks(dropped: Dropped) -> DropAction:
    names = [legible(track.name) for track in dropped.tracks]
    files = names[0] if len(names) == 1 else tr("%n recorded tracks", "", len(names))
    hint = tr("{files}, for the folder that is labelled", files=files)
    return DropAction(DropKind.TRACK, tr("Drop to lay beside the photos"), hint)


def _for_photos(
    dropped: Dropped,
    *,
    can_locate: bool,
    on_photos_tab: bool,
    on_label_tab: bool,
    on_locate_tab: bool,
) -> list[DropAction]:
    """The actions for photos, folders and tables where a project is open."""
    what = _count(dropped)
    add = DropAction(
        DropKind.IMPORT, tr("Drop to import"), tr("{what} into the project", what=what)
    )
    label = DropAction(
        DropKind.LABEL,
        tr("Drop to label"),
        tr("find positions for {what}, to review and write", what=what),
    )
    at_foot = DropAction(DropKind.IMPORT, tr("Drop here to import"), add.hint)
    if on_label_tab and can_locate and dropped.folders and not dropped.tables:
        return [label, at_foot]
    if on_locate_tab and can_locate and dropped.folders and not dropped.tables:
        hint = tr("find out where the photos of {what} were taken", what=what)
        return [DropAction(DropKind.LOCATE, tr("Drop to locate"), hint), at_foot]
    if dropped.folders or dropped.tables or not can_locate:
        return [add]
    locate = DropAction(
        DropKind.LOCATE,
        tr("Drop to locate"),
        tr("find out where the %n photos were taken", "", len(dropped.files)),
    )
    offered = [locate]
    if on_label_tab:
        offered.append(DropAction(DropKind.LABEL, tr("Drop here to label"), label.hint))
    elif on_photos_tab:
        offered.append(at_foot)
    if dropped.may_be_plan:
        hint = tr("as a plan or aerial picture that you place by points")
        offered.append(DropAction(DropKind.GROUND, tr("Drop here to lay below the photos"), hint))
    return offered


class DropOverlay(QWidget):
    """Lies over the window while something is dragged across it and says what a drop would do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._actions: list[DropAction] = []
        self._under: DropAction | None = None
        self.hide()

    @property
    def shown_actions(self) -> list[DropAction]:
        """The actions on show; empty while nothing is dragged."""
        return list(self._actions) if self.isVisible() else []

    def show_actions(self, actions: Sequence[DropAction]) -> None:
        """Cover the parent with ``actions``."""
        self._actions, self._under = list(actions), None
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()

    def move_to(self, point: QPoint) -> DropAction | None:
        """Light up and return the action under ``point`` (in the parent's coordinates)."""
        for action, area in self._areas():
            if area.contains(point):
                if action is not self._under:
                    self._under = action
                    self.update()
                return action
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self)
        veil = QColor(colours.window)
        veil.setAlpha(250)
        painter.fillRect(self.rect(), veil)
        for action, area in self._areas():
            lit = action is self._under or (self._under is None and action is self._actions[0])
            frame = QRectF(area).adjusted(GRID, GRID, -GRID, -GRID)
            pen = QPen(QColor(colours.accent if lit else colours.border), 2)
            pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(QColor(colours.accent_soft) if lit else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, 10, 10)
            self._paint_words(painter, action, area)

    def _areas(self) -> list[tuple[DropAction, QRect]]:
        if len(self._actions) < 2:
            return [(action, self.rect()) for action in self._actions]
        first, *others = self._actions
        cut = round(self.height() * (1 - _IMPORT_STRIP))
        areas = [(first, QRect(0, 0, self.width(), cut))]
        for number, action in enumerate(others):
            left, right = (self.width() * one // len(others) for one in (number, number + 1))
            areas.append((action, QRect(left, cut, right - left, self.height() - cut)))
        return areas

    def _paint_words(self, painter: QPainter, action: DropAction, area: QRect) -> None:
        colours = colours_of(self)
        name = _ICONS.get(action.kind, "photo-plus")
        icon = pixmap(name, colours.accent, 40, self.devicePixelRatioF())
        centre = area.center()
        painter.drawPixmap(centre.x() - 20, centre.y() - 56, icon)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRect(area.left(), centre.y() - 10, area.width(), 36), flags, action.title)
        painter.setFont(self.font())
        painter.setPen(QColor(colours.muted))
        painter.drawText(QRect(area.left(), centre.y() + 28, area.width(), 24), flags, action.hint)


def _count(dropped: Dropped) -> str:
    """The number of photos, folders and tables in words."""
    parts = (
        tr("%n folders", "dropped", len(dropped.folders)) if dropped.folders else "",
        tr("%n photos", "dropped", len(dropped.files)) if dropped.files else "",
        tr("%n positions tables", "dropped", len(dropped.tables)) if dropped.tables else "",
    )
    *first, last = filter(None, parts)
    return tr("{these} and {those}", these=", ".join(first), those=last) if first else last
