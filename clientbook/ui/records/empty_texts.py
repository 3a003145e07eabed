"""What a tab without rows says: an icon, one sentence, and the buttons that do the next step."""

from ...domain.kinds import tab_of
from ...texts import tr, translated

#: (icon, sentence, (name, label) of each button)
EmptyTexts = tuple[str, str, list[tuple[str, str]]]


def empty_texts(kind: str, searching: bool, filtering: bool = False) -> EmptyTexts:
    """For the tab of a kind; `searching` and `filtering` where these found nothing."""
    if filtering:
        return "search", tr("Nothing found."), [("clear", tr("Clear search and filters"))]
    if searching:
        return "search", tr("Nothing found."), [("clear", tr("Clear search"))]
    tab = tab_of(kind)
    # An empty book begins with its clients.
    begin = [("import", tr("Import a list…")), ("sample", tr("Try with sample data"))] if kind == "client" else []
    return tab.picture, translated(tab.empty), [*begin, ("new", translated(tab.add))]
