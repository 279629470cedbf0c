"""Start of the program: the command `campusgps`, the application, the log, the demo."""
