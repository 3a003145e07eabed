"""What a tab without rows says: an icon, one sentence, and the buttons that do the next step."""

from ...texts import tr

#: (icon, sentence, (name, label) of each button)
Words = tuple[str, str, list[tuple[str, str]]]


def empty_words(kind: str, searching: bool, filtering: bool = False) -> Words:
    """For a tab of clients, contacts or deals; `searching` and `filtering` where these found nothing."""
    if filtering:
        return "search", tr("Nothing found."), [("clear", tr("Clear search and filters"))]
    if searching:
        return "search", tr("Nothing found."), [("clear", tr("Clear search"))]
    match kind:
        case "client":
            actions = [
                ("import", tr("Import a list…")),
                ("sample", tr("Try with sample data")),
                ("new", tr("Add a client")),
            ]
            return "client", tr("Your client book is empty. Import a list, or drop one on this window."), actions
        case "contact":
            sentence = tr("No contacts yet. Add the people at your clients who decide.")
            return "person", sentence, [("new", tr("Add a contact"))]
        case _:
            return "deal", tr("No deals yet."), [("new", tr("Add a deal"))]
