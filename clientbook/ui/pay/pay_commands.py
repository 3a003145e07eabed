"""What the Pay tab asks for: plans, closing, their statement, exports; each command ends in one sentence told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from ...domain.pay.reconciliation.verdicts import Reconciliation
from ...domain.pay.statement import Statement
from ...formatting import month_text
from ...jobs.pay.statements import close_month, reopen_month
from ...settings import Settings
from ...texts import tr
from ..kit import messages
from ..kit.bidi import isolate, ltr
from ..lanes import Lane
from ..session import Session
from .by_hand.commands import ByHandCommands

if TYPE_CHECKING:
    from ...domain.pay.pay_year import PayYear
    from ...files.plan.plan_file import PlanDraft
    from .employer_statement_dialog import EmployerStatementDialog
    from .name_dialog import NameDialog
    from .plan.plan_editor import PlanEditor

#: What goes out under a manager's name.
_Named = TypeVar("_Named", "Statement", "PayYear")
_FORMATS = "PDF (*.pdf);;Excel (*.xlsx);;CSV (*.csv);;HTML (*.html);;JSON (*.json)"


class PayCommands(QObject):
    """Jobs and dialogs are loaded when first needed."""

    notified = Signal(str, bool)  # a sentence, and whether the newest step can be offered for undo
    setting_changed = Signal(str)  # its name
    history_requested = Signal(int, str)

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window
        self.by_hand = ByHandCommands(session, window)
        self.by_hand.notified.connect(self.notified)
        self.by_hand.history_requested.connect(self.history_requested)

    # -- plans ----------------------------------------------------------------------------------------------------

    def ask_plan(self, way: str, employer: str) -> None:
        """ "edit" the plan, a "new" version of it, read it from a "file", or "save" it as one."""
        match way:
            case "file":
                self._plan_from_file()
            case "save":
                self._save_plan(employer)
            case _:
                self._ask_in_editor(way, employer)

    def _ask_in_editor(self, way: str, employer: str) -> None:
        from ...jobs.pay.plans import newest_draft

        def show(draft: "PlanDraft | None") -> None:
            self.edit_plan(draft, way, employer)

        self._session.ask(lambda book: newest_draft(book, employer), show, self)

    def edit_plan(self, draft: "PlanDraft | None", way: str = "edit", employer: str = "") -> "PlanEditor":
        """Opens the editor; the plan is written when it is sound and saved there."""
        from .plan.fresh_plan import fresh_draft
        from .plan.plan_editor import PlanEditor, plan_warnings

        is_first = draft is None
        if draft is None:
            draft = fresh_draft(employer, self._settings.currency)
        elif way == "new":
            draft = replace(draft, plan=replace(draft.plan, id=0, starts=date.today().replace(day=1), opening=()))
        dialog = PlanEditor(draft, self._window, is_first, self._settings.tax_table())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        former = draft if way == "edit" else None
        dialog.plan_requested.connect(
            lambda fresh: self._set_plan(fresh, former, dialog.pay_from(), plan_warnings(fresh.plan))
        )
        dialog.trial_requested.connect(lambda sound: self._try_months(dialog, sound))
        dialog.deal_trial_requested.connect(lambda sound, number: self._try_deal(dialog, sound, number))
        dialog.words.deal.names_requested.connect(lambda typed: self._offer_deals(dialog, typed))
        dialog.open()
        self._try_months(dialog, draft)
        return dialog

    def _try_months(self, dialog: "PlanEditor", draft: "PlanDraft") -> None:
        """What the last months would have paid under a plan that is being made."""
        from ...jobs.pay.plan_trial import last_months

        self._session.ask(
            lambda book: last_months(book, draft, date.today()),
            lambda months: dialog.words.show_months(months, draft.plan.currency),
            dialog,
            "plan-months",
            lane=Lane.SLOW,
        )

    def _try_deal(self, dialog: "PlanEditor", draft: "PlanDraft", number: int) -> None:
        from ...jobs.pay.plan_trial import tried_on

        self._session.ask(
            lambda book: tried_on(book, draft, number, date.today()),
            lambda tried: dialog.words.show_deal(tried, draft.plan.currency),
            dialog,
            "plan-deal",
            lane=Lane.SLOW,
        )

    def _offer_deals(self, dialog: "PlanEditor", typed: str) -> None:
        from ...jobs.pay.pay_lines import deals_called

        self._session.ask(lambda book: deals_called(book, typed), dialog.words.deal.offer, dialog, "names-deal")

    def _set_plan(self, draft: "PlanDraft", former: "PlanDraft | None", pay_from: date | None, warnings: str) -> None:
        from ...jobs.pay.plans import set_plan

        text = " ".join(filter(None, (tr("The plan is set."), warnings)))
        self._session.write(
            lambda book, _: set_plan(book, draft, former, pay_from), lambda _: self.notified.emit(text, True)
        )

    def _plan_from_file(self) -> None:
        from ...jobs.pay.plans import set_plan_from_file

        path = messages.file_to_open(self._window, tr("Plan file"), "TOML (*.toml)")
        if path is not None:
            text, tax = tr("The plan is set."), self._settings.tax_table()
            self._session.write(
                lambda book, _: set_plan_from_file(book, path, tax),
                lambda made: self.notified.emit(" ".join((text, *made.draft.remarks)), True),
            )

    def _save_plan(self, employer: str) -> None:
        from ...jobs.pay.plans import save_plan

        target = messages.file_to_save(self._window, tr("Save as a plan file"), "plan.toml", "TOML (*.toml)")
        if target is not None:
            self._session.write(
                lambda book, _: save_plan(book, employer, target), lambda _: self._notify_written(target)
            )

    # -- closing --------------------------------------------------------------------------------------------------

    def close_month(self, month: str, employer: str, early: bool = False, as_first: bool = False) -> None:
        manager = self._settings.manager
        text = tr("{month} of {name} is closed").format(month=month_text(month), name=isolate(employer))
        self._session.write(
            lambda book, _: close_month(book, month, employer, manager=manager, early=early, as_first=as_first),
            lambda _: self.notified.emit(text, True),
        )

    def reopen_month(self, month: str, employer: str) -> None:
        text = tr("{month} of {name} is open again").format(month=month_text(month), name=isolate(employer))
        self._session.write(
            lambda book, _: reopen_month(book, month, employer), lambda _: self.notified.emit(text, True)
        )

    # -- files ----------------------------------------------------------------------------------------------------

    def with_name(self, made: "_Named", go_on: "Callable[[_Named], object]") -> "NameDialog | None":
        """Goes on with a statement or a year that is to go out; one that bears no name asks for it first, once.

        A closed month stays as it was closed: it is not asked about.
        """
        is_closed = isinstance(made, Statement) and made.state == "closed"
        if made.manager or is_closed or self._settings.manager or self._settings.asked_name:
            go_on(made)
            return None
        from .name_dialog import NameDialog

        def take(name: str) -> None:
            self._settings.asked_name, self._settings.manager = True, name
            self.setting_changed.emit("manager" if name else "asked_name")
            go_on(replace(made, manager=name))

        dialog = NameDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.answered.connect(take)
        dialog.open()
        return dialog

    def export_statement(self, made: Statement) -> None:
        self.with_name(made, self._choose_statement_file)

    def _choose_statement_file(self, made: Statement) -> None:
        from ...jobs.pay.write_report import write_statement

        title = tr("Export the statement")
        target = messages.file_to_save(self._window, title, f"statement-{made.month}.pdf", _FORMATS)
        if target is not None:
            self._write(lambda book, _: write_statement(book, made, target), target)

    def print_statement(self, made: Statement) -> None:
        """Asks for the printer; nothing is printed before it is accepted there."""
        from ..program.printing import ask_printer

        self.with_name(made, lambda named: ask_printer(named, self._window))

    def export_year(self, made: "PayYear") -> None:
        self.with_name(replace(made, manager=self._settings.manager), self._choose_year_file)

    def _choose_year_file(self, made: "PayYear") -> None:
        from ...jobs.pay.write_report import write_pay_year

        target = messages.file_to_save(self._window, tr("Export the year"), f"pay-{made.year}.pdf", _FORMATS)
        if target is not None:
            self._write(lambda book, _: write_pay_year(book, made, target), target)

    def export_reconciliation(self, made: Reconciliation) -> None:
        from ...jobs.pay.write_report import write_reconciliation

        title = tr("Export the reconciliation")
        target = messages.file_to_save(self._window, title, f"differences-{made.month}.xlsx", _FORMATS)
        if target is not None:
            self._write(lambda book, _: write_reconciliation(book, made, target), target)

    def write_letter(self, made: Reconciliation) -> None:
        """The letter that asks for what is missing: a draft of a mail, a text, or a page."""
        from ...jobs.pay.write_report import write_letter

        draft, plain = tr("Mail draft"), tr("Text", "a file")
        kinds = f"{draft} (*.eml);;{plain} (*.txt);;PDF (*.pdf)"
        target = messages.file_to_save(self._window, tr("Ask for what is missing"), f"letter-{made.month}.eml", kinds)
        if target is not None:
            manager = self._settings.manager
            self._write(lambda book, _: write_letter(book, made, target, manager), target)

    def _write(self, work: Any, target: Path) -> None:
        self._session.write(work, lambda _: self._notify_written(target), called=tr("Exporting…"))

    def _notify_written(self, target: Path) -> None:
        self.notified.emit(tr("Written to {file}").format(file=ltr(target.name)), False)

    def choose_employer_statement(self, month: str, employer: str) -> None:
        """Asks for the employer's statement of a month."""
        path = messages.file_to_open(self._window, tr("Their statement"), messages.lists())
        if path is not None:
            self.ask_employer_statement(path, month, employer)

    def ask_employer_statement(self, path: Path, month: str, employer: str) -> "EmployerStatementDialog":
        """Opens what was found in the file; nothing is taken in before it is accepted there."""
        from ...jobs.pay.employer_statements import StatementFile, import_employer_statement
        from .employer_statement_dialog import EmployerStatementDialog

        def take(statement_file: StatementFile, tolerance: Any) -> None:
            text = tr("The statement of {month} is taken in").format(month=month_text(month))
            self._session.write(
                lambda book, _: import_employer_statement(book, statement_file, month, employer, tolerance),
                lambda _: self.notified.emit(text, True),
            )

        dialog = EmployerStatementDialog(self._session, path, month, employer, self._settings.currency, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.taken.connect(take)
        dialog.open()
        return dialog
