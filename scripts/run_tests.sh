#!/bin/sh
# Runs the tests in two halves side by side: those of core, and those of the window with the whole
# program's. Each half alone leaves a core idle most of the time. Arguments go to both.
set -u
# A thread each: more of them, of two programs on two cores, wait for one another longer than they
# compute.
export OMP_NUM_THREADS="${OMP_NUM_THREADS:-1}"
python=.venv/bin/python
mkdir -p build
export QT_QPA_PLATFORM=offscreen

"$python" -m pytest -o cache_dir=build/pytest-window "$@" tests/campusgps_gui tests/end_to_end \
    >build/tests-window.txt 2>&1 &
window=$!
"$python" -m pytest -o cache_dir=build/pytest-core "$@" tests/core
core_failed=$?
wait "$window"
window_failed=$?
cat build/tests-window.txt
[ "$core_failed" -eq 0 ] && [ "$window_failed" -eq 0 ]
