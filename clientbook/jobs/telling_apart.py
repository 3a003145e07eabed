"""What tells two records apart that share a name, an e-mail or a phone."""

from ..domain.choices import ClientKind
from ..domain.folding import site_of
from ..domain.records import Client, Contact, Record
from ..files.firm_or_person import ROLES


def differ(one: Client, other: Client) -> bool:
    """Whether two clients of one name are told apart by what else is known of them."""
    if one.kind is ClientKind.PERSON:
        return not (_agree(one.emails, other.emails) and _agree(one.phones, other.phones))
    sites = (site_of(one.website), site_of(other.website))
    return all(sites) and sites[0] != sites[1]


def is_bare(draft: Client) -> bool:
    """Somebody's firm of which the list says no more than a name: it may be a person's, who is a client already."""
    return draft.kind is ClientKind.FIRM and not (draft.emails or draft.phones or draft.website)


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Two people of one name may be one where nothing that is known of both differs."""
    return not one or not other or bool({text.lower() for text in one} & {text.lower() for text in other})


def is_shared(key: str) -> bool:
    """Whether the e-mail of this key (`domain.folding.reach_keys`) is one that a firm is written to, such as info@."""
    return key[2:].partition("@")[0] in ROLES


def may_share(record: Record, draft: Client | Contact) -> bool:
    """An e-mail that people share (info@) makes a firm's twin, not a person's of another name."""
    if isinstance(record, Client) and isinstance(draft, Client):
        return record.kind == draft.kind
    return True


def colleagues(record: Client | Contact, draft: Client | Contact) -> bool:
    """People of one firm share its phone, and a person may share it with the firm."""
    if isinstance(record, Contact) and isinstance(draft, Contact):
        return record.client_id == draft.client_id
    return isinstance(record, Client) and isinstance(draft, Client) and record.kind != draft.kind
