#!/bin/sh
# How much sooner `instant` answers than the study's recipe has learned, on one computer in one go:
#   sh benchmarks/time_to_accuracy.sh "$PHOTOS" 36
# The second word is the number of epochs that the recipe needs for its best held-out error, known
# from a run in full (`campusgps train --recipe original`, an hour or two); two are run here.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
start=$(date +%s.%N)
campusgps import "$folder/place.campusgps" "$1" >"$folder/import.txt"
instant=$(date +%s.%N)
campusgps train "$folder/place.campusgps" --recipe original --set epochs=2 --device cpu
curves=$(find "$folder/place.campusgps/runs" -name '*.curves.csv')
awk -F, -v s="$start" -v i="$instant" -v epochs="$2" '
    NR == 1 { for (n = 1; n <= NF; n++) if ($n == "seconds") column = n; next }
    { seconds += $column }
    END {
        epoch = seconds / (NR - 1)
        printf "instant, with its import: %.0f s; an epoch of the study: %.0f s; %d epochs against instant: %.0f\n",
            i - s, epoch, epochs, epochs * epoch / (i - s)
    }' "$curves"
