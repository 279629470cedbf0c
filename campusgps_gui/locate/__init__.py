"""The Locate tab."""
