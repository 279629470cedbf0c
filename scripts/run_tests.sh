#!/bin/sh
# Runs the tests in two halves side by side, as one process leaves a second core idle. The second
# half is what `second` names, the first one everything else, so that no new folder is forgotten.
# Arguments go to both.
# With COVERAGE=1 it measures branch coverage, lists it by module, and fails where it is too low.
# That costs a fifth more processor time (Python 3.11): .ci/run spends it, `make test` does without.
set -u
# Halves of about the same processor time: `--durations=0` tells where it goes. Web pages compute in
# processes of their own, which no duration counts.
second="tests/campusgps_gui tests/end_to_end tests/core/checkpoint_import"
# A thread each: more of them, of two programs on two cores, wait for one another longer than they
# compute.
export OMP_NUM_THREADS="${OMP_NUM_THREADS:-1}"
python=.venv/bin/python
# Per cent of lines and branches.
core_floor=92
whole_floor=88
mkdir -p build
export QT_QPA_PLATFORM=offscreen
# What both halves need is made once.
CAMPUSGPS_TESTS_SHARED=$(mktemp -d)
export CAMPUSGPS_TESTS_SHARED
trap 'rm -rf "$CAMPUSGPS_TESTS_SHARED"' EXIT
trap 'exit 130' INT TERM
measured=""
[ -z "${COVERAGE:-}" ] || measured="coverage run -m"
others=""
for part in $second; do
    others="$others --ignore=$part"
done

# shellcheck disable=SC2086 # nothing, or words of a command
COVERAGE_FILE=build/coverage-second "$python" -m $measured pytest -o cache_dir=build/pytest-second \
    "$@" $second >build/tests-second.txt 2>&1 &
second_half=$!
# shellcheck disable=SC2086
COVERAGE_FILE=build/coverage-first "$python" -m $measured pytest -o cache_dir=build/pytest-first \
    "$@" $others tests
first_failed=$?
wait "$second_half"
second_failed=$?
cat build/tests-second.txt
[ "$first_failed" -eq 0 ] && [ "$second_failed" -eq 0 ] || exit 1
[ -n "$measured" ] || exit 0

export COVERAGE_FILE=build/coverage
"$python" -m coverage combine --quiet build/coverage-first build/coverage-second || exit 1
"$python" -m coverage report --fail-under="$whole_floor" || exit 1
echo "core alone:"
"$python" -m coverage report --include="core/*" --format=total --fail-under="$core_floor"
