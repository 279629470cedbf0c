"""Grounds of the map from files: tile archives, placed pictures and outlines. No Qt, no network."""
