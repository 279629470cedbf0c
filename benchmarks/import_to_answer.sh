#!/bin/sh
# From a folder of photos to the first answer: sh benchmarks/import_to_answer.sh "$PHOTOS"
# A new project, so nothing is cached; each command loads torch for itself.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
photo=$(find "$1" -name '*.jpg' | sort | head -n 1)
start=$(date +%s.%N)
campusgps import "$folder/place.campusgps" "$1"
imported=$(date +%s.%N)
campusgps locate "$folder/place.campusgps" "$photo"
end=$(date +%s.%N)
awk -v s="$start" -v i="$imported" -v e="$end" 'BEGIN { printf "import and build %.0f s, first answer after %.0f s\n", i - s, e - s }'
