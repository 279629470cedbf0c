"""Positions of a labelled folder in the formats that other programs read, one file a format."""

from core.labelling.exports.file_names import FileNames
from core.labelling.exports.registry import EXPORTS, ExportFormat, export

__all__ = ["EXPORTS", "ExportFormat", "FileNames", "export"]
