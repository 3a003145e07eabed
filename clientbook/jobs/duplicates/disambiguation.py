"""Whether two records are one: certainly, possibly, or not, and by what. Each rule is about what people share.

Certain is what a careful person would not ask about. An e-mail, a phone or a name alone never is: couples share a
mailbox, colleagues a phone, an assistant reads the mail of the boss, firms have branches, and people have namesakes.
"""

import unicodedata
from collections.abc import Callable, Collection
from typing import Final, NamedTuple

from ...domain.choices import ClientKind
from ...domain.fields.catalogue import REGISTERED
from ...domain.kinds import kind_of
from ...domain.reading.folding import firm_key, name_key, outside_key, site_of
from ...domain.reading.phones import Agreement, agreement, national
from ...domain.records import Client, Contact
from .name_likeness import Likeness, firms, host_names, people, spells

#: Two programs, or two employers, may both count from 1 under one heading. A number as long as this is no such count:
#: HubSpot's have ten digits and more, Salesforce's 15 or 18 letters and digits.
LONG_ID: Final = 9


class Verdict(NamedTuple):
    """Why two records are one, and whether that is sure: "email", "phone", "name", "alike", or the name of a field that
    holds a number under which nobody else is registered, or those by which other programs know somebody.
    """

    reason: str
    sure: bool


#: The country code of a record's phones that say none.
Homes = Callable[[Client | Contact], str]
#: Those of a record's phones that have the same digits inside their country as one of these.
Alike = Callable[[Client | Contact, Collection[str]], Collection[str]]


class Shared(NamedTuple):
    """What two records have in common, and in what they contradict each other."""

    email: str
    phone: Agreement
    emails_differ: bool  # both have some, none of them shared
    phones_differ: bool


def alike_phones(record: Client | Contact, phones: Collection[str]) -> list[str]:
    """`Alike`, phone by phone: quick enough for whoever is not reached by thousands."""
    numbers = set(map(national, phones))
    return [each for each in record.phones if national(each) in numbers]


def shared(one: Client | Contact, other: Client | Contact, homes: Homes, alike: Alike) -> Shared:
    mine = {email.lower() for email in one.emails}
    email = next((each.lower() for each in other.emails if each.lower() in mine), "")
    phone = Agreement.NO
    if one.phones and other.phones:
        pairs = ((a, b) for a in alike(one, other.phones) for b in other.phones)
        phone = max((_agree(a, b, one, other, homes) for a, b in pairs), default=Agreement.NO)
    return Shared(
        email,
        phone,
        bool(one.emails and other.emails and not email),
        bool(one.phones and other.phones and phone is Agreement.NO),
    )


def _agree(a: str, b: str, one: Client | Contact, other: Client | Contact, homes: Homes) -> Agreement:
    """Countries are only asked for where the digits are the same."""
    return agreement(a, b, (homes(one), homes(other))) if national(a) == national(b) else Agreement.NO


def judge(
    record: Client | Contact, draft: Client | Contact, homes: Homes, alike: Alike = alike_phones
) -> Verdict | None:
    """Whether `draft` is the `record`; None where nothing speaks for it.

    One registered number is one firm or person, whatever else they are called; with two numbers they may still be one,
    never surely. Clients of two kinds are two.
    """
    same, differ = _numbers(record, draft)
    one_kind = getattr(record, "kind", None) == getattr(draft, "kind", None)
    if same:
        return Verdict(same, one_kind)
    verdict = _judged(record, draft, homes, alike)
    if record.outside_ids and draft.outside_ids:
        if number := _known_by(record, draft):
            agree = verdict is not None or len(number) >= LONG_ID or _may_be_renamed(record, draft)
            return Verdict("outside_ids", one_kind and agree)
        # Another program keeps them apart under one heading: their name alone does not say that they are one.
        differ = differ or (verdict is not None and verdict.reason == "name" and _kept_apart(record, draft))
    return verdict and Verdict(verdict.reason, verdict.sure and not differ)


def _known_by(one: Client | Contact, other: Client | Contact) -> str:
    """The number under one heading by which another program knows both of them, "" for none."""
    if type(one) is not type(other):
        return ""
    mine = set(map(outside_key, one.outside_ids))
    return next((id_of(told) for told in other.outside_ids if outside_key(told) in mine), "")


def id_of(told: str) -> str:
    """A number of another program without its heading."""
    return told.rpartition(": ")[2]


def _may_be_renamed(one: Client | Contact, other: Client | Contact) -> bool:
    """Whether two of one number share a word of their names, a host that is called like them, or where they work."""
    if isinstance(one, Contact) and isinstance(other, Contact) and one.client_id == other.client_id is not None:
        return True
    fold = firm_key if getattr(one, "kind", None) is ClientKind.FIRM else name_key
    words = {word for word in fold(one.name).replace("-", " ").split() if len(word) > 1}
    if words & set(fold(other.name).replace("-", " ").split()):
        return True
    sites = [(told, mine.name) for mine in (one, other) for told in (*one.emails, *other.emails)]
    return any(host_names(told, name) for told, name in sites) and _one_host(one, other)


def _one_host(one: Client | Contact, other: Client | Contact) -> bool:
    hosts = {email.lower().rpartition("@")[2] for email in one.emails}
    return any(email.lower().rpartition("@")[2] in hosts for email in other.emails)


def _kept_apart(one: Client | Contact, other: Client | Contact) -> bool:
    heads = {told.rpartition(": ")[0].casefold() for told in one.outside_ids}
    return any(told.rpartition(": ")[0].casefold() in heads for told in other.outside_ids)


def _numbers(one: Client | Contact, other: Client | Contact) -> tuple[str, bool]:
    """The field whose registered number two records share, "" for none; and whether they have two numbers in one."""
    if type(one) is not type(other):
        return "", False
    differ = False
    for name, of in REGISTERED[kind_of(one)].items():
        numbers = getattr(one, name), getattr(other, name)
        if not all(numbers):
            continue
        keys = of.key(numbers[0]), of.key(numbers[1])
        if all(keys):
            if keys[0] == keys[1]:
                return name, False
            differ = True
    return "", differ


def _judged(record: Client | Contact, draft: Client | Contact, homes: Homes, alike: Alike) -> Verdict | None:
    if isinstance(record, Client) and isinstance(draft, Client):
        if record.kind is not draft.kind:
            return None
        if record.kind is ClientKind.FIRM:
            return _firms(record, draft, shared(record, draft, homes, alike))
    return _people(record, draft, shared(record, draft, homes, alike))


# -- firms ------------------------------------------------------------------------------------------------------------


def _firms(record: Client, draft: Client, has: Shared) -> Verdict | None:
    names = firms(record.name, draft.name)
    sites = site_of(record.website), site_of(draft.website)
    one_site = all(sites) and sites[0] == sites[1]
    apart = _cities_differ(record, draft) or (all(sites) and not one_site)
    common = has.email or one_site or has.phone is Agreement.YES
    reason = "email" if has.email else "phone" if has.phone else "name" if names is Likeness.ONE else "alike"
    if names is Likeness.ONE:
        agree = common or not (has.phones_differ or has.phone is Agreement.MAYBE or _hosts_differ(record, draft, has))
        return Verdict("name" if reason == "alike" else reason, bool(agree) and not apart)
    if names is Likeness.SLIPPED and common:
        return Verdict(reason, not apart)
    if has.email or has.phone:
        return Verdict(reason, False)
    # "Kalomi Ltd" and "Kalomi GmbH".
    return Verdict("name", False) if firm_key(record.name) == firm_key(draft.name) else None


def _cities_differ(one: Client, other: Client) -> bool:
    """Branches of one firm; a city written in two scripts or cut short says nothing."""
    a, b = name_key(one.city), name_key(other.city)
    return bool(a and b) and _script(a) == _script(b) and a not in b and b not in a


def _script(text: str) -> str:
    """That of its first letter: "LATIN", "HEBREW"; "" without one."""
    letter = next(filter(str.isalpha, text), None)
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""


def _hosts_differ(record: Client, draft: Client, has: Shared) -> bool:
    """Two mailboxes of one firm are at its own host; two firms of one name have a host or a mailbox each."""
    if not has.emails_differ:
        return False
    hosts = {email.lower().rpartition("@")[2] for email in record.emails}
    return not any(
        email.lower().rpartition("@")[2] in hosts and host_names(email, record.name) for email in draft.emails
    )


# -- people -----------------------------------------------------------------------------------------------------------


def _people(record: Client | Contact, draft: Client | Contact, has: Shared) -> Verdict | None:
    names = people(record.name, draft.name)
    together = isinstance(record, Contact) and isinstance(draft, Contact) and record.client_id == draft.client_id
    if names is Likeness.ONE:
        return _namesakes(record, draft, has, together)
    if has.email:
        return Verdict("email", _is_own_mailbox(record, draft, names, has))
    # Colleagues share a phone; whoever else does may be one under two names.
    if has.phone and not together:
        return Verdict("phone", False)
    return None


def _namesakes(record: Client | Contact, draft: Client | Contact, has: Shared, together: bool) -> Verdict | None:
    apart = record.birthday is not None and draft.birthday is not None and record.birthday != draft.birthday
    if has.email or has.phone is Agreement.YES:
        return Verdict("email" if has.email else "phone", not apart)
    if isinstance(record, Contact):
        if not together:
            return Verdict("phone", False) if has.phone else None
        return Verdict("name", not (apart or has.emails_differ or has.phones_differ or has.phone))
    # Of two whose names are all that is known, both rows say the same; whom more is known of may be somebody else.
    bare = not (record.emails or record.phones or draft.emails or draft.phones)
    assert isinstance(draft, Client)
    return Verdict("phone" if has.phone else "name", bare and not apart and not _cities_differ(record, draft))


def _is_own_mailbox(record: Client | Contact, draft: Client | Contact, names: Likeness, has: Shared) -> bool:
    """Whether one mailbox under two spellings of a name is one person's: it is spelt from the name, or one phone goes
    with it. Couples share both, so that no other letter in a given name is taken for a slip.
    """
    if names not in (Likeness.CHANGED, Likeness.SLIPPED):
        return False
    own = spells(has.email, record.name) or spells(has.email, draft.name)
    return own or (names is Likeness.SLIPPED and has.phone is Agreement.YES)
