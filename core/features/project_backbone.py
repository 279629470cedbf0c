"""The frozen backbone that a project's photos are compared by: a setting that the project keeps."""

from __future__ import annotations

from core.features.backbone import BackboneSpec
from core.features.backbones.registry import backbone_spec, default_backbone
from core.project.project import Project

_FACT = "backbone"


def backbone_of(project: Project) -> BackboneSpec:
    """The backbone that was chosen for ``project``; the default one where none was.

    Raises:
        CampusGPSError: The one chosen comes from a plug-in that is broken or not installed.
    """
    name = project.fact(_FACT)
    return backbone_spec(name) if name else default_backbone()


def remember_backbone(project: Project, spec: BackboneSpec) -> None:
    """Note that the localizers of ``project`` are built by this backbone from now on."""
    if (project.fact(_FACT) or default_backbone().name) != spec.name:
        project.note_fact(_FACT, spec.name)
