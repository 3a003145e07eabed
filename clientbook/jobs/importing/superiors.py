"""To whom the contacts of a list report: found by name once all rows are read, for that one may stand below."""

from dataclasses import dataclass, field

from ...domain.reading.folding import name_key
from ...domain.records import Contact
from ...store.book import Book
from .import_plan import ImportPlan
from .rows.row_cells import Cells
from .rows.row_drafts import has_lines
from .rows.unmapped_cells import Fate


@dataclass(slots=True)
class Superiors:
    """Made once for a list; without a column for it nothing is looked at."""

    book: Book
    plan: ImportPlan
    has_column: bool
    _people: dict[str, list[Contact]] = field(default_factory=dict)
    _named: list[tuple[Contact, str, str, int, int]] = field(default_factory=list)

    def note(self, cells: Cells, contact: Contact, takes: bool) -> None:
        """A contact of a row, and whom the row says that it reports to."""
        if not self.has_column:
            return
        self._people.setdefault(name_key(contact.name), []).append(contact)
        if takes and cells.texts.get("reports_to"):
            place = cells.places["reports_to"][0]
            heading = cells.picker.headings[place]
            self._named.append((contact, cells.peek("reports_to"), heading, place, cells.line))

    def settle(self) -> None:
        """Names each the one that is meant; where that is not sure, the name stands in the notes."""
        if not self._named:
            return
        for known in self.book.all("contact"):
            assert isinstance(known, Contact)
            self._people.setdefault(name_key(known.name), []).append(known)
        for contact, name, heading, place, line in self._named:
            current = self.plan.ledger.get(contact)
            assert isinstance(current, Contact)
            found = {each.id: each for each in self._people.get(name_key(name), ()) if each.id != contact.id}
            near = {number: each for number, each in found.items() if each.client_id == current.client_id} or found
            if len(near) == 1 and current.reports_to in (None, *near):
                self.plan.ledger.edit(contact, reports_to=next(iter(near)))
                continue
            text = f"{heading}: {name}"
            if not has_lines(current.notes, text):
                self.plan.ledger.edit(contact, notes="\n".join(filter(None, (current.notes, text))))
                self.plan.cells.take(Fate.NOTED, place, line)
