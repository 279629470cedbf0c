"""Training: recipes, networks, losses, augmentation, the trainer and its checkpoints."""
