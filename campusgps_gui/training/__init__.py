"""The Training tab: choose how to train, watch it, compare and use what came of it."""
