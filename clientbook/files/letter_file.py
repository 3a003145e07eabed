"""The letter that asks for what is missing, as plain text, as a draft that a mail program opens, or as a page."""

from email.message import EmailMessage
from email.policy import SMTP
from typing import Final

from ..domain.pay.reconciliation.verdicts import Reconciliation
from ..pay_words.letter import letter_of
from ..texts import right_to_left
from .markup import Markup, element
from .reports.report import unmarked

ENDINGS: Final = (".eml", ".txt", ".pdf")


def content_of(made: Reconciliation, manager: str, ending: str) -> bytes:
    """A draft (".eml") or a text. Raises UserError("nothing-missing")."""
    letter = letter_of(made, manager)
    if ending == ".txt":
        return f"{letter.subject}\n\n{letter.text()}".encode()
    message = EmailMessage()  # without an addressee: the book knows of none who pays
    message["Subject"] = unmarked(letter.subject)
    message["X-Unsent"] = "1"  # by which Outlook and others open it to be written on
    message.set_content(letter.text())
    return message.as_bytes(policy=SMTP)


def page_of(made: Reconciliation, manager: str) -> tuple[str, Markup]:
    """The title and the markup of a page. Raises UserError("nothing-missing")."""
    letter = letter_of(made, manager)
    before, after = ([_paragraph(text) for text in texts] for texts in (letter.before, letter.after))
    lines = element("ul", *(element("li", line) for line in letter.lines))
    direction = "rtl" if right_to_left() else "ltr"
    page = element("body", element("h1", letter.subject), *before, lines, *after, dir=direction)
    return unmarked(letter.subject), page


def _paragraph(text: str) -> Markup:
    return element("p", *(element("div", line) for line in text.split("\n")))
