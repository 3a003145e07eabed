"""The plan in words, what the last months would have paid under it, and what it would pay for one deal of the book."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ....domain.records import Plan
from ....formatting import in_sentence, isolate, line_of, month_text
from ....jobs.pay.plan_trial import DealTried, MonthTried
from ....pay_words.not_counted import not_counted_reason
from ....pay_words.plan_sentences import plan_sentences
from ....pay_words.story import why_lines
from ....texts import tr
from ...kit.bidi import shown_amount
from ...kit.card import Card
from ...kit.fields.form import Form
from ...kit.fields.link_field import LinkField
from ...kit.words import plain_label


class PlanWords(Card):
    """`deal_chosen` wishes for what a deal would be paid."""

    deal_chosen = Signal(object)  # its id, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("In words"), parent)
        self.sentences = plain_label("", "", self)
        self.months = plain_label("", "secondary", self)
        self.deal = LinkField(self)
        self.deal.setPlaceholderText(tr("A deal of the book"))
        self.tried = plain_label("", "", self)
        self._trial = Form()
        self._trial.add(tr("Try it on"), self.deal)
        for label in (self.sentences, self.months, self.tried):
            label.setWordWrap(True)
        self.body.addWidget(self.sentences)
        self.body.addWidget(self.months)
        self.body.addLayout(self._trial)
        self.body.addWidget(self.tried)
        self.months.hide()
        self.tried.hide()
        self.deal.value_changed.connect(self.deal_chosen)

    def offer_trial(self, offered: bool) -> None:
        """Whether a deal can be chosen: of one rate nobody needs to see more than the rate."""
        self._trial.setRowVisible(self.deal, offered)

    def show_plan(self, plan: Plan) -> None:
        """What the plan says; nothing where it says nothing yet."""
        self.sentences.setText("\n".join(map(line_of, plan_sentences(plan, isolate))))

    def show_months(self, months: Sequence[MonthTried], currency: str) -> None:
        """What they would have paid, and where it is another sum, what they pay as the book is."""
        lines = []
        told = months if any(each.pay or each.now for each in months) else ()  # of nothing sold there is nothing to say
        for each in told:
            words = {"month": month_text(each.month), "pay": shown_amount(each.pay, currency)}
            text = tr("{month}: {pay}")
            if each.now is not None and each.now != each.pay:
                text = tr("{month}: {pay}; as the book is {now}")
                words["now"] = shown_amount(each.now, currency)
            lines.append(text.format(**words))
        if lines:
            lines.insert(0, tr("The last three months would have paid:"))
        self.months.setText("\n".join(lines))
        self.months.setVisible(bool(lines))

    def show_deal(self, tried: DealTried | None, currency: str) -> None:
        """Each line that the deal would get, with its reasons; why it gets none."""
        lines: list[str] = []
        if tried is not None:
            for each in tried.lines:
                text = tr("{part}: {pay}").format(part=isolate(each.component), pay=shown_amount(each.pay, currency))
                lines += [line_of(text), *(f"· {sentence}" for sentence in why_lines(each, currency, in_sentence))]
            lines += [
                tr("Not counted: {reason}").format(reason=not_counted_reason(*reason)) for reason in tried.reasons
            ] or ([] if lines else [tr("This plan pays nothing for it.")])
        self.tried.setText("\n".join(lines))
        self.tried.setVisible(bool(lines))
