"""Positions of a labelled folder in the formats that other programs read, one file a format."""

from core.labelling.exports.chosen import EXPORTS, ExportFormat, export
from core.labelling.exports.file_names import FileNames

__all__ = ["EXPORTS", "ExportFormat", "FileNames", "export"]
