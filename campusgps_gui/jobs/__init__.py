"""Background work: the task runner and the controllers that own it."""
