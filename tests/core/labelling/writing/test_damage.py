"""Writing and taking back with a damaged row, or a damaged database."""

from __future__ import annotations

import pytest

from core.errors import CampusGPSError
from core.labelling.job_file import open_labels
from core.labelling.writing.backups import backups_folder
from core.labelling.writing.targets import WriteTarget
from tests.core.labelling.writing.conftest import Folder


def test_writing_goes_on_without_a_damaged_row(folder: Folder) -> None:
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        folder.label(folder.photo(name))
    folder.labels.store.write(
        lambda connection: connection.execute(
            "UPDATE labels SET matches = '[{\"referense\": 1}]' WHERE id = 2"
        )
    )
    summary = folder.write()
    assert [write.label.id for write in summary.written] == [1, 3]
    (problem,) = [write.problem for write in folder.plan().writes if write.label.id == 2]
    assert problem.startswith("its row in the database is damaged (no reference)")


def test_a_damaged_database_says_where_the_originals_are(folder: Folder) -> None:
    folder.label(folder.photo("a.jpg"))
    folder.write(form=WriteTarget.EXIF)
    backups = backups_folder(folder.labels.store)
    path = folder.project.store.path
    folder.project.close()
    for harm in (b"no database at all" * 100, path.read_bytes()[:5000]):
        path.write_bytes(harm)
        with pytest.raises(CampusGPSError) as caught, open_labels(folder.project.folder) as labels:
            labels.jobs()
        assert str(backups) in caught.value.advice and "originals.csv" in caught.value.advice
