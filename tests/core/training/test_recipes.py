"""Settings and recipes: the study's values, clear refusals, and the way to JSON and back."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import CampusGPSError
from core.features.backbones.registry import networks
from core.training.methods import registry
from core.training.methods.instant import INSTANT
from core.training.methods.method import Recipe, Trained, TrainingMethod, Work
from core.training.methods.regression import REGRESSION
from core.training.recipes import RECIPES, method_of, recipe
from core.training.settings import SETTINGS, TrainingSettings
from core.training.training_json import training_converter

CONVERTER = training_converter()


def test_defaults_are_the_studys() -> None:
    settings = TrainingSettings()
    assert (settings.learning_rate, settings.weight_decay) == (4e-4, 1e-3)
    assert (settings.batch_size, settings.epochs) == (32, 120)
    assert (settings.plateau_factor, settings.plateau_patience) == (0.5, 3)
    assert (settings.early_stop, settings.clip, settings.seed) == (10, 1.0, 42)
    assert (settings.held_out_share, settings.test_share) == (0.15, 0.15)
    assert recipe("convnext_tiny").settings.learning_rate == 5e-5


def test_ours_where_the_study_flattered_itself() -> None:
    assert TrainingSettings().split == "sessions"
    assert TrainingSettings().augmentation == "default"
    assert "optimistic" in SETTINGS["split"].explanation


def test_every_setting_is_explained_and_its_default_is_sensible() -> None:
    assert [field.name for field in fields(TrainingSettings)] == list(SETTINGS)
    for info in SETTINGS.values():
        assert info.label and info.explanation
        assert info.choices or info.low < info.high


def test_every_network_has_a_recipe() -> None:
    trained = {one.network for one in RECIPES.values() if one.method is REGRESSION}
    assert trained == {one.name for one in networks()}
    assert all(name == one.name and one.description for name, one in RECIPES.items())


def test_assignments_change_settings() -> None:
    settings = TrainingSettings().changed(
        ["epochs=40", " learning-rate = 1e-4 ", "loss=l1", "clip=2"]
    )
    assert settings == TrainingSettings(epochs=40, learning_rate=1e-4, loss="l1", clip=2.0)


@pytest.mark.parametrize(
    ("assignment", "words"),
    [
        ("epochs", "'epochs' is not a setting. Write it as \"key=value\""),
        ("epoch=4", "no setting 'epoch'. Settings are epochs, batch_size"),
        ("epochs=4.5", "epochs cannot be '4.5'. Use a whole number from 1 to 1000"),
        ("epochs=0", "epochs cannot be 0"),
        ("learning_rate=fast", "learning_rate cannot be 'fast'. Use a number from 1e-07 to 1"),
        ("learning_rate=nan", "learning_rate cannot be nan"),
        ("clip=inf", "clip cannot be inf"),
        ("loss=mse", "loss cannot be 'mse'. Use one of haversine, l1"),
        ("weights=imagnet", "Use one of imagenet, none, or a file .pth, .pt, .safetensors."),
        ("held_out_share=0.4", "more than the training photos"),
    ],
)
def test_a_wrong_assignment_is_refused_in_words(assignment: str, words: str) -> None:
    with pytest.raises(CampusGPSError) as caught:
        TrainingSettings().changed([assignment])
    assert words in str(caught.value)


@pytest.mark.parametrize("wish", ["imagenet", "none", "my weights.pth", "/a/b.PT", "c.safetensors"])
def test_weights_may_come_from_a_file(wish: str) -> None:
    assert TrainingSettings().changed([f"weights={wish}"]).weights == wish


def test_a_recipe_knows_what_its_network_takes() -> None:
    with pytest.raises(CampusGPSError, match=r"224 pixels only\. Set the input side to 224"):
        recipe("efficientnet_v2_s_spatial").changed(["input_side=256"])
    with pytest.raises(CampusGPSError, match="no head 'readme'"):
        recipe("resnet18").changed(["head=readme"])
    with pytest.raises(CampusGPSError, match="no network 'vgg'"):
        Recipe("x", "", REGRESSION, "vgg")
    with pytest.raises(CampusGPSError, match=r"no recipe 'x'.*original"):
        recipe("x")


@given(
    st.integers(1, 1000),
    st.floats(1e-7, 1.0),
    st.sampled_from(["l1", "robust"]),
    st.sampled_from(sorted(RECIPES)),
)
def test_json_brings_the_same_recipe_back(epochs: int, rate: float, loss: str, name: str) -> None:
    settings = replace(RECIPES[name].settings, epochs=epochs, learning_rate=rate, loss=loss)
    made = replace(RECIPES[name], settings=settings)
    parts = json.loads(json.dumps(CONVERTER.unstructure(made)))
    assert list(parts) == ["name", "description", "network", "method", "members", "settings"]
    assert CONVERTER.structure(parts, Recipe) == made


@pytest.mark.parametrize(
    "text",
    [
        "null",
        "[]",
        "{}",
        '{"name": "x", "network": "resnet18", "description": ""}',
        '{"name": "x", "network": "resnet18", "description": "", "settings": []}',
        '{"name": "x", "network": "resnet18", "description": "", "settings": {"epochs": "4"}}',
        '{"name": "x", "network": "resnet18", "description": "", "settings": {"epochs": true}}',
        '{"name": "x", "network": "resnet18", "description": "", "settings": {"clip": null}}',
        '{"name": "x", "network": "resnet18", "description": "", "settings": {"warp": 1}}',
    ],
)
def test_damaged_json_is_refused(text: str) -> None:
    with pytest.raises(CampusGPSError):
        CONVERTER.structure(json.loads(text), Recipe)


def test_only_one_networks_recipe_names_a_network() -> None:
    assert recipe("hybrid").network == recipe("ensemble").network == ""
    assert [one.network for one in recipe("ensemble").networks] == ["efficientnet_lite0"] * 2
    assert recipe("hybrid").networks == ()
    assert "network" not in recipe("hybrid").method.facts(recipe("hybrid"))


@pytest.mark.parametrize("name", ["hybrid", "ensemble"])
def test_files_of_before_name_a_network_that_was_not_trained(name: str) -> None:
    parts = {**CONVERTER.unstructure(recipe(name)), "network": "efficientnet_lite0"}
    assert CONVERTER.structure(parts, Recipe) == recipe(name)


def test_a_localizers_recipe_tells_its_method() -> None:
    assert method_of("instant") is INSTANT and method_of("resnet18") is REGRESSION
    assert method_of("of another program") is None


@pytest.mark.parametrize("members", ["original", "original,original", "original,hybrid", "a,b"])
def test_an_ensemble_has_different_networks(members: str) -> None:
    with pytest.raises(CampusGPSError, match="ensemble"):
        recipe("ensemble").changed([f"members={members}"])


def test_recipes_are_listed_without_torch() -> None:
    code = "import sys, core.training.recipes; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


class _Brief(TrainingMethod):
    """A method of somebody else: one network, and never another."""

    name = "brief"

    @property
    def recipes(self) -> tuple[Recipe, ...]:
        return (Recipe("brief", "Two epochs.", self, "resnet18"),)

    def networks(self, recipe: Recipe) -> tuple[Recipe, ...]:
        return (recipe,)

    def train(self, work: Work) -> Trained:
        return work.train_networks()


def test_a_run_keeps_the_network_of_a_method_that_lets_nobody_choose_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    brief = _Brief()
    methods = (*registry.TRAINING_METHODS, brief)
    monkeypatch.setattr(registry, "TRAINING_METHODS", methods)
    for method in methods:
        for one in method.recipes:
            kept = json.loads(json.dumps(CONVERTER.unstructure(one)))
            assert CONVERTER.structure(kept, Recipe) == one
