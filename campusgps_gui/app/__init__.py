"""Start of the program: the command, settings, the log, loading of large packages."""
