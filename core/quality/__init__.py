"""Finds wrong positions of photos, and those that are not to be learned from."""
