"""Positions of a labelled folder in the formats that other programs read, one file a format."""

from core.labelling.exports.chosen import EXPORTS, ExportFormat, export

__all__ = ["EXPORTS", "ExportFormat", "export"]
