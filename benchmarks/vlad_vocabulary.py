"""Makes the words that keypoints are described by: ``python -m benchmarks.vlad_vocabulary``.

Clusters the descriptors of all keypoints of the demo campus, and writes
``resources/localizer/vlad_vocabulary.npy``. Other words make other features: after that, raise the
version of the backbone that uses them.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from sklearn.cluster import MiniBatchKMeans

import resources
from core.demo_campus import make_demo_campus
from core.features.vlad import WORDS
from core.features.xfeat import KeypointNetwork
from core.photos.decode import read_pixels
from core.photos.finding import find_files

_PHOTOS = 200
_FILE = resources.FOLDER / "localizer" / "vlad_vocabulary.npy"


def main() -> None:
    """Make and write them."""
    network = KeypointNetwork("cpu")
    with tempfile.TemporaryDirectory() as folder:
        campus = make_demo_campus(Path(folder), photos=_PHOTOS)
        photos = [read_pixels(file.path) for file in find_files([campus.photos_folder])]
        found = [keypoints.unit_descriptors for keypoints in network.find_all(photos)]
    descriptors = np.concatenate(found)
    descriptors /= np.maximum(np.linalg.norm(descriptors, axis=1, keepdims=True), 1e-6)
    clusters = MiniBatchKMeans(WORDS, random_state=0, n_init=1, batch_size=4096, max_iter=20)
    np.save(_FILE, clusters.fit(descriptors).cluster_centers_.astype(np.float16))


if __name__ == "__main__":
    main()
