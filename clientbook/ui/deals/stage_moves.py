"""Deals go from stage to stage: what is missing is asked, one step is written, one sentence told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from ... import labels
from ...domain.changes import Label
from ...domain.choices import Stage
from ...domain.deals.closing import beside, is_to_be_asked, lost, won
from ...domain.derived_fields import with_derived
from ...domain.records import Deal, Plan
from ...jobs.close_deal import write_deal
from ...jobs.pay.deal_plans import plan_of
from ...store.book import Book
from ...texts import tr
from ..kit.bidi import isolate
from ..session import Session
from .closing_dialog import LoseDialog, WinDialog


class StageMoves(QObject):
    """The one way on which the Deals tab changes a stage, whether by a drag, a key, a menu or a field."""

    notified = Signal(str, bool)  # a sentence, and whether the newest step can be offered for undo
    write_begun = Signal(object, object)  # a deal as it was and as it is on its way into the book
    write_done = Signal()

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def move(self, number: int, stage: Stage) -> None:
        """Moves a deal to a stage; it stays where it is if what is asked then is cancelled."""
        self._with_deal(number, lambda deal, plan: self._move(deal, stage, plan))

    def move_by(self, number: int, steps: int) -> None:
        """So many stages ahead, or back."""
        self._with_deal(number, lambda deal, plan: self._move(deal, beside(deal.stage, steps), plan))

    def add_to(self, menu: QMenu, number: int) -> None:
        """The stages as the first lines of a menu that has others."""
        words = labels.stages()
        before = menu.actions()[0]
        stages = QMenu(tr("Move to"), menu)
        for stage in Stage:
            stages.addAction(words[stage]).triggered.connect(lambda _=False, stage=stage: self.move(number, stage))
        menu.insertMenu(before, stages)
        for stage, key in ((Stage.WON, "W"), (Stage.LOST, "L")):
            action = menu.addAction(f"{words[stage]}\t{key}")
            menu.insertAction(before, action)
            action.triggered.connect(lambda _=False, stage=stage: self.move(number, stage))
        menu.insertSeparator(before)

    def _with_deal(self, number: int, then: Callable[[Deal, Plan | None], None]) -> None:
        def question(book: Book) -> tuple[Deal, Plan | None] | None:
            found = book.records("deal", [number]).get(number)
            return (found, plan_of(book, found, date.today())) if isinstance(found, Deal) else None

        self._session.ask(question, lambda found: then(*found) if found is not None else None, self)

    def _move(self, deal: Deal, stage: Stage, plan: Plan | None) -> None:
        if stage is deal.stage:
            return
        if is_to_be_asked(deal, stage, plan):
            self.ask_closing(deal, stage, plan)
        elif stage is Stage.WON:
            self._write(deal, won(deal, date.today()))
        elif stage is Stage.LOST:
            self._write(deal, lost(deal, date.today()))
        else:
            self._write(deal, with_derived(deal, replace(deal, stage=stage), date.today()))

    def ask_closing(self, deal: Deal, stage: Stage, plan: Plan | None) -> None:
        """Asks at once what is still missing: a dialog that came later would take the keys meant for another field."""
        dialog = (
            WinDialog(deal, plan, self._window, self._session.taxes)
            if stage is Stage.WON
            else LoseDialog(deal, self._window)
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.deal_done.connect(lambda closed: self._write(deal, closed))
        dialog.open()

    def _write(self, before: Deal, after: Deal) -> None:
        name, stage = isolate(after.title), after.stage
        code = stage.value if stage in (Stage.WON, Stage.LOST) else "moved"
        text = {
            "won": tr("{name} is won"),
            "lost": tr("{name} is lost"),
            "moved": tr("{name} moved to {stage}"),
        }[code].format(name=name, stage=labels.stages()[stage])
        label = Label(code, {"name": after.title})

        def done(_: object) -> None:
            self.write_done.emit()
            self.notified.emit(text, True)

        self.write_begun.emit(before, after)
        self._session.write(lambda book, _: write_deal(book, label, before, after), done)
