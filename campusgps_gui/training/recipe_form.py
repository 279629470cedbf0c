"""The form of a training: recipe, network, weights, device, settings, and a reset of them all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.settings import Settings
from campusgps_gui.style.appearance import GRID, muted, set_margins, set_tone
from campusgps_gui.style.translation import core_words, error_words, language, tr
from campusgps_gui.training.members_button import MembersButton
from campusgps_gui.training.recipe_combo import RecipeCombo
from campusgps_gui.training.setting_row import RESET_SIDE, SettingRow
from campusgps_gui.training.weights_combo import WeightsCombo, weights_words
from campusgps_gui.widgets.help_button import HelpButton
from campusgps_gui.widgets.quiet_fields import QuietCombo
from core.devices import Device
from core.errors import CampusGPSError
from core.features.backbones.registry import network_spec, networks
from core.features.network_spec import HEADS
from core.training.methods.method import Recipe
from core.training.recipes import recipes
from core.training.settings import IMAGENET, SETTINGS, SettingError

# The settings that say themselves what they do; the others are one click away.
_COMMON = ("epochs", "input_side", "augmentation")
# Chosen by fields of their own.
_ELSEWHERE = ("weights",)
_LABEL_WIDTH = 110


class RecipeForm(QWidget):
    """Chooses a :class:`Recipe` and a device; remembers what was changed.

    Args:
        settings: Where the choices are remembered.

    Signals:
        changed: :attr:`recipe` has changed, or has become wrong or right.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._recipes = recipes()
        self._filling = False
        self._edited = ""
        self._duration: Callable[[Recipe], str] = lambda _: ""
        self.recipe: Recipe | None = None
        # Each widget has its place from the start: moving it later would style it once more.
        self.scroll_area = QScrollArea(self)
        self._content = content = QWidget()
        self.scroll_area.setWidget(content)
        self._more_box = QWidget(content)
        self.recipes = RecipeCombo(self._recipes, content)
        self.networks = QuietCombo(content)
        self.devices, self.weights = QuietCombo(content), WeightsCombo(settings, content)
        self.members = MembersButton(self._recipes, content)
        self._description, self._weights_hint = muted(""), muted("")
        self._problem = QLabel(content)
        self.rows = {
            name: SettingRow(name, content if name in _COMMON else self._more_box)
            for name in SETTINGS
            if name not in _ELSEWHERE
        }
        self.more, self.reset_all = QToolButton(content), QPushButton(tr("Reset all"), content)
        self._fill()
        self._lay_out()
        self._connect()
        self._choose_recipe()

    @property
    def device(self) -> str:
        """The device to compute on, as torch names it, or "auto"."""
        return str(self.devices.currentData() or "auto")

    @property
    def problem(self) -> str:
        """The reason why :attr:`recipe` is None, in words; empty if it is not."""
        problems = [self._problem.text(), *(row.problem for row in self.rows.values())]
        return next((problem for problem in problems if problem), "")

    @property
    def assignments(self) -> list[str]:
        """The differences from the recipe as it comes, as ``key=value``."""
        chosen, changed = self._base, []
        if chosen.method.chooses_network and self.networks.currentData() != chosen.network:
            changed.append(f"network={self.networks.currentData()}")
        if chosen.method.chooses_members and self.members.names != chosen.members:
            changed.append(f"members={','.join(self.members.names)}")
        weights = self.weights.value
        if "weights" in chosen.setting_names and weights != chosen.settings.weights:
            changed.append(f"weights={weights}")
        return changed + [f"{row.name}={row.text}" for row in self._shown_rows if row.is_changed]

    def offer_devices(self, devices: Sequence[Device]) -> None:
        """Offer what this computer has, once it is known."""
        wanted = self._settings.training_device
        self.devices.blockSignals(True)
        self.devices.clear()
        self.devices.addItem(tr("Automatic"), "auto")
        for device in devices:
            self.devices.addItem(device.words, device.name)
        self.devices.setCurrentIndex(max(0, self.devices.findData(wanted)))
        self.devices.blockSignals(False)
        self.devices.setToolTip(tr("Automatic takes the fastest this computer has."))

    def show_duration(self, words: Callable[[Recipe], str]) -> None:
        """Say below each recipe how long it takes, in the words that ``words`` finds for it."""
        self._duration = words
        self._describe()

    def reset(self) -> None:
        """Set everything back to what the recipe says."""
        self._settings.remember_training_changes(self._base.name, [])
        self._choose_recipe()

    @property
    def _base(self) -> Recipe:
        return self._recipes[str(self.recipes.currentData())]

    @property
    def _shown_rows(self) -> list[SettingRow]:
        return [self.rows[name] for name in self._base.setting_names if name in self.rows]

    def _fill(self) -> None:
        wanted = self._settings.training_recipe
        self.recipes.setCurrentIndex(max(0, self.recipes.findData(wanted)))
        for spec in networks():
            self.networks.addItem(spec.title or spec.name, spec.name)
            self.networks.setItemData(
                self.networks.count() - 1,
                tr("ImageNet weights: {weights}", weights=weights_words(spec)),
                Qt.ItemDataRole.ToolTipRole,
            )
        self.devices.addItem(tr("Automatic"), "auto")
        self.devices.setToolTip(tr("Looking for what this computer has…"))

    def minimumSizeHint(self) -> QSize:
        # By itself an area that scrolls is as narrow as it likes, and this one does not do so
        # sideways.
        hint = super().minimumSizeHint()
        bar = self.scroll_area.verticalScrollBar().sizeHint().width()
        hint.setWidth(self._content.minimumSizeHint().width() + bar)
        return hint

    def _lay_out(self) -> None:
        self._lay_out_choices()
        self._lay_out_more()
        self._set_up_scrolling()
        column = QVBoxLayout(self._content)
        set_margins(column, 0, 0, GRID, 0)
        column.setSpacing(GRID - 2)
        first = QHBoxLayout()
        first.setSpacing(GRID // 2)
        first.addWidget(self.recipes, 1)
        first.addWidget(HelpButton("recipes"))
        column.addLayout(first)
        # Letters of another script are higher than the font says: only rich text reckons with that.
        self._description.setTextFormat(Qt.TextFormat.RichText)
        self._description.setContentsMargins(0, 0, 0, GRID // 2)
        column.addWidget(self._description)
        column.addLayout(self._choices)
        for name in _COMMON:
            column.addWidget(self.rows[name])
        column.addLayout(self._foot())
        column.addWidget(self._more_box)
        set_tone(self._problem, "danger")
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(self._problem)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.scroll_area)

    def _lay_out_choices(self) -> None:
        self._choices = QFormLayout()
        set_margins(self._choices, 0, 0, RESET_SIDE, 0)
        self._choices.setHorizontalSpacing(4)
        self._choices.setVerticalSpacing(GRID - 2)
        self._choices.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for words, field in (
            (tr("Network"), self.networks),
            (tr("Networks"), self.members),
            (tr("First weights"), self.weights),
            (tr("Device"), self.devices),
        ):
            label = QLabel(words)
            label.setMinimumSize(_LABEL_WIDTH, 28)
            field.setAccessibleName(words)
            field.setMinimumHeight(28)
            field.setMinimumWidth(60)
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            if isinstance(field, QComboBox):
                # As wide as the form, not as its longest entry.
                field.setSizeAdjustPolicy(
                    QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
                )
                field.setMinimumContentsLength(6)
            self._choices.addRow(label, field)
        self._choices.insertRow(3, self._weights_hint)

    def _lay_out_more(self) -> None:
        rest = QVBoxLayout(self._more_box)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(GRID - 2)
        for name, row in self.rows.items():
            if name not in _COMMON:
                rest.addWidget(row)

    def _set_up_scrolling(self) -> None:
        scroll = self.scroll_area
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        self._content.setAutoFillBackground(False)

    def _foot(self) -> QHBoxLayout:
        self.more.setText(tr("More settings"))
        self.more.setCheckable(True)
        self.more.setAutoRaise(True)
        self.more.setArrowType(_arrow(open_=False))
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.reset_all.setFlat(True)
        self.reset_all.setToolTip(tr("Back to what the recipe says, in all settings"))
        self.reset_all.setStyleSheet("padding: 3px 8px;")
        row = QHBoxLayout()
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(self.reset_all)
        return row

    def _connect(self) -> None:
        self.recipes.currentIndexChanged.connect(lambda _: self._choose_recipe())
        self.networks.currentIndexChanged.connect(lambda _: self._note_change("network"))
        self.weights.chosen.connect(lambda: self._note_change("weights"))
        self.members.changed.connect(lambda: self._note_change("members"))
        self.devices.currentIndexChanged.connect(lambda _: self._note_device())
        for row in self.rows.values():
            row.changed.connect(lambda name=row.name: self._note_change(name))
        self.more.toggled.connect(self._show_more)
        self.reset_all.clicked.connect(lambda _=False: self.reset())

    def _choose_recipe(self) -> None:
        """Show the chosen recipe, as it was changed the last time."""
        base = self._base
        self._filling = True
        self.networks.setCurrentIndex(self.networks.findData(base.network))
        self.weights.show_value(base.settings.weights)
        self.members.choose(base.members)
        for row in self.rows.values():
            row.use_default(getattr(base.settings, row.name))
        for assignment in self._settings.training_changes(base.name):
            self._recall(assignment)
        shown = {row.name for row in self._shown_rows}
        for row in self.rows.values():
            row.setVisible(row.name in shown)
        has_more = any(name not in _COMMON for name in shown)
        self.more.setVisible(has_more)
        self._choices.setRowVisible(self.networks, base.method.chooses_network)
        self._choices.setRowVisible(self.members, base.method.chooses_members)
        self._choices.setRowVisible(self.weights, "weights" in base.setting_names)
        self._filling = False
        self._settings.training_recipe = base.name
        self._show_more(self.more.isChecked())
        self._note_change("")

    def _describe(self) -> None:
        """Say what the recipe is good for, may gain, and how long it takes with these settings."""
        base = self._base
        time = self._duration(self.recipe or base)
        sentences = (core_words(base.description), core_words(base.gain), time)
        self._description.setText(escape(" ".join(filter(None, sentences)), quote=False))

    def _recall(self, assignment: str) -> None:
        key, _, text = assignment.partition("=")
        if key == "network":
            self.networks.setCurrentIndex(max(0, self.networks.findData(text)))
        elif key == "weights":
            self.weights.show_value(text)
        elif key == "members":
            self.members.choose(text.split(","))
        elif key in self.rows:
            self.rows[key].show_text(text)

    def _note_change(self, name: str) -> None:
        if self._filling:
            return
        self._edited = name
        self._fit_to_network()
        self._read_choices()
        self._describe()
        if self.recipe is not None:
            self._settings.remember_training_changes(self._base.name, self.assignments)
        self.reset_all.setEnabled(bool(self.assignments))
        self.changed.emit()

    def _note_device(self) -> None:
        self._settings.training_device = self.device
        self.changed.emit()

    def _fit_to_network(self) -> None:
        """Offer only what the chosen network can do."""
        base = self._base
        single = base.method.chooses_network
        spec = network_spec(str(self.networks.currentData())) if single else None
        self._filling = True
        side, head = self.rows["input_side"], self.rows["head"]
        fixed = None if spec is None else spec.fixed_side
        if fixed is not None:
            side.show_text(str(fixed))
        side.fix(
            ""
            if fixed is None
            else tr("This network takes pictures of {side} pixels only.", side=fixed)
        )
        heads = HEADS if spec is None or spec.readme_head is not None else HEADS[:1]
        head.offer(heads)
        members = [self._recipes[name].network for name in self.members.names]
        self._explain_weights([spec.name] if spec else members)
        self._filling = False

    def _explain_weights(self, networks: Sequence[str]) -> None:
        missing = [spec for spec in map(network_spec, networks) if not spec.packaged]
        wants = self.weights.value == IMAGENET and "weights" in self._base.setting_names
        # What can be had from nowhere but a file is said first: training would not begin.
        missing.sort(key=lambda spec: spec.downloadable)
        self._weights_hint.setText(weights_words(missing[0]) if missing else "")
        self._choices.setRowVisible(self._weights_hint, bool(missing) and wants)

    def _read_choices(self) -> None:
        """Make the recipe of what was chosen, or say in words why that cannot be."""
        base, assignments = self._base, self.assignments
        problems: dict[str, str] = {}
        for assignment in assignments:
            name = assignment.partition("=")[0]
            try:
                base.settings.changed([assignment] if name in SETTINGS else [])
            except CampusGPSError as error:
                problems[name] = _words(error)
        self.recipe = None
        if not problems:
            try:
                self.recipe = base.changed(assignments)
            except CampusGPSError as error:
                # It is what was changed together that does not fit.
                problems[self._edited] = _words(error)
        for row in self.rows.values():
            row.note_problem(problems.pop(row.name, ""))
        words = next(iter(problems.values()), "")
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def _show_more(self, on: bool) -> None:
        self.more.setArrowType(_arrow(open_=on))
        self._more_box.setVisible(on and self.more.isVisibleTo(self))


def _words(error: CampusGPSError) -> str:
    if isinstance(error, SettingError):
        # The field beside it says which one, and what stands there.
        return core_words(error.advice)
    return error_words(error)


def _arrow(*, open_: bool) -> Qt.ArrowType:
    """The arrow of what can be opened: down where it is, else the way that people read."""
    if open_:
        return Qt.ArrowType.DownArrow
    return Qt.ArrowType.LeftArrow if language().right_to_left else Qt.ArrowType.RightArrow
