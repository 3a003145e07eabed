"""What a line of an employer's statement calls our claims: by a number, an invoice, a title, a client, or nearly so."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from ...choices import EntryKind
from ...reading.folding import firm_key, fold
from ...records import Payment
from .invoice_numbers import InvoiceIndex

#: Names this alike may be one misspelt (a letter more, less, or two changed in eight: 0.85 to 0.94).
ALIKE: Final = 0.8
#: Comparing names one by one costs 20 µs a pair: leftovers beyond this many pairs are compared by amount only.
PAIRS: Final = 20_000
#: Letters; longer texts come once.
_WORD: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one subject is owed: `due` minor units, `basis` the deal's amount (0: not known)."""

    subject: str  # "deal 12", "bonus Ten"
    month: str  # in which it was first due
    due: int
    kind: str = EntryKind.COMMISSION.value
    by_hand: str = ""  # what the pay line is for that it is of
    client: str = ""
    deal: str = ""
    invoice: str = ""
    basis: int = 0
    parts: Mapping[str, int] = field(default_factory=dict)  # `due` by component
    events: tuple[int, ...] = ()  # what `due` is the sum of: earned, taken back, corrected
    fresh: int = 0  # what of `due` became due since the employer's last statement

    @property
    def kinds(self) -> frozenset[str]:
        """All that a line may call it by: its kind of entry, and what its pay line is for."""
        return frozenset(filter(None, (self.kind, self.by_hand)))


@dataclass(frozen=True, slots=True)
class Evidence:
    """The claims that a line names, and how: by a number that is theirs alone, or by words."""

    subjects: frozenset[str] = frozenset()
    by_number: bool = False
    contradicted: bool = False  # it names an invoice too, and another one than these have

    def is_strong_for(self, still: Sequence[str]) -> bool:
        """Whether a sum that does not fit is still theirs: a difference, and not another deal."""
        return bool(still) and (self.by_number or not self.contradicted)


class Names:
    """The claims by what a line may call them."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._invoices = InvoiceIndex([(claim.subject, claim.invoice) for claim in claims])
        self._deals = _by(claims, lambda claim: letters_key(claim.deal))
        self._clients = _by(claims, lambda claim: firm_key(claim.client) if claim.client else "")
        self._known = {claim.subject: claim for claim in claims}
        self._numbers: dict[str, set[str]] = defaultdict(set)  # by invoice
        self._mentioned: dict[tuple[str, ...], set[str]] = defaultdict(set)  # by words
        for claim in claims:
            for name in (claim.deal, firm_key(claim.client) if claim.client else ""):
                if len(name) > 3:
                    self._mentioned[tuple(_split(name))].add(claim.subject)
            if len(claim.invoice) > 3:
                self._numbers[letters_key(claim.invoice)].add(claim.subject)
        # An invoice may be written in several words: "INV 000012".
        self._number_lengths = sorted({len(_split(claim.invoice)) for claim in claims if len(claim.invoice) > 3} - {0})
        self._lengths = sorted({len(words) for words in self._mentioned} - {0})

    def of(self, payment: Payment) -> Evidence:
        numbered = self._numbered(payment.deal)
        invoices, is_exact = self._invoices.find(payment.invoice)
        clients = self._clients.get(firm_key(payment.client), set()) if payment.client else set()
        deals = self._deals.get(letters_key(payment.deal), set())
        if invoices and not is_exact and clients and not invoices & clients:
            invoices = set()  # a number that is only nearly ours, of another client
        found: set[str] = set()
        numbers = self._invoices_in(payment)
        for named in (numbered, invoices, numbers, deals, clients, self._mentioned_in(payment)):
            found = (found & named or found) if found else set(named)
        by_number = bool(numbered or invoices or numbers) and found <= (numbered | invoices | numbers)
        contradicted = bool(payment.invoice) and not invoices and any(self._known[each].invoice for each in found)
        return Evidence(frozenset(found), by_number or bool(deals), contradicted)

    def likely_client(self, text: str) -> str:
        """The key of the one client whose name is nearly this; "" where there is none, or are several."""
        name = firm_key(text) if text else ""
        if name in self._clients or len(name) < 4 or len(self._clients) > PAIRS // 20:
            return ""
        alike = sorted((_ratio(name, known), known) for known in self._clients if len(known) > 3)[-2:]
        if not alike or alike[-1][0] < ALIKE or (len(alike) > 1 and alike[0][0] == alike[-1][0]):
            return ""
        return alike[-1][1]

    def subjects_of_client(self, key: str) -> set[str]:
        return self._clients[key]

    def _numbered(self, text: str) -> set[str]:
        """A deal by its number in the book, as "#12" or "12"."""
        number = text.strip().lstrip("#")
        return {f"deal {number}"} & set(self._known) if number.isdigit() else set()

    def _invoices_in(self, payment: Payment) -> set[str]:
        """The claims of all invoices that a free text mentions."""
        if not self._numbers:
            return set()
        words = [letters_key(word) for word in _split(f"{payment.text} {payment.deal}")]
        runs = ("".join(words[at : at + size]) for size in self._number_lengths for at in range(len(words) - size + 1))
        return set().union(*(self._numbers.get(run, ()) for run in runs))

    def _mentioned_in(self, payment: Payment) -> set[str]:
        """The claims whose title or client a free text mentions as whole words, the most telling first."""
        found: set[str] = set()
        for text in (payment.text, payment.deal, payment.client):
            words = _split(text)
            for length in reversed(self._lengths):
                for start in range(len(words) - length + 1):
                    named = self._mentioned.get(tuple(words[start : start + length]), set())
                    found = (found & named or found) if found else set(named)
        return found


def _by(claims: Iterable[Claim], key_of: Callable[[Claim], str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        key = key_of(claim)
        if key:
            found[key].add(claim.subject)
    return found


def words_of(payment: Payment) -> str:
    """All that a line says in words."""
    return " ".join((payment.client, payment.deal, payment.text))


def _split(text: str) -> list[str]:
    """The words of a text, folded, without the signs around them: "(INV-0012)" is inv-0012."""
    return [word for part in fold(text).split() if (word := part.strip("()[]{}.,;:-–—#"))]


def likeness_of(payment: Payment, claim: Claim) -> float:
    """0 to 1: how much a line's names are like those of a claim."""
    said_names = [firm_key(payment.client), letters_key(payment.deal), firm_key(payment.text)]
    ours = [firm_key(claim.client) if claim.client else "", letters_key(claim.deal)]
    pairs = [(one, other) for one in said_names for other in ours if len(one) > 3 and len(other) > 3]
    return max((_ratio(one, other) for one, other in pairs), default=0.0)


def _ratio(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()


def letters_key(text: str) -> str:
    """Letters and digits only: "INV-0012 " and "inv 0012" are one invoice."""
    return _key_of_word(text) if len(text) <= _WORD else _letters(text)


@lru_cache(maxsize=1 << 14)  # a line's words are held against what is open, what was closed, and what is to come
def _key_of_word(text: str) -> str:
    return _letters(text)


def _letters(text: str) -> str:
    return "".join(letter for letter in fold(text) if letter.isalnum())
