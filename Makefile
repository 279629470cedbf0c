# Two commands need no preparation: `make demo` shows the program, `make test` checks it.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test coverage check translations lint-scripts screenshots docs hooks package package-training deb test-package clean
.DELETE_ON_ERROR:

# Makes a campus that does not exist, learns it, locates photos of it and opens the window on it.
demo: .venv/installed
	$(BIN)/campusgps demo demo

test: .venv/installed-dev
	sh scripts/run_tests.sh

# The tests, with the branches that they take: by module, and at least so many.
coverage: .venv/installed-dev
	COVERAGE=1 sh scripts/run_tests.sh

check: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/vulture

# Brings the catalogues of the window's words up to date with the source.
translations: .venv/installed-dev
	$(BIN)/python -m scripts.update_translations

# Looks for mistakes in the scripts of the map and the reports. Needs npm, so that it is no part of
# `make check`.
lint-scripts:
	command -v npm >/dev/null || sh scripts/system-packages.sh npm
	npm exec --yes --package=@biomejs/biome@2.6.8 -- biome lint --error-on-warnings resources

# Makes the pictures of README and docs from the demo campus. Takes some minutes the first time.
screenshots: .venv/installed-dev
	$(BIN)/python -m scripts.make_screenshots

# The manual as web pages: build/docs/index.html.
docs: .venv/installed-docs
	$(BIN)/python -m mkdocs build --quiet

# Lets git run the checks on every commit.
hooks: .venv/installed-dev
	$(BIN)/pre-commit install

# The program in one folder, dist/campusgps, that starts where no Python is: all but training.
package: .venv/installed-package
	$(BIN)/python -m PyInstaller --noconfirm --log-level WARN --workpath build/package build.spec

# The same with training: torch, and CUDA where the environment's torch has it.
package-training: .venv/installed-package-training
	CAMPUSGPS_WITH_TRAINING=1 $(BIN)/python -m PyInstaller --noconfirm --log-level WARN \
	    --workpath build/package build.spec

# A Debian package of that folder, with an entry in the menus.
deb: .venv/installed-package
	$(BIN)/python scripts/make_deb.py

# Tries that folder on a screen that nobody sees; without Python on the PATH, in an empty home.
test-package: .venv/installed-package
	sh scripts/system-packages.sh xvfb
	$(BIN)/python scripts/smoke_test_package.py

clean:
	rm -rf .venv build dist demo *.egg-info

.venv/bin/python:
	sh scripts/system-packages.sh
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip

.venv/installed: pyproject.toml | .venv/bin/python
	@echo "Installing CampusGPS; torch and Qt are large, this takes a few minutes the first time."
	$(BIN)/python -m pip install --quiet --editable '.[training,refine]'
	touch $@

.venv/installed-dev: pyproject.toml | .venv/bin/python
	@echo "Installing CampusGPS; torch and Qt are large, this takes a few minutes the first time."
	sh scripts/system-packages.sh exiv2
	$(BIN)/python -m pip install --quiet --editable '.[dev,training,refine,onnx]'
	touch $@ .venv/installed

.venv/installed-docs: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet 'mkdocs>=1.6'
	touch $@

.venv/installed-package: pyproject.toml | .venv/bin/python
	sh scripts/system-packages.sh binutils
	$(BIN)/python -m pip install --quiet --editable '.[refine,packaging]'
	touch $@

.venv/installed-package-training: pyproject.toml | .venv/bin/python
	sh scripts/system-packages.sh binutils
	$(BIN)/python -m pip install --quiet --editable '.[training,refine,onnx,packaging]'
	touch $@ .venv/installed
