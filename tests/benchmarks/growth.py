"""How the answers to the main questions grow with the book: 1 %, 10 % and 100 % of the large one, and the exponents.

0 is the same for any book, 1 in step with it, over 1 worse than that.
"""

import math
import sys
import time
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from clientbook.domain.filtering.filters import Asked, Operator, Rule
from clientbook.domain.pay.periods import month_of
from clientbook.jobs.pay.statements import pay_so_far, statement_of
from clientbook.jobs.today import today_of
from clientbook.store.book import Book
from clientbook.ui.record.load import load_details
from clientbook.ui.table_rows import lines_of

from . import kept
from .figures import note

SCALES = (0.01, 0.1, 1.0)
TODAY = date.today()
#: Each question is asked so often, and so many seconds at most; the quickest answer counts.
_TIMES, _SECONDS = 7, 6


def questions() -> Mapping[str, Callable[[Book], object]]:
    quiet = Asked(Rule("touched_on", Operator.NOT_FOR, 60), TODAY)
    city = Asked(Rule("city", Operator.CONTAINS, "City 7"), TODAY)

    def first(book: Book, **asked: object) -> object:
        ids, _ = book.first_ids("client", 64, **asked)  # type: ignore[arg-type]
        return lines_of(book, "client", ids)

    return {
        "first page": lambda book: first(book),
        "first page by last touch": lambda book: first(book, order="touched_on"),
        "count": lambda book: len(book.ids("client")),
        "filter by city, first page": lambda book: first(book, only=city),
        "filter by city, count": lambda book: len(book.ids("client", only=city)),
        "filter by last touch, first page": lambda book: first(book, only=quiet),
        "search of a frequent word": lambda book: first(book, text="office"),
        "search of a frequent word, count": lambda book: len(book.ids("client", text="office")),
        "search of one letter": lambda book: first(book, text="f"),
        "search of a rare word": lambda book: first(book, text="firm777"),
        "search of nothing": lambda book: first(book, text="zzzz"),
        "Today": lambda book: today_of(book, TODAY),
        "details of a client": lambda book: load_details(book, "client", book.first_ids("client", 1)[0][0]),
        "statement": lambda book: statement_of(book, month_of(TODAY)),
        "this month so far": lambda book: pay_so_far(book, TODAY),
    }


def quickest(book: Book, question: Callable[[Book], object]) -> float:
    """Milliseconds, with a warm cache and the connection that the window keeps."""
    times: list[float] = []
    while len(times) < _TIMES and sum(times) < _SECONDS * 1000:
        begin = time.perf_counter()
        question(book)
        times.append((time.perf_counter() - begin) * 1000)
    return min(times)


def asked(path: Path) -> dict[str, float]:
    with kept.copy_of(path) as copy:
        book = Book(copy)
        with book.connected():
            return {name: quickest(book, question) for name, question in questions().items()}


def exponent(smaller: float, larger: float, factor: float) -> float:
    return math.log(larger / smaller) / math.log(factor)


def main() -> None:
    found = [asked(kept.large_book(scale)) for scale in SCALES]
    print(f"{'question':34}" + "".join(f"{scale:>10.0%}" for scale in SCALES) + "  ms   exponents")
    for name in questions():
        times = [each[name] for each in found]
        grown = [exponent(times[n], times[n + 1], SCALES[n + 1] / SCALES[n]) for n in range(2)]
        print(
            f"{name:34}" + "".join(f"{each:10.2f}" for each in times) + "      " + " ".join(f"{e:5.2f}" for e in grown)
        )
        note(f"growth: {name}, ms", times[-1])
        note(f"growth: {name}, exponent", grown[-1])


if __name__ == "__main__":
    sys.exit(main())
