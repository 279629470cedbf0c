"""Light and dark: Qt's Fusion style with our own colours and one accent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLayout, QWidget

import resources
from campusgps_gui.style.translation import language

# The grid everything is laid out on, in pixels.
GRID = 8
# Qt's number of the order in which what acts stands last, as in the program's own dialogs.
_ACTING_LAST = 3


class Theme(str, Enum):
    """The choice of light or dark colours, or the system's."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Colours:
    """The colours of one theme, as ``#rrggbb``."""

    dark: bool
    window: str
    base: str
    raised: str
    text: str
    muted: str
    border: str
    button: str
    accent: str
    on_accent: str
    accent_soft: str
    good: str
    warning: str
    danger: str


LIGHT = Colours(
    dark=False,
    window="#f4f5f7",
    base="#ffffff",
    raised="#eceff3",
    text="#1b1f24",
    muted="#59626e",
    border="#d3d8df",
    button="#ffffff",
    accent="#1a66cc",
    on_accent="#ffffff",
    accent_soft="#dce9fb",
    good="#1a7446",
    warning="#8a5a00",
    danger="#b42318",
)

DARK = Colours(
    dark=True,
    window="#1a1d22",
    base="#22262d",
    raised="#2a2f37",
    text="#e6e9ed",
    muted="#9ba5b1",
    border="#3a414b",
    button="#2e343d",
    accent="#5b9df5",
    on_accent="#0b1526",
    accent_soft="#25374f",
    good="#5bd08c",
    warning="#e3b341",
    danger="#ff8a80",
)


class Appearance(QObject):
    """Applies a theme to the application, and follows the system's when asked to.

    Palette and style are the application's. The style sheet is for a window without a parent, which
    hands it on to its dialogs and menus: as the application's, a widget and all that it holds
    would be styled again at each step of being put together, which took longer than making them.

    Args:
        application: What the theme is applied to.
        theme: The person's choice.

    Signals:
        changed: The colours are now others.
    """

    changed = Signal()

    def __init__(self, application: QApplication, theme: Theme = Theme.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._theme = theme
        self._colours: Colours | None = None
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._apply)
        self.theme = theme

    @property
    def theme(self) -> Theme:
        """The person's choice."""
        return self._theme

    @theme.setter
    def theme(self, theme: Theme) -> None:
        self._theme = theme
        scheme = {
            Theme.LIGHT: Qt.ColorScheme.Light,
            Theme.DARK: Qt.ColorScheme.Dark,
            Theme.SYSTEM: Qt.ColorScheme.Unknown,
        }[theme]
        self._application.styleHints().setColorScheme(scheme)
        self._apply()

    @property
    def colours(self) -> Colours:
        """The colours in use."""
        return self._colours or LIGHT

    @property
    def style_sheet(self) -> str:
        """The rules for windows without a parent; others once the colours are."""
        return style_sheet(self.colours)

    def _apply(self) -> None:
        dark = self._theme is Theme.DARK or (
            self._theme is Theme.SYSTEM
            and self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        )
        colours = DARK if dark else LIGHT
        if colours is self._colours:
            return
        self._colours = colours
        self._application.setPalette(palette_of(colours))
        self.changed.emit()


def colours_of(widget: QWidget) -> Colours:
    """The colours that ``widget`` is shown in."""
    return DARK if widget.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def palette_of(colours: Colours) -> QPalette:
    """Qt's palette for ``colours``."""
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.base),
        (role.AlternateBase, colours.raised),
        (role.Text, colours.text),
        (role.Button, colours.button),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.danger),
        (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Accent, colours.accent),
        (role.Light, colours.base),
        (role.Midlight, colours.raised),
        (role.Mid, colours.border),
        (role.Dark, colours.border),
        (role.Shadow, "#000000" if colours.dark else "#9aa3af"),
    ):
        palette.setColor(name, QColor(colour))
    faded = _faded(colours)
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, faded)
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(colours.border))
    return palette


def style_sheet(colours: Colours) -> str:
    """Qt's style sheet for ``colours``: the rules that a palette cannot express."""
    c, faded = colours, _faded(colours).name(QColor.NameFormat.HexArgb)
    # Where the window reads from right to left the arrow lies on the left, but farther out.
    inwards = 23 if language().right_to_left else 6
    return f"""
    QToolButton#help {{ color: {c.muted}; font-weight: 600; border: 1px solid {c.border};
                        border-radius: 11px; background: transparent; padding: 0; }}
    QToolButton#help:hover {{ color: {c.accent}; border-color: {c.accent}; }}
    QToolButton#help:focus {{ border: 2px solid {c.accent}; }}
    QMenu {{ menu-scrollable: 1; }}
    QToolTip {{ color: {c.text}; background: {c.raised}; border: 1px solid {c.border};
                padding: 4px; }}
    QTabWidget::pane {{ border: none; border-top: 1px solid {c.border}; }}
    QTabBar {{ qproperty-drawBase: 0; }}
    QTabBar::tab {{ padding: 8px 16px; border: none; border-bottom: 2px solid transparent;
                    color: {c.muted}; background: transparent; }}
    QTabBar::tab:selected {{ color: {c.text}; border-bottom-color: {c.accent}; }}
    QTabBar::tab:hover:!selected {{ color: {c.text}; }}
    QTabBar::tab:focus {{ color: {c.accent}; }}
    QSplitter::handle {{ background: transparent; }}
    QScrollBar {{ background: transparent; border: none; margin: 0; }}
    QScrollBar:vertical {{ width: 10px; }}
    QScrollBar:horizontal {{ height: 10px; }}
    QScrollBar::handle {{ background: {c.border}; border-radius: 4px; margin: 1px; }}
    QScrollBar::handle:hover {{ background: {c.muted}; }}
    QScrollBar::handle:vertical {{ min-height: 32px; }}
    QScrollBar::handle:horizontal {{ min-width: 32px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QProgressBar {{ background: {c.raised}; border: 1px solid {c.border}; border-radius: 4px; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 3px; }}
    QProgressBar[tone="muted"] {{ border-radius: 3px; border: none; background: {c.border}; }}
    QProgressBar[tone="muted"]::chunk {{ background: {c.muted}; border-radius: 3px; }}
    QListWidget {{ background: transparent; border: none; }}
    QListWidget::item {{ border: 2px solid transparent; border-radius: 5px; padding: 4px; }}
    QListWidget::item:hover {{ background: {c.raised}; color: {c.text}; }}
    QListWidget::item:selected {{ background: {c.accent_soft}; color: {c.text};
                                  border-color: {c.accent}; }}
    QDialog QListWidget {{ background: {c.base}; border: 1px solid {c.border};
                           border-radius: 5px; }}
    QLineEdit {{ padding: 5px 8px; border: 1px solid {c.border}; border-radius: 5px;
                 background: {c.base}; }}
    QLineEdit:focus {{ border-color: {c.accent}; }}
    QComboBox {{ padding: 4px 8px; min-height: 18px;
                 border: 1px solid {c.border}; border-radius: 5px; background: {c.button}; }}
    QComboBox:hover, QComboBox:focus {{ border-color: {c.accent}; }}
    QComboBox:disabled {{ color: {faded}; background: {c.window}; }}
    QComboBox::drop-down {{ border: none; width: 22px; }}
    QComboBox::down-arrow {{ image: url("{_drawing("arrow-down", c)}"); width: 12px; }}
    QComboBox QAbstractItemView {{ border: 1px solid {c.border}; background: {c.base}; outline: 0;
        selection-background-color: {c.accent_soft}; selection-color: {c.text}; }}
    QRadioButton::indicator {{ width: 12px; height: 12px; border-radius: 7px;
                               border: 1px solid {c.muted}; background: {c.base}; }}
    QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 4px solid {c.accent};
                                       background: {c.on_accent}; }}
    QRadioButton::indicator:disabled {{ border-color: {c.border}; }}
    QCheckBox::indicator, QListView::indicator, QTableView::indicator {{
        width: 12px; height: 12px; border-radius: 3px;
        border: 1px solid {c.muted}; background: {c.base}; }}
    QCheckBox::indicator:checked, QListView::indicator:checked, QTableView::indicator:checked {{
                                    border-color: {c.accent}; background: {c.accent};
                                    image: url("{_drawing("checked", c)}"); }}
    QCheckBox::indicator:checked:disabled {{ border-color: {c.muted}; background: {c.muted}; }}
    QCheckBox::indicator:focus {{ border: 1px solid {c.text}; }}
    QHeaderView::section {{ background: {c.window}; color: {c.muted}; border: none;
                            font-weight: normal;
                            border-bottom: 1px solid {c.border}; padding: 6px 3px; }}
    QHeaderView::up-arrow, QHeaderView::down-arrow {{
                            subcontrol-position: top center; width: 8px; height: 6px; }}
    QTableView, QListView#thumbnails {{
                  border: 1px solid {c.border}; background: {c.base}; outline: 0;
                  selection-background-color: {c.accent_soft}; selection-color: {c.text}; }}
    QSplitter::handle:hover {{ background: {c.border}; }}
    QStatusBar {{ border-top: 1px solid {c.border}; }}
    QStatusBar::item {{ border: none; }}
    QStatusBar > QLabel {{ padding: 0 {GRID}px; }}
    QDialogButtonBox {{ button-layout: {_ACTING_LAST}; }}
    QLabel[tone="muted"] {{ color: {c.muted}; }}
    QLabel[tone="good"] {{ color: {c.good}; }}
    QLabel[tone="warning"] {{ color: {c.warning}; }}
    QLabel[tone="danger"] {{ color: {c.danger}; }}
    QFrame[card="true"] {{ background: {c.base}; border: 1px solid {c.border};
                           border-radius: 6px; }}
    QPushButton {{ padding: 6px 14px; border: 1px solid {c.border}; border-radius: 5px;
                   background: {c.button}; color: {c.text}; outline: none; }}
    QPushButton[compact="true"] {{ padding: 6px 5px; }}
    QPushButton:hover {{ border-color: {c.accent}; }}
    QPushButton:focus {{ border-color: {c.accent}; }}
    QPushButton:pressed, QPushButton:checked {{ background: {c.accent_soft}; }}
    QPushButton:disabled {{ color: {faded}; background: {c.window}; }}
    QPushButton::menu-indicator {{ subcontrol-position: right center; right: {inwards}px; }}
    QPushButton[menu="true"] {{ padding-right: 24px; }}
    QPushButton[primary="true"] {{ background: {c.accent}; color: {c.on_accent};
                                   border-color: {c.accent}; }}
    QPushButton[primary="true"]:hover, QPushButton[primary="true"]:focus {{
        border-color: {c.text}; }}
    QPushButton[primary="true"]:disabled {{ background: {c.border}; color: {c.muted};
                                            border-color: {c.border}; }}
    """


def _faded(colours: Colours) -> QColor:
    """The colour of words on what cannot be used now."""
    faded = QColor(colours.muted)
    faded.setAlpha(150)
    return faded


def _drawing(name: str, colours: Colours) -> str:
    """The file of a drawing of ours that a style sheet takes as it is, in the colours given."""
    file = f"{name}-dark.svg" if colours.dark else f"{name}-light.svg"
    return (resources.FOLDER / "icons" / file).as_posix()


def heading(text: str, scale: float = 1.5) -> QLabel:
    """A bold label, ``scale`` times as large as the system font."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * scale)
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label


def muted(text: str, *, wrap: bool = True) -> QLabel:
    """A label in the quieter colour."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    set_tone(label, "muted")
    return label


def set_tone(label: QWidget, tone: str) -> None:
    """Colour ``label`` as ``muted``, ``good``, ``warning``, ``danger`` or plain (``""``)."""
    if label.property("tone") != tone:
        label.setProperty("tone", tone)
        label.style().unpolish(label)
        label.style().polish(label)


def set_margins(layout: QLayout, left: int, top: int, right: int, bottom: int) -> None:
    """Set margins that change sides where the window reads from right to left: Qt's own do not."""
    if language().right_to_left:
        left, right = right, left
    layout.setContentsMargins(left, top, right, bottom)
