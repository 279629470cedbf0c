#!/bin/sh
#SBATCH --job-name=campusgps
#SBATCH --cpus-per-task=2
#SBATCH --mem=2G
#SBATCH --time=04:00:00
# Labels a folder of photos on a cluster that schedules jobs with Slurm, each task of the array one
# part of the photos:
#
#     sbatch --array=1-8 scripts/label_on_cluster.sh campus.safetensors PHOTOS OUT
#
# and, when all are done, joins the parts:
#
#     campusgps label merge OUT/all.csv OUT/part-*.csv
#
# A task that is stopped goes on where it was when it is started again. For another scheduler give
# the number of the task and how many there are by SLURM_ARRAY_TASK_ID and SLURM_ARRAY_TASK_COUNT.
set -eu
localizer=$1
photos=$2
out=$3
number=$SLURM_ARRAY_TASK_ID
count=$SLURM_ARRAY_TASK_COUNT
export OMP_NUM_THREADS="${SLURM_CPUS_PER_TASK:-1}"
mkdir -p "$out"
exec campusgps label "$localizer" "$photos" --shard "$number/$count" --out "$out/part-$number.csv"
