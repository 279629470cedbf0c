"""Training methods: one file each, and the registry that knows the list."""
