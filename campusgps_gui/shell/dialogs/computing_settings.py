"""The settings of what computes: the network of new projects, the device, and the threads."""

from __future__ import annotations

import os

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from campusgps_gui.jobs import training_tasks
from campusgps_gui.jobs.network_service import usable_networks
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.settings import Settings
from campusgps_gui.style.translation import mark, tr
from campusgps_gui.widgets.quiet_fields import QuietCombo, QuietSpinBox
from core.devices import Device
from core.tasks import Task

_FIELD_HEIGHT = 28
_USUAL_NETWORK = mark("As the program comes")


class ComputingSettings(QObject):
    """The fields of these settings; what this computer has is looked up in the background.

    Args:
        settings: What is remembered.
        runner: Looks for devices and networks.
        parent: The dialog they stand in.

    Signals:
        chosen: The device or the number of threads has changed.
    """

    chosen = Signal()

    def __init__(self, settings: Settings, runner: TaskRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.network, self.device, self.threads = QuietCombo(), QuietCombo(), QuietSpinBox()
        self.network.addItem(tr(_USUAL_NETWORK), "")
        self.device.addItem(tr("Automatic: the fastest"), "")
        self.threads.setMinimumHeight(_FIELD_HEIGHT)
        self.threads.setRange(0, os.cpu_count() or 1)
        self.threads.setSpecialValueText(tr("Automatic"))
        self.threads.setKeyboardTracking(False)
        self.network.activated.connect(lambda _: self._choose_network())
        self.device.activated.connect(lambda _: self._choose_device())
        self.threads.valueChanged.connect(self._choose_threads)
        runner.run(
            tr("Looking for devices and networks"),
            _look,
            on_success=self._offer,
            queue_name="settings",
            quiet=True,
        )

    @property
    def rows(self) -> tuple[tuple[str, str, QWidget], ...]:
        """Title, sentence and field of each setting."""
        return (
            (
                tr("New projects"),
                tr(
                    "The network that their photos are compared by. Project > Networks changes "
                    "that of a project, and brings more."
                ),
                self.network,
            ),
            (
                tr("Computing on"),
                tr("For locating, and for training that says automatic."),
                self.device,
            ),
            (
                tr("Threads"),
                tr("Of the processor, for networks. Fewer leave more to other programs."),
                self.threads,
            ),
        )

    def show_settings(self) -> None:
        """Show the settings as they are."""
        for combo, key in (
            (self.network, self._settings.network),
            (self.device, self._settings.device),
        ):
            if combo.findData(key) < 0:
                combo.addItem(key, key)
            combo.setCurrentIndex(combo.findData(key))
        self.threads.blockSignals(True)
        self.threads.setValue(self._settings.threads)
        self.threads.blockSignals(False)

    def _offer(self, found: tuple[tuple[Device, ...], tuple[str, ...]]) -> None:
        if not shiboken6.isValid(self):
            return
        devices, networks = found
        for combo, offers in (
            (self.device, [(one.words, one.name) for one in devices]),
            (self.network, [(name, name) for name in networks]),
        ):
            for words, key in offers:
                if combo.findData(key) < 0:
                    combo.addItem(words, key)
                else:
                    combo.setItemText(combo.findData(key), words)

    def _choose_network(self) -> None:
        self._settings.network = self.network.currentData()

    def _choose_device(self) -> None:
        self._settings.device = self.device.currentData()
        self.chosen.emit()

    def _choose_threads(self, count: int) -> None:
        self._settings.threads = count
        self.chosen.emit()


def _look(task: Task) -> tuple[tuple[Device, ...], tuple[str, ...]]:
    return training_tasks.find_devices(task), usable_networks(task)
