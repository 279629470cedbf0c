"""The benchmarks: each file is one command, whose last figures stand in RESULTS.md."""
