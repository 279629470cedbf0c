"""Positions of a labelled folder in the formats that other programs read, one file a format."""

from core.labelling.exports.export_format import ExportFormat
from core.labelling.exports.file_names import FileNames
from core.labelling.exports.registry import export, export_format, export_formats

__all__ = ["ExportFormat", "FileNames", "export", "export_format", "export_formats"]
