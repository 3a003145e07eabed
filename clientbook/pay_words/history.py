"""What is to be said of a month from before the book keeps pay."""

from ..domain.pay.statement import Statement
from ..formatting import Mark, month_text
from ..texts import tr


def history_text(made: Statement, mark: Mark = str) -> str:
    """Why a month pays nothing: one sentence; "" where pay is kept."""
    if not made.kept_from:
        return ""
    text = tr("Pay is kept from {first}: {month} is history and pays nothing here.")
    return text.format(first=mark(month_text(made.kept_from)), month=mark(month_text(made.month)))
