#!/bin/sh
# What a GPU gains, on the made-up campus: sh benchmarks/gpu.sh [DEVICE]. Takes some minutes.
set -eu
device=${1:-cuda}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
campusgps demo "$folder/demo" --device "$device" --json > /dev/null
python -m benchmarks.gpu "$folder/demo/demo.campusgps" --device "$device"
