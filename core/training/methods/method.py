"""The base classes of methods that make localizers, their recipes, and what a run gives them.

A recipe is a method with settings.

A method is one file beside this one and a line in :mod:`core.training.methods.registry`. These
files are imported when a window starts: numpy, torch and what needs them are imported by the
functions that compute.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, ClassVar

from core.tasks import Stages
from core.training.settings import IMAGENET, SETTINGS, TrainingSettings

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from core.evaluation.cross_validation import BuildFold
    from core.evaluation.evaluate import LocateFold
    from core.evaluation.model_card import EvaluationProtocol
    from core.features.backbone import BackboneSpec
    from core.features.keypoints import Keypoints
    from core.geo import Position
    from core.localizer.estimate import Estimate
    from core.localizer.localizer import Localizer
    from core.project.project import Project
    from core.project.references import ReferencePhoto
    from core.project.splits import Fold
    from core.tasks import Task
    from core.training.curves import EpochResult
    from core.training.distributed import ProcessGroup
    from core.training.splitting import TrainingSplit


@dataclass(frozen=True, eq=False)
class Refit:
    """A method as it is fitted anew on parts of a project's photos, to be evaluated on the rest.

    Attributes:
        build: Builds its localizer for a fold.
        features: ``(N, D)`` raw features of all references.
        backbone: The backbone that they are from.
        keypoints: ``N`` keypoints; empty where it needs none.
    """

    build: BuildFold
    features: NDArray[np.float32]
    backbone: BackboneSpec
    keypoints: Sequence[Keypoints] = ()

    def locate(self, on_fold: Callable[[Fold, Localizer], None] | None = None) -> LocateFold:
        """A function that locates a fold's evaluated photos; ``on_fold`` gets each localizer."""
        from core.evaluation.cross_validation import located_by

        return located_by(self.build, self.features, self.keypoints, on_fold)


@dataclass(frozen=True)
class Method(ABC):
    """A way to make a localizer from the photos of a project.

    Attributes:
        name: Its name in the files of runs and localizers.
        compares_photos: Whether it compares photos point by point, which needs the extra "refine".
    """

    name: ClassVar[str]
    compares_photos: ClassVar[bool] = False

    def refit(
        self,
        project: Project,
        references: Sequence[ReferencePhoto],
        recipe: Recipe | None,
        device: str,
        task: Task,
    ) -> Refit | None:
        """The method to be fitted anew on folds; None where that would take too long.

        Args:
            project: Whose photos.
            references: The photos that folds are made of.
            recipe: The settings of a method that is trained; None for the others.
            device: "auto", or the name of a torch device.
            task: Progress and cancellation.

        Raises:
            CampusGPSError: A photo's pixels are gone.
            Cancelled: The user cancelled.
        """
        return None


class DirectMethod(Method):
    """A method that makes a localizer of the photos at once, without a training run."""

    @property
    def localizer_file(self) -> str:
        """The file name of its localizer in the project's ``models`` folder."""
        return f"{self.name}.safetensors"

    @abstractmethod
    def facts(self, project: Project) -> Mapping[str, object]:
        """Its settings for ``project``, as a model card names them."""

    @abstractmethod
    def refit(
        self,
        project: Project,
        references: Sequence[ReferencePhoto],
        recipe: Recipe | None,
        device: str,
        task: Task,
    ) -> Refit:
        """See :meth:`Method.refit`; it is always quick enough."""


class TrainingMethod(Method):
    """A method that is trained in a run, after a recipe.

    Attributes:
        setting_names: The settings that matter to it.
        chooses_network: True if another network can be chosen than the one that a recipe names.
        chooses_members: True if other recipes can be chosen than those that a recipe joins.
        evaluates_in_turns: Whether every part of the photos is left out once and located by the
            others, instead of one part that evaluates each epoch.
        stages: The stages of a run that does not go by epochs.
    """

    setting_names: ClassVar[tuple[str, ...]] = tuple(SETTINGS)
    chooses_network: ClassVar[bool] = False
    chooses_members: ClassVar[bool] = False
    evaluates_in_turns: ClassVar[bool] = False
    stages: ClassVar[Stages] = Stages()

    @property
    @abstractmethod
    def recipes(self) -> tuple[Recipe, ...]:
        """The recipes that come with the program."""

    def plugin_recipes(self) -> tuple[Recipe, ...]:
        """The recipes that installed plug-ins add."""
        return ()

    @abstractmethod
    def train(self, work: Work) -> Trained:
        """Train what the run's recipe says, and locate the photos that evaluate it.

        Raises:
            CampusGPSError: Training failed, or there are too few photos.
            Cancelled: The user cancelled; what was finished is kept for the run to go on.
        """

    def help_train(self, work: Work) -> None:
        """Take part in training in another process than the first one: in that of its networks."""
        if self.networks(work.plan.recipe):
            work.help_train_networks()

    def check(self, recipe: Recipe) -> None:
        """Raise CampusGPSError unless ``recipe`` makes sense."""

    def require(self, recipe: Recipe) -> None:
        """Raise CampusGPSError if packages or first weights are missing."""
        if self.compares_photos:
            from core.features.xfeat import require_refinement

            require_refinement()
        for one in self.networks(recipe):
            if one.settings.weights == IMAGENET:
                from core.features.weights_offer import default_weights_folder
                from core.training.weights import download_weights

                download_weights(one.network, default_weights_folder(), agreed=False)

    def networks(self, recipe: Recipe) -> tuple[Recipe, ...]:
        """The recipes of the networks that are trained one after another; empty without any."""
        return ()

    def expected_seconds(
        self, project: Project, plan: TrainingPlan, device: str, task: Task
    ) -> float | None:
        """The seconds that a run takes on this computer, by a short try; None where nobody can say.

        By itself a method reckons them from the size of its networks: that is the most, as training
        ends when nothing improves.

        Args:
            project: Whose photos.
            plan: The recipe with its photos.
            device: "auto", or the name of a torch device.
            task: Cancellation.

        Raises:
            CampusGPSError: A photo's pixels are gone, or the network cannot be loaded.
            Cancelled: The user cancelled.
        """
        from core.training.run_seconds import most_seconds

        networks = [(one.network, one.settings) for one in plan.recipe.networks]
        return most_seconds(networks, plan.split, device, task)

    def facts(self, recipe: Recipe) -> Mapping[str, object]:
        """The facts about ``recipe`` that a model card gives before its settings."""
        return {}


@dataclass(frozen=True)
class Recipe:
    """A named way to train: a method with its settings.

    Attributes:
        name: Its name ("efficientnet_b0").
        description: What it is, for people.
        method: What it follows.
        network: The name of the network that it trains; empty where it does not name one.
        settings: Its settings; those of an ensemble count for all its networks.
        members: An ensemble's recipes by name, else nothing.
        title: What it does, in a few words for people who know no networks; empty: its name.
        gain: What it was measured to gain or cost on real photos; empty where nothing was.

    Raises:
        CampusGPSError: The network is unknown, or its settings do not fit it.
    """

    name: str
    description: str
    method: TrainingMethod
    network: str = ""
    settings: TrainingSettings = field(default_factory=TrainingSettings)
    members: tuple[str, ...] = ()
    # Of the program as it is now: a run that was read says the same without them.
    title: str = field(default="", compare=False)
    gain: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        self.method.check(self)

    @property
    def setting_names(self) -> tuple[str, ...]:
        """The settings that matter to it."""
        return self.method.setting_names

    @property
    def networks(self) -> tuple[Recipe, ...]:
        """The recipes of the networks that are trained one after another."""
        return self.method.networks(self)

    def changed(self, assignments: Iterable[str]) -> Recipe:
        """This recipe with ``key=value`` settings applied.

        Beside the settings, ``network=NAME`` takes another network, and ``members=NAME,NAME`` other
        members of an ensemble.

        Raises:
            CampusGPSError: A text is no assignment, or its key or value is unknown.
        """
        settings, network, members = [], self.network, self.members
        for assignment in assignments:
            key, _, text = assignment.partition("=")
            if key.strip() == "network" and self.method.chooses_network:
                network = text.strip()
            elif key.strip() == "members" and self.method.chooses_members:
                members = tuple(name.strip() for name in text.split(","))
            else:
                settings.append(assignment)
        changed = self.settings.changed(settings)
        return replace(self, network=network, members=members, settings=changed)


@dataclass(frozen=True)
class TrainingPlan:
    """The photos a run would learn from, and those it would be evaluated by.

    Attributes:
        recipe: What it follows.
        references: The project's photos.
        split: Rows of ``references``: which train, and which evaluate.
    """

    recipe: Recipe
    references: tuple[ReferencePhoto, ...]
    split: TrainingSplit


@dataclass(frozen=True)
class Trained:
    """The result of a run's training, before it is compared with anything.

    Attributes:
        localizer: To be put into use; it knows all photos.
        folds: What evaluates it; the fitted side of each is what other methods may learn from.
        estimates: Of all that the folds evaluate, by what has not seen it.
        fold_localizer: What located the largest fold.
        protocol: How the evaluated photos were chosen, in words.
        members: An ensemble's networks: their estimates of the same, by recipe.
        weights: How much each of these counts.
        in_walks: The estimates in the walks of the photos; empty where that was not tried.
    """

    localizer: Localizer
    folds: tuple[Fold, ...]
    estimates: tuple[Estimate, ...]
    fold_localizer: Localizer
    protocol: EvaluationProtocol
    members: Mapping[str, tuple[Estimate, ...]] = field(default_factory=dict)
    weights: Mapping[str, float] = field(default_factory=dict)
    in_walks: tuple[Estimate, ...] = ()


@dataclass(frozen=True)
class WorstPhoto:
    """A held-out photo that the network is far off with.

    Attributes:
        reference: The photo.
        guess: Where the network believes it was taken.
        error_m: How far that is from the truth, in metres.
    """

    reference: ReferencePhoto
    guess: Position
    error_m: float


class Work(ABC):
    """The run that a method is trained in, as the method sees it.

    Attributes:
        project: Whose photos it learns from.
        plan: Which of them train and evaluate.
        task: Progress and cancellation.
        group: The processes that train together; the first one writes and reports.
        device: Where it computes, as torch names it.
    """

    project: Project
    plan: TrainingPlan
    task: Task
    group: ProcessGroup
    device: str

    @abstractmethod
    def checkpoint_file(self, member: str) -> Path:
        """The file that keeps the training of ``member`` for the run to go on."""

    @abstractmethod
    def note_epochs(
        self,
        member: str,
        history: tuple[EpochResult, ...],
        worst: Sequence[WorstPhoto],
        memory_bytes: int,
    ) -> None:
        """Record the epochs of ``member``, and report the last.

        Args:
            member: What is trained now.
            history: All its epochs so far.
            worst: The held-out photos that are farthest off, the worst first.
            memory_bytes: What the process, or the GPU, holds.
        """

    @abstractmethod
    def train_networks(self) -> Trained:
        """Train the networks of the recipe, and locate the photos that evaluate them.

        Raises:
            CampusGPSError: Training failed.
            Cancelled: The user cancelled; the checkpoints hold all finished epochs.
        """

    @abstractmethod
    def help_train_networks(self) -> None:
        """Train the same networks as the first process does, and leave the rest to it."""
