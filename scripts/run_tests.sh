#!/bin/sh
# Runs the tests in two halves side by side: those of core, and those of the window with the whole
# program's. Each half alone leaves a core idle most of the time. Arguments go to both.
# With COVERAGE=1 it measures branch coverage, lists it by module, and fails where it is too low.
# That costs a fifth more processor time (Python 3.11), so that `make test` does without.
set -u
# A thread each: more of them, of two programs on two cores, wait for one another longer than they
# compute.
export OMP_NUM_THREADS="${OMP_NUM_THREADS:-1}"
python=.venv/bin/python
# Per cent of lines and branches.
core_floor=92
whole_floor=88
mkdir -p build
export QT_QPA_PLATFORM=offscreen
measured=""
[ -z "${COVERAGE:-}" ] || measured="coverage run -m"

# shellcheck disable=SC2086 # nothing, or words of a command
COVERAGE_FILE=build/coverage-window "$python" -m $measured pytest -o cache_dir=build/pytest-window \
    "$@" tests/campusgps_gui tests/end_to_end >build/tests-window.txt 2>&1 &
window=$!
# shellcheck disable=SC2086
COVERAGE_FILE=build/coverage-core "$python" -m $measured pytest -o cache_dir=build/pytest-core \
    "$@" tests/core
core_failed=$?
wait "$window"
window_failed=$?
cat build/tests-window.txt
[ "$core_failed" -eq 0 ] && [ "$window_failed" -eq 0 ] || exit 1
[ -n "$measured" ] || exit 0

export COVERAGE_FILE=build/coverage
"$python" -m coverage combine --quiet build/coverage-core build/coverage-window || exit 1
"$python" -m coverage report --fail-under="$whole_floor" || exit 1
echo "core alone:"
"$python" -m coverage report --include="core/*" --format=total --fail-under="$core_floor"
