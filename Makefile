# Two commands need no preparation: `make demo` shows the program, `make test` checks it.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test check clean
.DELETE_ON_ERROR:

# Makes a campus that does not exist, learns it, locates photos of it and opens the window on it.
demo: .venv/installed
	$(BIN)/campusgps demo demo

test: .venv/installed-dev
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

check: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

clean:
	rm -rf .venv build demo *.egg-info

.venv/bin/python:
	sh scripts/system-packages.sh
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip

.venv/installed: pyproject.toml | .venv/bin/python
	@echo "Installing CampusGPS; torch and Qt are large, this takes a few minutes the first time."
	$(BIN)/python -m pip install --quiet --editable '.[refine]'
	touch $@

.venv/installed-dev: pyproject.toml | .venv/bin/python
	@echo "Installing CampusGPS; torch and Qt are large, this takes a few minutes the first time."
	$(BIN)/python -m pip install --quiet --editable '.[dev,refine,onnx]'
	touch $@ .venv/installed
