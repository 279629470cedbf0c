"""Brings the catalogues of the window's words up to date with the source, by Qt's lupdate.

    python -m scripts.update_translations            # new texts come in, those that are gone go
    python -m scripts.update_translations --check    # says if that would change anything

Texts of the window are those in ``tr(...)`` and ``mark(...)``; those of ``core`` that the window
shows are found here, and stand in the context "core", and those of reports in "report".
"""

from __future__ import annotations

import argparse
import ast
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, nodes

from scripts.source_texts import SourceTexts, calls, has_words, templates, words_in

ROOT = Path(__file__).resolve().parents[1]
CATALOGUES = ROOT / "resources" / "translations"
# English has plural forms only.
_LANGUAGES = {"en": ["-pluralonly"], "de": [], "he": []}
# Files of core whose words the window shows as they stand: names of states, findings, settings.
_WORDS = (
    *("labelling/outcome.py", "labelling/row_state.py", "labelling/writing/planning.py"),
    *("labelling/writing/boundaries.py", "labelling/writing/replacing.py"),
    *("project/rows.py", "quality/findings.py", "quality/photo_list.py"),
    *("quality/coverage_views.py", "training/settings.py", "training/runs.py"),
    *("training/methods/ensemble.py", "training/methods/hybrid.py"),
    *("training/methods/regression.py", "distance_units.py", "position_formats.py"),
    # Reasons of photos and of findings.
    *("project/changes.py", "project/scan.py", "photos/backups.py", "photos/formats.py"),
    *("photos/gps.py", "photos/metadata.py", "photos/picture_quality.py"),
    *("quality/clock.py", "quality/contradiction.py", "quality/few_decimals.py"),
    *("quality/impossible_speed.py", "quality/lost_sign.py", "quality/low_accuracy.py"),
    *("quality/outlier.py", "quality/sources_differ.py", "quality/stale_fix.py"),
    *("quality/swapped.py", "quality/twin.py", "evaluation/model_card.py"),
    # What networks are, and what is said before weights are downloaded.
    *("features/backbones/boq.py", "features/backbones/convnext_tiny.py"),
    *("features/backbones/cosplace.py", "features/backbones/efficientnet_b0.py"),
    *("features/backbones/efficientnet_b0_gem.py", "features/backbones/efficientnet_b7.py"),
    *("features/backbones/efficientnet_lite0.py", "features/backbones/megaloc.py"),
    *("features/backbones/efficientnet_v2_s_spatial.py", "features/backbones/eigenplaces.py"),
    *("features/backbones/lite0_at_two_scales_with_xfeat.py", "features/backbones/resnet18.py"),
    *("features/backbones/resnet50_stages.py", "features/weights_offer.py"),
    "features/torch_backbone.py",
    # Grounds of the map, recorded tracks.
    *("ground/fitting.py", "ground/picture.py", "ground/world_file.py"),
    "labelling/track_outliers.py",
)
# What core puts together from parts: {count} is a number, {clause} one of the others, {items} and
# {clauses} are several of them.
_COMPOSED = (
    *("1 photo", "{count} photos", "1 position", "{count} positions", "1 area", "{count} areas"),
    *("1 reviewed photo", "{count} reviewed photos"),
    # The journal.
    *("Set aside {clause}", "Restored {clause}", "Removed {clause}", "Move {clause}"),
    *("Set the position of {clause}", "Revert the position of {clause}"),
    *("Accept the suggested position of {clause}", "Imported {clause} of {value1}"),
    # What training does.
    *("Epoch {count1} of {count2}", "Checking epoch {count}"),
    "Take the position of the photo before for {clause}",
    "Take the position of the photo after for {clause}",
    *("Tag {clause}: {value1}", "Untag {clause}: {value1}", "Split off {clause}"),
    *("Renamed session {value1}", "Merged {count} sessions", "Added {clause}"),
    *("Add {clause}", "Change {clause}", "Add {clause1} and change {clause2}", "Remove {clause}"),
    *("Rename the area {value1}", "Change the area {value1}"),
    *("Accepted {clause}", "Rejected {clause}", "Opened again {clause}", "Corrected {clause}"),
    # Reasons of photos.
    *("no position", "the same file as {value1}", "{clause}, {value1} from the photo's own"),
    *("the table says that it was a guess", "in doubt: {clause}", "this is {clause}"),
    "converted from the datum {value1}, to within {value2} m",
    "its datum {value1} is unknown here; the position is used as WGS 84",
    "its XMP has {value1} beside a positive {value2}; the number counts",
    # Spots to photograph next.
    *("No photo within {value1}", "Only 1 photo within {value1}", "1 photo within {value1}"),
    *("Only {count} photos within {value1}", "{count} photos within {value1}"),
    *("{clause}, all of one visit", "{clause}, none at night", "{clause}, none by day"),
    "{clause}, only {value1} of {value2} directions",
    "answers here are off by about {value1}",
    # Notes on tables and on what changed.
    *("1 line of the table", "{count} lines of the table"),
    "{clause}: guessed by CampusGPS, so not used as known positions: {value1}",
    "{clause}: the name fits several photos, so it is used for none of them; write it with its "
    "folder: {value1}",
    "{clause}: no such photo was found: {value1}",
    "{clause} found in the table by name only, as the folder is another one there: {value1}",
    *("line {value1} of the table: {clause}", "lines {value1} of the table: {clause}"),
    *("line {value1} of the table: {value2}", "lines {value1} of the table: {value2}"),
    "1 photo keeps the position of a table that was given before",
    "{count} photos keep the position of a table that was given before",
    "lines {value1} of the table: {value2} are one photo, but have several positions: none is used",
    "{count} lines of the table in all cannot be used",
    "{clause} placed by guesses of the table, as you asked",
    "the cache of small copies {clause}: everything works without, but slower, until there is free "
    "space on the project's disk",
    "the table has no header, so it was read as name, latitude, longitude",
    "its columns x and y were read as longitude and latitude in degrees",
    "the table has no lines below its header",
    *("{value1}: {clause1}: {clause2}", "{count} photos: {clause1}: {clause2} ({value1})"),
    *("position moved {value1}", "position moved {value1} to {value2}"),
    # Recorded tracks.
    "an unnamed camera",
    "{value1}: {count1} of {count2} points are used. Left out: {clauses}.",
    *("{items} with {clause}", "{items} and {count} more with {clause}"),
    *("point {count}", "point {count} ({value1})", "UTC, as GPX demands"),
    "{value1} was read although it has {items}.",
    *("no end (it was cut off or is damaged)", "no end (it was cut off)"),
    *("no fix, as the receiver says", "a checksum that does not fit", "control characters"),
    *("a place that is known to worse than {value1} m", "times without a zone (taken as {value1})"),
    *("a time that can't be read", "a time days from that of every photo", "no time", "no place"),
    *("a line that can't be read", "bytes that are not UTF-8 (read as Latin-1)"),
    "points in another order than that of their times (sorted)",
    # What refining came to.
    "{value1} was in use, and is now made of the photos as they are.",
    "Not compared: kept {value1}. {value2} is not used by itself, since {clause}.",
    "no photo was tested with both of them",
    "Worse: kept {value1}. On the same {count} photos {value2} errs {value3} more, median and mean "
    "taken together (95 % interval: {value4} more to {value5} more).",
    "No difference beyond chance: kept {value1}. On the same {count} photos the true difference "
    "may lie anywhere from {value2} erring {value3} less to {value4} more (95 % interval, median "
    "and mean taken together).",
    "It errs {value1} less, but its radii are less honest: kept {value2}. The 90 % radius of "
    "{value3} holds the true place of {value4} % of the photos, that of {value2} of {value5} %.",
    "It errs {value1} less, but gives more false alarms: kept {value2}. {value3} takes {value4} % "
    "of the place's own photos for photos of elsewhere, {value2} {value5} %.",
    *("Trained on: {value1}; {value2}.", "LVD-142M, pictures from the web"),
    # Errors that name what they are about.
    *("training needs torch, which is not installed", "it ended before it had answered"),
    *("this network needs torch, which is not installed", "it did not say why", "it has ended"),
    "this network needs torch, which is not part of this program",
    "training needs torch, which is not part of this program",
    *("it said more than any answer has", "it did not answer within {value1} s"),
    "ExifTool could not write it ({clause})",
    "the weights of {value1} could not be downloaded ({clause})",
    "the weights of {value1} could not be downloaded ({clause}, through the proxy {value2})",
    # How a run was evaluated.
    "{count1} photos trained, {count2} chose the best epoch, {count3} ({clause}) were kept for "
    "this test only.",
    "{count1} photos trained, {count2} chose the best epoch and are the ones tested here "
    "({clause}): there is no test part.",
    *("drawn at random", "all of {value1}", "photos of {value1}"),
    "Each of {count1} groups of the {count2} sessions was left out in turn, and located by what "
    "was learned from the others.",
    "Each of {count} parts ({value1}) was left out in turn, and located by what was learned from "
    "the others.",
    # Corrections and reviewed photos.
    *("1 position corrected", "{count} positions corrected"),
    "{count} guesses that nobody accepted are left out",
    *("in the project already", "changed since it was located", "less sure than asked for"),
    # What writing changes.
    *("writes the position into the photo (backup kept)", "adds the position to {value1}"),
    *("adds the position to the sidecar", "replaces {value1} in the sidecar"),
    "replaces {value1} in the photo (backup kept)",
)
# Folders of core whose errors are translated: the ones that people meet most.
_ERRORS_OF: tuple[str, ...] = (
    *("photos/", "project/", "workflows/", "features/download.py", "features/weights_offer.py"),
    *("devices.py", "files.py", "saved_places.py", "ground/", "localizer/"),
    *("labelling/job", "labelling/merging.py", "labelling/track", "labelling/exports/"),
    *("labelling/writing/", "training/runs.py", "training/settings.py", "training/steps.py"),
    *("training/trainer.py", "training/splitting.py", "training/recipes.py"),
    *("predictor.py", "kmz.py", "quality/", "evaluation/", "features/extraction.py"),
    *("features/reference_features.py", "features/weights_file.py", "features/xfeat.py"),
    *("features/graphs/", "features/torch_file.py", "features/backbone_weights.py"),
    *("features/added_backbones.py", "features/backbones/registry.py", "features/network_spec.py"),
    *("features/joined_backbones.py", "checkpoint_import/", "training/checkpoint.py"),
    *("training/distributed.py", "training/restoring.py", "training/training_json.py"),
    "training/methods/registry.py",
)
# Files of core/evaluation whose calls, by name, are given texts of a report's page.
_IN_REPORTS = {
    "report_html.py": ("say",),
    "plots.py": ("Plot",),
    "corruptions.py": ("Corruption",),
}


def main(arguments: list[str] | None = None) -> int:
    """Update the catalogues, or check them.

    Returns:
        1 if they are checked and differ from the source.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing")
    if not parser.parse_args(arguments).check:
        update(CATALOGUES)
        return 0
    stale = stale_catalogues()
    if stale:
        sys.stderr.write(f"stale, run make translations: {', '.join(stale)}\n")
    return 1 if stale else 0


def stale_catalogues() -> list[str]:
    """The names of the catalogues that do not hold what the source does."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder)
        for language in _LANGUAGES:
            shutil.copy(CATALOGUES / _name(language), fresh)
        update(fresh)
        return [
            name
            for name in map(_name, _LANGUAGES)
            if (fresh / name).read_bytes() != (CATALOGUES / name).read_bytes()
        ]


def update(folder: Path) -> None:
    """Have lupdate write the texts of the source into the catalogues in ``folder``."""
    lupdate = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    if lupdate is None:
        raise SystemExit("pyside6-lupdate, which comes with PySide6, is not there")
    sources = sorted(str(file) for file in (ROOT / "campusgps_gui").rglob("*.py"))
    with tempfile.TemporaryDirectory() as made:
        of_core = Path(made) / "core.py"
        of_core.write_text(
            "".join(
                f'QT_TRANSLATE_NOOP("{context}", {text!r})\n'
                for context, texts in (("core", core_templates()), ("report", report_texts()))
                for text in texts
            ),
            encoding="utf-8",
        )
        for language, options in _LANGUAGES.items():
            subprocess.run(
                [
                    *(lupdate, "-silent", "-locations", "none", "-no-obsolete"),
                    *("-disable-heuristic", "sametext", "-sort-messages"),
                    *("-tr-function-alias", "tr+=mark", *options),
                    *("-source-language", "en", "-target-language", language),
                    *(*sources, str(of_core), "-ts", str(folder / _name(language))),
                ],
                check=True,
            )


def core_templates() -> list[str]:
    """The words of ``core`` that the window shows, with names in place of values."""
    found = set(_COMPOSED)
    source = SourceTexts(_trees_of_core())
    for name, tree in source.trees.items():
        if name.startswith("cli/"):
            continue
        found.update(source.stages(name))
        for made in calls(tree, "ExportFormat"):
            found.update(text for one in made.args[2:3] for text in templates(one))
        if name.startswith("labelling/track_formats/"):
            found.update(_remarks(tree))
        if name in _WORDS:
            found.update(words_in(tree))
        if name.startswith(_ERRORS_OF):
            found.update(source.errors(name))
    return sorted(found)


def report_texts() -> list[str]:
    """The texts of reports' pages, which are written in the window's language from there."""
    environment, found = Environment(), set[str]()
    for page in sorted((ROOT / "resources" / "report").glob("*.html.jinja")):
        for call in environment.parse(page.read_text(encoding="utf-8")).find_all(nodes.Call):
            if _name_in_page(call.node) in ("say", "unfilled"):
                found.update(one.value for one in call.args if isinstance(one, nodes.Const))
    folder = ROOT / "core" / "evaluation"
    for name, functions in _IN_REPORTS.items():
        tree = ast.parse((folder / name).read_text(encoding="utf-8"))
        for called in functions:
            for made in calls(tree, called):
                arguments = [*made.args[:2], *(one.value for one in made.keywords)]
                found.update(text for one in arguments for text in templates(one))
    # Names of the methods that others are compared with.
    names = ast.parse((folder / "baselines.py").read_text(encoding="utf-8")).body
    for assigned in (node.value for node in names if isinstance(node, ast.Assign)):
        found.update(text for text in templates(assigned) if " " in text)
    return sorted(found)


def _name_in_page(node: nodes.Node) -> str:
    return node.attr if isinstance(node, nodes.Getattr) else getattr(node, "name", "")


def _trees_of_core() -> dict[str, ast.Module]:
    """The source of ``core`` by the names of its files."""
    core = ROOT / "core"
    return {
        file.relative_to(core).as_posix(): ast.parse(file.read_text(encoding="utf-8"))
        for file in sorted(core.rglob("*.py"))
    }


def _remarks(tree: ast.Module) -> Iterator[str]:
    """The reasons why points of a track are left out, and what was tolerated in its file."""
    for name in ("add", "append", "_note"):
        for call in calls(tree, name):
            texts = [text for argument in call.args[:1] for text in templates(argument)]
            yield from filter(has_words, texts)


def _name(language: str) -> str:
    return f"campusgps_{language}.ts"


if __name__ == "__main__":
    sys.exit(main())
