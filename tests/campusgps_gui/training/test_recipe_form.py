from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from campusgps_gui.settings import Settings
from campusgps_gui.training.recipe_form import RecipeForm
from campusgps_gui.training.weights_combo import weights_words
from core.devices import Device
from core.features.backbones.registry import network_spec
from core.training.recipes import DEFAULT_RECIPE, RECIPES


@pytest.fixture
def form(qtbot: Any, settings: Settings, appearance: Any) -> RecipeForm:
    settings.remember_training_changes("efficientnet_lite0", [])
    made = RecipeForm(settings)
    qtbot.addWidget(made)
    made.show()
    return made


def _type(form: RecipeForm, name: str, text: str) -> None:
    form.rows[name].field.lineEdit().setText(text)


def _choose(form: RecipeForm, name: str) -> None:
    form.recipes.setCurrentIndex(form.recipes.findData(name))


@pytest.mark.parametrize("name", RECIPES)
def test_every_recipe_is_shown_as_it_is(form: RecipeForm, name: str) -> None:
    _choose(form, name)
    assert form.recipe == RECIPES[name] and form.assignments == []
    assert form._description.text().startswith(RECIPES[name].description)
    assert RECIPES[name].gain in form._description.text()
    kind = "recommended" if name == DEFAULT_RECIPE else "to experiment"
    assert form.recipes.currentText() == f"{RECIPES[name].title} ({kind})"
    assert RECIPES[name].title != name
    assert RECIPES[name].description in form.recipes.currentData(Qt.ItemDataRole.ToolTipRole)
    shown = {row.name for row in form.rows.values() if not row.isHidden()}
    assert shown == set(RECIPES[name].setting_names) - {"weights"}


def test_a_line_sets_the_recommended_recipe_apart_and_keys_pass_it(form: RecipeForm) -> None:
    assert form.recipes.itemData(0) == DEFAULT_RECIPE
    assert form.recipes.itemData(1, Qt.ItemDataRole.AccessibleDescriptionRole) == "separator"
    _choose(form, DEFAULT_RECIPE)
    QTest.keyClick(form.recipes, Qt.Key.Key_Down)
    assert form.recipes.currentIndex() == 2 and form.recipe is not None
    QTest.keyClick(form.recipes, Qt.Key.Key_Up)
    assert form.recipes.currentIndex() == 0
    assert form.recipes.count() == len(RECIPES) + 1


def test_what_is_wrong_is_reported_beside_the_field(form: RecipeForm) -> None:
    _type(form, "epochs", "many")
    _type(form, "learning_rate", "7")
    assert form.recipe is None
    assert form.rows["epochs"].problem == "Use a whole number from 1 to 1000."
    assert form.rows["learning_rate"].problem == "Use a number from 1e-07 to 1."
    assert form.problem in (form.rows["epochs"].problem, form.rows["learning_rate"].problem)
    _type(form, "epochs", "7")
    _type(form, "learning_rate", "0,001")
    assert form.problem == "" and form.rows["epochs"].problem == ""
    assert form.recipe.settings.epochs == 7
    assert form.recipe.settings.learning_rate == pytest.approx(0.001)


def test_settings_that_do_not_go_together_are_reported_where_it_happened(form: RecipeForm) -> None:
    form.more.setChecked(True)
    _type(form, "held_out_share", "0.3")
    _type(form, "test_share", "0.3")
    assert form.recipe is None and "more than the training photos" in form.problem
    assert form.rows["test_share"].problem and not form.rows["held_out_share"].problem
    form.rows["test_share"].reset()
    assert form.recipe.settings.held_out_share == pytest.approx(0.3)


def test_how_long_it_takes_follows_what_is_typed(form: RecipeForm) -> None:
    form.show_duration(lambda one: f"{one.settings.epochs} epochs.")
    field = form.rows["epochs"]
    field.show_text("3")
    field.changed.emit()
    assert any(label.text().endswith(" 3 epochs.") for label in form.findChildren(QLabel))


def test_one_setting_or_all_go_back(form: RecipeForm) -> None:
    _type(form, "epochs", "7")
    _type(form, "batch_size", "64")
    assert not form.rows["epochs"]._reset.isHidden() and form.rows["clip"]._reset is None
    form.rows["epochs"]._reset.click()
    assert form.assignments == ["batch_size=64"]
    form.networks.setCurrentIndex(form.networks.findData("resnet18"))
    form.reset_all.click()
    assert form.recipe == RECIPES["efficientnet_lite0"] and not form.reset_all.isEnabled()


def test_the_network_says_what_fits_it(form: RecipeForm) -> None:
    form.networks.setCurrentIndex(form.networks.findData("efficientnet_v2_s_spatial"))
    side = form.rows["input_side"]
    assert not side.field.isEnabled() and side.text == "224" and "224" in side.field.toolTip()
    assert form.rows["head"].field.count() == 1
    assert form.recipe.network == "efficientnet_v2_s_spatial"
    assert not form._weights_hint.isHidden()
    form.networks.setCurrentIndex(form.networks.findData("efficientnet_lite0"))
    assert side.field.isEnabled() and form._weights_hint.isHidden()
    assert form.rows["head"].field.count() == 2


def test_only_weights_that_can_be_had_are_promised() -> None:
    spec = network_spec("resnet18")
    assert "downloaded once" in weights_words(spec)
    assert "choose a file" in weights_words(replace(spec, torchvision=""))
    assert "come with the program" in weights_words(network_spec("efficientnet_lite0"))


def test_weights_from_a_file(form: RecipeForm, tmp_path: Path, settings: Settings) -> None:
    form.weights.take_file(tmp_path / "mine.pth")
    assert form.recipe.settings.weights == str(tmp_path / "mine.pth")
    assert form.weights.currentText() == "mine.pth"
    again = RecipeForm(settings)
    assert again.recipe == form.recipe
    again.deleteLater()


def test_an_ensemble_has_members(form: RecipeForm) -> None:
    _choose(form, "ensemble")
    form.members.choices["resnet18"].setChecked(True)
    assert len(form.recipe.networks) == 3 and form.members.text() == "3 networks"
    for name in ("resnet18", "original"):
        form.members.choices[name].setChecked(False)
    assert form.recipe is None and "two or more" in form.problem


def test_changes_are_remembered_by_recipe(form: RecipeForm, settings: Settings) -> None:
    _type(form, "epochs", "7")
    _choose(form, "original")
    assert form.rows["epochs"].text == "120"
    again = RecipeForm(settings)
    assert again.recipe.name == "original"
    _choose(again, "efficientnet_lite0")
    assert again.recipe.settings.epochs == 7
    again.deleteLater()


def test_devices_are_offered_when_they_are_known(form: RecipeForm, settings: Settings) -> None:
    assert form.device == "auto" and form.devices.count() == 1
    assert "Looking" in form.devices.toolTip()
    form.offer_devices((Device("cuda:0", "GPU (made up)"), Device("cpu", "CPU")))
    form.devices.setCurrentText("CPU")
    assert form.device == "cpu" and settings.training_device == "cpu"
    form.offer_devices((Device("cpu", "CPU"),))
    assert form.device == "cpu"


def test_it_works_from_the_keyboard_and_has_names(form: RecipeForm, qtbot: Any) -> None:
    form.rows["epochs"].field.setFocus()
    qtbot.keyClick(form.rows["epochs"].field, Qt.Key.Key_Up)
    assert form.recipe.settings.epochs == 121
    for field in (form.recipes, form.networks, form.weights, form.devices):
        assert field.accessibleName()
    for row in form.rows.values():
        assert row.field.accessibleName() and row.field.accessibleDescription()
        assert row.field.toolTip()


def test_a_long_recipe_is_cut_off_in_the_middle_and_keeps_what_kind_it_is(form: RecipeForm) -> None:
    form.resize(300, 500)
    _choose(form, "efficientnet_v2_s_spatial")
    shown = form.recipes.shown
    assert "…" in shown and shown.startswith("One network") and shown.endswith("experiment)")
