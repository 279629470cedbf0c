"""What we measure. Each file is one command; its last figures stand in RESULTS.md."""
