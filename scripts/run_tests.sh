#!/bin/sh
# Runs the tests in three parts side by side: one process leaves a second core idle, and two wait too
# often, for web pages and for processes that tests start. `window` and `whole` name what two of them
# run, the third one everything else, so that no new folder is forgotten. Arguments go to all.
# With COVERAGE=1 it measures branch coverage, lists it by module, and fails where it is too low.
# That costs a fifth more processor time (Python 3.11): .ci/run spends it, `make test` does without.
set -u
# Parts of about the same processor time: `--durations=0` tells where it goes. Web pages compute in
# processes of their own, which no duration counts.
window="tests/campusgps_gui"
whole="tests/end_to_end tests/core/checkpoint_import tests/core/cli tests/core/demo_campus
tests/core/workflows"
# A thread each: more of them, of several programs on two cores, wait for one another longer than
# they compute.
export OMP_NUM_THREADS="${OMP_NUM_THREADS:-1}"
# Programs that tests start read what was compiled once, whatever the person's shell says.
export PYTHONDONTWRITEBYTECODE=
python=.venv/bin/python
# Per cent of lines and branches.
core_floor=92
whole_floor=88
mkdir -p build
export QT_QPA_PLATFORM=offscreen
# What all parts need is made once.
CAMPUSGPS_TESTS_SHARED=$(mktemp -d)
export CAMPUSGPS_TESTS_SHARED
trap 'rm -rf "$CAMPUSGPS_TESTS_SHARED"' EXIT
trap 'exit 130' INT TERM
measured=""
[ -z "${COVERAGE:-}" ] || measured="coverage run -m"
others=""
for folder in $window $whole; do
    others="$others --ignore=$folder"
done

# Runs a part of that name: folders, or what to ignore; then arguments.
run_part() {
    part=$1
    shift
    # shellcheck disable=SC2086 # nothing, or words of a command
    COVERAGE_FILE="build/coverage-$part" "$python" -m $measured pytest \
        -o "cache_dir=build/pytest-$part" "$@"
}

# shellcheck disable=SC2086 # folders
run_part window "$@" $window >build/tests-window.txt 2>&1 &
window_part=$!
# shellcheck disable=SC2086
run_part whole "$@" $whole >build/tests-whole.txt 2>&1 &
whole_part=$!
failed=0
# shellcheck disable=SC2086
run_part others "$@" $others tests || failed=1
wait "$whole_part" || failed=1
cat build/tests-whole.txt
wait "$window_part" || failed=1
cat build/tests-window.txt
[ "$failed" -eq 0 ] || exit 1
[ -n "$measured" ] || exit 0

export COVERAGE_FILE=build/coverage
"$python" -m coverage combine --quiet build/coverage-window build/coverage-whole \
    build/coverage-others || exit 1
"$python" -m coverage report --fail-under="$whole_floor" || exit 1
echo "core alone:"
"$python" -m coverage report --include="core/*" --format=total --fail-under="$core_floor"
