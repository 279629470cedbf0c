"""The stages of long jobs, so that their bar goes from one end to the other once.

The words are those that ``core`` reports. How long a stage takes beside the others was measured on
two cores; a stage whose results are kept from before is passed over.
"""

from __future__ import annotations

from core.tasks import Stages

IMPORTING = Stages(
    (
        ("Looking for photos", 1.0),
        ("Reading photos", 30.0),
        ("Looking at the photos", 55.0),
        ("Learning the place", 8.0),
        ("Comparing positions with pictures", 6.0),
    )
)
REFINING = Stages(
    (
        ("Looking at the photos", 1.0),
        ("Finding keypoints", 45.0),
        ("Learning the place", 2.0),
        ("Finding candidates", 2.0),
        ("Comparing photos", 35.0),
        ("Learning to choose", 15.0),
    )
)
