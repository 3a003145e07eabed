"""What is written for others is whole, or told with its cause; nobody gets at it meanwhile, and nothing is left behind."""

import stat
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from clientbook.domain.errors import UserError
from clientbook.files.reports import report_csv, report_html, report_pdf, report_xlsx
from clientbook.files.reports.track_record import TrackRecord, track_record
from clientbook.files.reports.track_record_page import write_pdf, write_picture
from clientbook.files.whole_file import whole_file

from ..no_room import no_room
from .test_reports import report
from .test_track_record import made

WRITERS: dict[str, Callable[[Path], object]] = {
    "statement.pdf": lambda path: report_pdf.write(report(), path),
    "statement.xlsx": lambda path: report_xlsx.write(report(), path),
    "statement.csv": lambda path: report_csv.write(report(), path),
    "statement.html": lambda path: report_html.write(report(), path),
    "year.pdf": lambda path: write_pdf(_record(), path),
    "year.png": lambda path: write_picture(_record(), path),
}


ROOM = 100  # bytes


def _record() -> TrackRecord:
    return track_record(made(), "Noa", date(2026, 3, 1))


@pytest.mark.parametrize("name", WRITERS)
def test_where_there_is_no_room_the_cause_is_told_and_the_former_file_stays(
    name: str, tmp_path: Path, qapp: object
) -> None:
    target = tmp_path / name
    target.write_bytes(b"former")
    with no_room(ROOM), pytest.raises(UserError) as told:
        WRITERS[name](target)
    assert (told.value.code, told.value.values["reason"]) == ("file-cannot-write", "File too large")
    assert target.read_bytes() == b"former" and list(tmp_path.iterdir()) == [target]
    WRITERS[name](target)
    assert target.stat().st_size > 40 and list(tmp_path.iterdir()) == [target]


def test_a_planted_link_is_not_written_through(tmp_path: Path) -> None:
    victim, target = tmp_path / "victim", tmp_path / "list.csv"
    victim.write_text("mine")
    (tmp_path / ".list.csv.part").symlink_to(victim)
    target.symlink_to(victim)
    with whole_file(target) as partial:
        assert stat.S_IMODE(partial.lstat().st_mode) == 0o600 and not partial.is_symlink()
        partial.write_text("names")
    assert victim.read_text() == "mine" and target.read_text() == "names" and not target.is_symlink()


def test_a_name_too_long_is_told(tmp_path: Path) -> None:
    with whole_file(tmp_path / ("a" * 250 + ".csv")) as partial:
        partial.write_text("x")
    with pytest.raises(UserError, match="file-cannot-write"), whole_file(tmp_path / ("a" * 300)) as partial:
        partial.write_text("x")
