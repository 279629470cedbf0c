"""One place on disk: the photos, their positions and sessions, and every edit of them."""
