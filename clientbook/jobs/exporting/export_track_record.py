"""A track record as a file; a module of its own, because drawing one loads Qt."""

from pathlib import Path

from ...domain.errors import UserError
from ...files.reports import track_record_page
from ...files.reports.track_record import TrackRecord


def write_track_record(record: TrackRecord, target: Path) -> None:
    """One page as PDF or PNG, by the ending of `target`. Raises UserError "unknown-format", "file-cannot-write"."""
    ending = target.suffix.lower()
    if ending not in (".pdf", ".png"):
        raise UserError("unknown-format", file=target.name, ending=ending or "-", known=".pdf, .png")
    write = track_record_page.write_pdf if ending == ".pdf" else track_record_page.write_picture
    write(record, target)
