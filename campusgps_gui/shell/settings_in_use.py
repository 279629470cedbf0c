"""Puts the settings into effect: at the start, and when the person changes one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from campusgps_gui.settings import Settings
from campusgps_gui.shell.prompts import Prompts
from campusgps_gui.style.appearance import Appearance, Theme
from campusgps_gui.style.icons import refresh_icons
from campusgps_gui.style.notation import set_distance_units, set_position_format
from campusgps_gui.widgets.actions import Actions
from core.devices import set_compute_preferences

if TYPE_CHECKING:
    from campusgps_gui.shell.project_page import ProjectPage
from campusgps_gui.widgets.thumbnail_size import ThumbnailSize


class SettingsInUse(QObject):
    """Tells the parts of the window what was chosen.

    Args:
        settings: What is remembered.
        appearance: Light and dark.
        actions: The commands that choose a theme and fetch the street map.
        page: Returns the tabs; None before they are made.
        use_localizer: Loads the localizer again, so that it computes where it is to.
        window: Drawn in the colours that were chosen.
    """

    def __init__(
        self,
        settings: Settings,
        appearance: Appearance,
        actions: Actions,
        page: Callable[[], ProjectPage | None],
        use_localizer: Callable[[], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._settings, self._appearance, self._actions = settings, appearance, actions
        self._page, self._use_localizer, self._window = page, use_localizer, window

    def follow(self, prompts: Prompts) -> None:
        """Put into effect what is changed from now on, in menus and dialogs.

        Args:
            prompts: The dialogs in which settings are changed.
        """
        for theme, action in self._actions.themes.items():
            action.triggered.connect(lambda _=False, theme=theme: self.set_theme(theme))
        prompts.tiles_wanted.connect(self.set_tiles)
        prompts.theme_wanted.connect(self.set_theme)
        for sizes in (self._actions.thumbnail_sizes, self._actions.label_thumbnail_sizes):
            sizes.changed.connect(self._remember_thumbnail_sizes)
        prompts.notation_changed.connect(self._follow_notation)
        prompts.computing_changed.connect(self._follow_computing)
        prompts.tile_limit_changed.connect(self._follow_tile_limit)
        self._appearance.changed.connect(self._follow_theme)

    def restore(self) -> None:
        """Put into effect what was chosen before."""
        settings = self._settings
        self._actions.tiles.setChecked(settings.tiles_on)
        self._actions.themes[settings.theme].setChecked(True)
        # Both are read first: choosing one remembers both.
        for sizes, name in (
            (self._actions.thumbnail_sizes, settings.thumbnail_size),
            (self._actions.label_thumbnail_sizes, settings.label_thumbnail_size),
        ):
            known = [one for one in ThumbnailSize if one.value == name]
            sizes.choose(known[0] if known else ThumbnailSize.MEDIUM)
        set_position_format(settings.position_format)
        set_distance_units(settings.distance_units)
        set_compute_preferences(settings.device, settings.threads)

    def set_tiles(self, on: bool) -> None:
        """Fetch the street map from the internet, or stop doing so."""
        self._settings.tiles_on = on
        self._actions.tiles.setChecked(on)
        page = self._page()
        if page is not None:
            page.web_engine.set_tiles(on)

    def set_theme(self, theme: Theme) -> None:
        """Use this theme, now and at the next start."""
        self._settings.theme = theme
        self._actions.themes[theme].setChecked(True)
        self._appearance.theme = theme

    def _remember_thumbnail_sizes(self) -> None:
        self._settings.thumbnail_size = self._actions.thumbnail_sizes.size.value
        self._settings.label_thumbnail_size = self._actions.label_thumbnail_sizes.size.value

    def _follow_notation(self) -> None:
        page = self._page()
        if page is not None:
            page.follow_notation()

    def _follow_computing(self) -> None:
        set_compute_preferences(self._settings.device, self._settings.threads)
        self._use_localizer()

    def _follow_tile_limit(self) -> None:
        page = self._page()
        if page is not None:
            page.web_engine.limit_tiles()

    def _follow_theme(self) -> None:
        self._window.setStyleSheet(self._appearance.style_sheet)
        refresh_icons(self._window)
        page = self._page()
        if page is not None:
            page.follow_theme()
