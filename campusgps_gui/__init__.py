"""The window: every line that imports PySide6."""
