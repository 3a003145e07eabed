"""Which employer a row of pay is about."""

from collections.abc import Iterable, Mapping

from ....domain.errors import UserError
from ....domain.reading.folding import name_key
from ....domain.records import Employer
from ..rows.row_cells import Cells


def by_names(employers: Iterable[Employer]) -> Mapping[str, Employer]:
    return {name_key(each.name): each for each in employers}


def employer_of(cells: Cells, employers: Mapping[str, Employer]) -> Employer:
    """Who pays: by name, else the only one that the book knows.

    Raises UserError "no-employer", "employer-unknown" and "employer-ambiguous".
    """
    name = cells.text("employer")
    known = ", ".join(each.name for each in employers.values())
    if not employers:
        raise UserError("no-employer")
    if name:
        if name_key(name) not in employers:
            raise UserError("employer-unknown", name=name, known=known)
        return employers[name_key(name)]
    if len(employers) > 1:
        raise UserError("employer-ambiguous", known=known)
    return next(iter(employers.values()))
