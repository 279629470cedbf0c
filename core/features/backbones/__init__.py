"""The backbones, one file each, and the registry that alone knows the list."""
