"""The deals of a client, or those on which a contact has a role."""

from typing import Final

from .... import labels
from ....domain.choices import Stage
from ....domain.records import Client, Contact, Deal
from ....texts import tr
from ...kit.bidi import shown_amount
from ..load import RecordDetails
from .link_lines import LinkLines

_ROLES: Final = {Stage.WON: "good", Stage.LOST: "bad"}


class DealsPage(LinkLines):
    """Open ones first."""

    def show_details(self, found: RecordDetails) -> None:
        self.start()
        words = labels.stages()
        for deal in found.deals:
            word = (words[deal.stage], _ROLES.get(deal.stage, "neutral"))
            self.add_line(deal.title, _beside(found, deal), "deal", deal.id, word)
        self.add_rest(found.deals_all - len(found.deals))
        if not found.deals:
            self.add_sentence(tr("No deals yet."))
        if isinstance(found.record, Client):
            self.add_new(tr("Add a deal"), "deal", found.record.id)
        self.end()


def _beside(found: RecordDetails, deal: Deal) -> str:
    amount = shown_amount(deal.amount, deal.currency) if deal.amount else ""
    role = ""
    if isinstance(found.record, Contact):
        own = next((each.role for each in deal.roles if each.contact_id == found.record.id), None)
        role = labels.roles()[own] if own is not None else ""
    return " · ".join(filter(None, (amount, role)))
