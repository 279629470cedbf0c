"""The choice of the weights a network starts from: ImageNet's, a file's, or none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from campusgps_gui.settings import Settings
from campusgps_gui.style.translation import mark, tr
from campusgps_gui.widgets.quiet_fields import QuietCombo
from core.features.network_spec import NetworkSpec
from core.files import legible
from core.training.settings import IMAGENET, NO_WEIGHTS, WEIGHTS_SUFFIXES

_ASK = "ask"
_FROM_PACKAGE = mark("They come with the program.")
_DOWNLOADABLE = mark("They do not come with the program: they are downloaded once, if you agree.")
_FROM_FILE_ONLY = mark("They do not come with the program: choose a file with them, or no weights.")


class WeightsCombo(QuietCombo):
    """A choice whose last entry asks for a file.

    Args:
        settings: Remembers the folder that files come from.

    Signals:
        chosen: :attr:`value` has changed.
    """

    chosen = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._before = IMAGENET
        self.addItem(tr("ImageNet weights"), IMAGENET)
        self.addItem(tr("None: learn from nothing"), NO_WEIGHTS)
        self.addItem(tr("A file…"), _ASK)
        self.currentIndexChanged.connect(lambda _: self._note_change())

    @property
    def value(self) -> str:
        """The setting ``weights``."""
        return str(self.currentData())

    def show_value(self, value: str) -> None:
        """Choose ``value``, a file too."""
        row = self.findData(value)
        if row < 0:
            row = self.count() - 1
            self.insertItem(row, legible(Path(value).name), value)
            self.setItemData(row, legible(value), Qt.ItemDataRole.ToolTipRole)
        self.setCurrentIndex(row)
        self._before = value

    def take_file(self, file: Path) -> None:
        """Choose the weights in ``file``."""
        self._settings.remember_folder("weights", file.parent)
        self.show_value(str(file))

    def _note_change(self) -> None:
        if self.value != _ASK:
            self._before = self.value
            self.chosen.emit()
            return
        # Whatever the dialog says, "A file…" itself is nothing to stand on.
        self.blockSignals(True)
        self.show_value(self._before)
        self.blockSignals(False)
        endings = " ".join(f"*{suffix}" for suffix in WEIGHTS_SUFFIXES)
        name, _ = QFileDialog.getOpenFileName(
            self,
            tr("Weights of torchvision's network"),
            str(self._settings.folder_for("weights")),
            tr("Weights ({endings})", endings=endings),
        )
        if name:
            self.take_file(Path(name))


def weights_words(spec: NetworkSpec) -> str:
    """Where the weights of a network that knows everyday things come from."""
    if spec.packaged:
        return tr(_FROM_PACKAGE)
    return tr(_DOWNLOADABLE) if spec.downloadable else tr(_FROM_FILE_ONLY)
