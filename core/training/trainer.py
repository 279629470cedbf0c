"""Trains one network on a project's photos, epoch by epoch. Imports torch: load it lazily.

Everything random in an epoch (order, augmentation, dropout) is drawn from the seed and the epoch's
number, and a checkpoint is written after each epoch: a run that was cancelled or killed does its
unfinished epoch again from the start and goes on as if nothing had happened. On a CPU that holds to
the last bit: a resumed run computes on as many threads as before, if there are as many cores.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.devices import computing_threads
from core.errors import CampusGPSError
from core.files import remove_leftovers
from core.geo import LocalFrame, centre_of
from core.localizer.networks import PositionNetwork, build_network
from core.localizer.targets import TargetScaling, fit_scaling
from core.tasks import Task
from core.training.augmentation import draw
from core.training.batches import BatchReader, PreparedPhotos
from core.training.checkpoint import Checkpoint, read_checkpoint, write_checkpoint
from core.training.curves import EpochResult, is_best
from core.training.distributed import ProcessGroup
from core.training.losses import Losses
from core.training.methods.method import Recipe
from core.training.randomness import Purpose, seed_for, torch_seeded
from core.training.restoring import restore, state_of_scheduler
from core.training.steps import Stepper, estimated_micro_batch, with_fast_layout
from core.training.training_data import TrainingData
from core.training.validation import OutputCollector, Validation
from core.training.weights import load_first_weights

_MOST_SKIPPED_IN_A_ROW = 20


class Trainer:
    """One training run. Use it from one thread at a time.

    Args:
        recipe: Network and settings.
        data: What to learn from.
        checkpoint_file: Where the run is kept; see :mod:`core.training.checkpoint`.
        device: Where to compute, as torch names it.
        network: The network with its first weights; None makes the recipe's own.
        weights_folder: Where weights that were downloaded lie; see :mod:`core.training.weights`.
        group: The processes that train together; see :mod:`core.training.distributed`.

    Attributes:
        recipe: Network and settings.
        network: The network as it is now.
        history: The finished epochs.
        held_out: What the last epoch made of the held-out photos; None until one is finished
            by this object.
        best_epoch: The epoch with the smallest held-out loss; 0 before the first.
        frame: The frame whose metres are learned.
        scaling: How outputs become metres.

    Raises:
        CampusGPSError: There are no photos to learn from or none held out, or the weights wanted
            are not at hand.
    """

    def __init__(
        self,
        recipe: Recipe,
        data: TrainingData,
        checkpoint_file: Path,
        *,
        device: str = "cpu",
        network: PositionNetwork | None = None,
        weights_folder: Path | None = None,
        group: ProcessGroup | None = None,
    ) -> None:
        if not len(data.split.train):
            raise CampusGPSError("no photos are left to learn from", advice="Add more photos.")
        if not len(data.split.held_out):
            raise CampusGPSError(
                "no photos are held out, so nobody can tell when training is best",
                advice="Raise held_out_share, or add photos of another visit.",
            )
        settings = recipe.settings
        frame = LocalFrame(centre_of(data.extent))
        network = network or _first_network(recipe, weights_folder)
        scaling = fit_scaling(frame.to_metres(data.extent), network.head_spec)
        micro_batch = settings.micro_batch
        if not micro_batch:
            micro_batch = settings.batch_size
            if device == "cpu":
                micro_batch = estimated_micro_batch(network, settings.input_side, micro_batch)
        self._set_up(
            recipe, data, checkpoint_file, device, network, frame, scaling, micro_batch, group
        )
        self._threads = torch.get_num_threads()

    @classmethod
    def resume(
        cls,
        checkpoint_file: Path,
        data: TrainingData,
        *,
        device: str = "cpu",
        network: PositionNetwork | None = None,
        group: ProcessGroup | None = None,
    ) -> Trainer:
        """Go on with the run in ``checkpoint_file``, with its own split and settings.

        Args:
            checkpoint_file: A run's checkpoint, which it goes on to be.
            data: The same photos; its split gives way to the run's.
            device: Where to compute.
            network: A network of the same kind whose weights don't matter; None makes one.
            group: The processes that train together.

        Raises:
            CheckpointError: The checkpoint cannot be read.
            CampusGPSError: The photos or positions are not the run's any more.
        """
        kept = read_checkpoint(checkpoint_file)
        if kept.data_key != data.key:
            raise CampusGPSError(
                "the project's photos or positions have changed since this training began",
                file=checkpoint_file,
                advice="Start a new training.",
            )
        data = replace(data, split=kept.split)
        network = network or _built(kept.recipe)
        trainer = cls.__new__(cls)
        trainer._set_up(
            kept.recipe,
            data,
            checkpoint_file,
            device,
            network,
            LocalFrame(kept.origin),
            kept.scaling,
            kept.micro_batch,
            group,
        )
        trainer._restore(kept)
        return trainer

    def _set_up(
        self,
        recipe: Recipe,
        data: TrainingData,
        checkpoint_file: Path,
        device: str,
        network: PositionNetwork,
        frame: LocalFrame,
        scaling: TargetScaling,
        micro_batch: int,
        group: ProcessGroup | None,
    ) -> None:
        settings = recipe.settings
        self._group = group or ProcessGroup()
        self.recipe, self.data, self.checkpoint_file = recipe, data, checkpoint_file
        self.frame, self.scaling = frame, scaling
        self.history: tuple[EpochResult, ...] = ()
        self.held_out: Validation | None = None
        self.best_epoch = 0
        self._device = torch.device(device)
        self.network = with_fast_layout(network.to(self._device))
        self._group.broadcast(self.network.state_dict().values())
        self._optimizer = torch.optim.AdamW(
            self.network.parameters(), settings.learning_rate, weight_decay=settings.weight_decay
        )
        self._scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(
            self._optimizer, factor=settings.plateau_factor, patience=settings.plateau_patience
        )
        self._stepper = Stepper(
            network=self.network,
            optimizer=self._optimizer,
            loss=Losses(scaling, frame, self._device).named(settings.loss),
            device=self._device,
            augmentation=settings.augmentation,
            clip=settings.clip,
            micro_batch=micro_batch,
            group=self._group,
        )
        self._metres = frame.to_metres(data.degrees)
        self._reader = BatchReader(
            PreparedPhotos(data.pixels, settings.input_side),
            torch.from_numpy(self._metres).float(),
            settings.input_side,
            settings.batch_size,
            None if data.weights is None else torch.from_numpy(data.weights).float(),
        )
        self._best_state = self._state()

    @property
    def best_state(self) -> dict[str, Tensor]:
        """The network's state dict after the best epoch, on the CPU."""
        return self._best_state

    @property
    def finished(self) -> bool:
        """True if the last epoch is done, or too many brought no gain."""
        done = len(self.history)
        settings = self.recipe.settings
        return done >= settings.epochs or done - self.best_epoch >= settings.early_stop

    def epochs(self, task: Task | None = None) -> Iterator[EpochResult]:
        """Train until the run is finished, and yield what each epoch came to.

        The checkpoint is on the disk when an epoch is yielded; a first one before the first epoch.

        Args:
            task: Progress; cancelling or pausing it stops after the photos in work. The
                time that it waits does not count in the results.

        Raises:
            CampusGPSError: The loss stays no number, memory is short even for one photo, a photo
                cannot be read, or the checkpoint cannot be written.
            Cancelled: The user cancelled. The checkpoint holds the last finished epoch;
                :meth:`resume` goes on from it, while this object is of no more use.
        """
        task = task or Task()
        if self._group.first:
            remove_leftovers(self.checkpoint_file.parent)
        if not self.history:
            self._write()
        while not self.finished:
            with computing_threads(self._threads):
                result = self._epoch(len(self.history) + 1, task)
            self.history = (*self.history, result)
            if result.best:
                self.best_epoch = result.epoch
                self._best_state = self._state()
            self._scheduler.step(result.held_out_loss)
            self._write()
            yield result

    def _epoch(self, epoch: int, task: Task) -> EpochResult:
        start = task.clock()
        rate = float(self._optimizer.param_groups[0]["lr"])
        with torch_seeded(self._seed(epoch, Purpose.DROPOUT, self._group.rank), self._device):
            learned = self._learn(epoch, task)
        learning_s = task.clock() - start
        self.held_out = evaluated = self._evaluate(
            self.data.split.held_out, task, f"Checking epoch {epoch}"
        )
        return EpochResult(
            epoch=epoch,
            train_loss=learned.loss,
            held_out_loss=evaluated.loss,
            train_median_m=learned.median_m,
            train_mean_m=learned.mean_m,
            held_out_median_m=evaluated.median_m,
            held_out_mean_m=evaluated.mean_m,
            learning_rate=rate,
            photos_per_s=len(self.data.split.train) / max(learning_s, 1e-9),
            waiting_share=min(1.0, learned.waited_s / max(learning_s, 1e-9)),
            seconds=task.clock() - start,
            skipped_batches=learned.skipped,
            micro_batch=self._stepper.micro_batch,
            best=is_best(evaluated.loss, self.history),
        )

    def validate(
        self, rows: NDArray[np.intp], task: Task | None = None, stage: str = "Checking"
    ) -> Validation:
        """Locates photos with the network as it is now, and measures the errors.

        Args:
            rows: ``(n,)`` rows of the data.
            task: Progress and cancellation.
            stage: What this is, for the user.

        Raises:
            CampusGPSError: A photo cannot be read, or not even one fits into memory.
            Cancelled: The user cancelled.
        """
        with computing_threads(self._threads):
            return self._evaluate(rows, task or Task(), stage)

    def _evaluate(self, rows: NDArray[np.intp], task: Task, stage: str) -> Validation:
        places = self._group.share(np.arange(len(rows)))
        self.network.eval()
        collected = OutputCollector()
        parts = self._reader.in_batches(places)
        reading = self._reader.batches(rows, parts, None, collected, task, stage)
        with self._group.in_step(), closing(reading) as batches:
            for part, batch in batches:
                collected.add(part, self._stepper.validate(batch, task))
        return collected.validation(rows, self.scaling, self._metres, self.data, self._group)

    def _learn(self, epoch: int, task: Task) -> Validation:
        """One pass over the training photos."""
        settings, train = self.recipe.settings, self.data.split.train
        order = torch.randperm(len(train), generator=self._generator(epoch, Purpose.ORDER))
        rows = train[order.numpy()]
        drawn = draw(len(train), self._generator(epoch, Purpose.AUGMENTATION))
        self._stepper.learn(frozen_statistics=settings.batch_norm == "frozen")
        collected = OutputCollector()
        wholes = self._reader.in_batches(np.arange(len(rows)))
        shares = [self._group.share(whole) for whole in wholes]
        stage = f"Epoch {epoch} of {settings.epochs}"
        in_a_row = 0
        with closing(self._reader.batches(rows, shares, drawn, collected, task, stage)) as reading:
            batches = self._group.each_in_step(reading)
            for whole, (part, batch) in zip(wholes, batches, strict=True):
                result = self._stepper.step(batch, task, len(whole))
                if result is None:
                    collected.skipped += 1
                    in_a_row += 1
                    if in_a_row >= _MOST_SKIPPED_IN_A_ROW:
                        raise self._no_number()
                else:
                    collected.add(part, result)
                    in_a_row = 0
        self._group.average(self.network.buffers())
        if collected.skipped == len(wholes):
            raise self._no_number()
        return collected.validation(rows, self.scaling, self._metres, self.data, self._group)

    def _no_number(self) -> CampusGPSError:
        return CampusGPSError(
            "training stopped: its loss is no number any more",
            file=self.checkpoint_file,
            advice=f"Start again with a learning_rate below {self.recipe.settings.learning_rate:g},"
            " or with a smaller clip.",
        )

    def _seed(self, epoch: int, purpose: Purpose, process: int = 0) -> int:
        return seed_for(self.recipe.settings.seed, epoch, purpose, process)

    def _generator(self, epoch: int, purpose: Purpose) -> torch.Generator:
        return torch.Generator().manual_seed(self._seed(epoch, purpose))

    def _state(self) -> dict[str, Tensor]:
        return {
            name: tensor.detach().to("cpu", copy=True)
            for name, tensor in self.network.state_dict().items()
        }

    def _write(self) -> None:
        """Write the checkpoint; where several processes train, the first one does."""
        with self._group.in_step():
            if self._group.first:
                write_checkpoint(self._checkpoint(), self.checkpoint_file)

    def _checkpoint(self) -> Checkpoint:
        return Checkpoint(
            recipe=self.recipe,
            data_key=self.data.key,
            split=self.data.split,
            origin=self.frame.origin,
            scaling=self.scaling,
            network=self._state(),
            best_network=self._best_state,
            best_epoch=self.best_epoch,
            optimizer=self._optimizer.state_dict(),
            scheduler=state_of_scheduler(self._scheduler),
            scaler=self._stepper.scaler.state_dict(),
            micro_batch=self._stepper.micro_batch,
            threads=self._threads,
            history=self.history,
        )

    def _restore(self, kept: Checkpoint) -> None:
        restore(
            kept,
            self.network,
            self._optimizer,
            self._scheduler,
            self._stepper.scaler,
            photos=len(self.data.names),
            file=self.checkpoint_file,
        )
        self.history, self.best_epoch = kept.history, kept.best_epoch
        self._best_state = kept.best_network
        # More threads than cores would wait for each other most of the time.
        cores = os.cpu_count() or 1
        self._threads = kept.threads if kept.threads <= cores else torch.get_num_threads()


def _first_network(recipe: Recipe, weights_folder: Path | None) -> PositionNetwork:
    """The recipe's network before its first step."""
    with torch_seeded(seed_for(recipe.settings.seed, 0, Purpose.WEIGHTS)):
        network = _built(recipe)
    load_first_weights(network, recipe.settings.weights, weights_folder)
    return network


def _built(recipe: Recipe) -> PositionNetwork:
    settings = recipe.settings
    return build_network(recipe.network, settings.head, predicts_scale=settings.loss == "scaled")
