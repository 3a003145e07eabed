"""A deal that goes to another stage, with what follows from it for its client, as one step."""

from typing import cast

from ..domain.changes import Label
from ..domain.deals.closing import with_buyer
from ..domain.records import Client, Deal
from ..store.book import Book, Done


def write_deal(book: Book, label: Label, before: Deal, after: Deal) -> Done:
    """Raises what `Book.apply` does."""
    client = cast(Client | None, book.records("client", [after.client_id]).get(after.client_id))
    return book.apply(label, with_buyer(before, after, client))
