"""The window: menus, status bar, drop target, dialogs, closing."""
