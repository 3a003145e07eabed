"""How the sheets of our workbooks lie on paper."""

from typing import Any, Final

from ..texts import right_to_left, tr

#: XlsxWriter's number of the paper.
_A4: Final = 9


def lay_out_pages(sheet: Any, title: str = "") -> None:
    """One page wide on a page that lies, numbered at its foot with the title, or with the day of printing."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(0.4, 0.4, 0.5, 0.6)
    # A foot has no direction of its own: words on both sides of its numbers would change places.
    number = "&P / &N" if right_to_left() else tr("Page {page} of {pages}").format(page="&P", pages="&N")
    said = title.replace("&", "&&") if title else "&D"
    sheet.set_footer(f"&C{said} · {number}")
