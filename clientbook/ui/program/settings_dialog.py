"""All settings on one page. There is nothing to confirm: what is chosen holds at once, and is kept."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ... import labels
from ...country import country_of_system
from ...domain.choices import Stage
from ...domain.deals.stage_weights import STAGE_WEIGHTS
from ...domain.languages import LANGUAGES
from ...domain.money import percent_text
from ...domain.tax import TaxTable, tax_on
from ...settings import TYPE_SIZES, Settings
from ...texts import tr
from ..kit import messages
from ..kit.bidi import ltr
from ..kit.fields.field import ChoiceField, LineField
from ..kit.fields.form import Form, line_up
from ..kit.layout.layouts import in_type
from ..kit.layout.reading_order import ReadingOrder
from ..kit.look import theme
from ..kit.words import plain_label
from ..record.fields.forms import CurrencyField
from .tax_dialog import TaxDialog

_LONGEST_DAYS: Final = 3650
_LONGEST_MONTHS: Final = 1200
_FOLDER_WIDTH: Final = 120
_FOLDERS: Final = ("backup_folder", "second_backup_folder")


class WholeField(LineField):
    """A whole number up to a limit; 0 where empty."""

    def __init__(self, limit: int, parent: QWidget | None = None, unit: str = "") -> None:
        self._limit = limit
        self._unit = unit
        super().__init__(parent, left_to_right=True)

    def nothing(self) -> int:
        return 0

    def read(self, text: str) -> int:
        body = text.removesuffix(self._unit).strip()
        if not body.isdecimal() or int(body[:9]) > self._limit:
            raise ValueError(tr("Type a number up to {limit}").format(limit=f"{self._limit:,}"))
        return int(body)

    def shown(self, value: int) -> str:
        return f"{value}{self._unit}" if value or self._unit else ""


class SettingsDialog(ReadingOrder, QDialog):
    """Writes into the `Settings` it is given; `setting_changed` names what is different now."""

    setting_changed = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self._settings = settings
        self.fields: dict[str, Any] = {
            "language": ChoiceField(
                {"": tr("As the system")} | {each.code: each.name for each in LANGUAGES.values()}, self
            ),
            "theme": ChoiceField({"system": tr("As the system"), "light": tr("Light"), "dark": tr("Dark")}, self),
            "type_size": ChoiceField({size: ltr(f"{size}%") for size in TYPE_SIZES}, self),
            "motion": ChoiceField({"": tr("As the system"), "still": tr("Nothing moves by itself")}, self),
            "first_day": ChoiceField(
                {"": tr("As usual in the language"), "sunday": tr("Sunday"), "monday": tr("Monday")}, self
            ),
            "manager": LineField(self),
            "duty": ChoiceField(_duties(), self),
            "country": ChoiceField(_countries(settings.country), self),
            "working_week": ChoiceField(_weeks(), self),
            "currency": CurrencyField(self),
            "default_interval": WholeField(_LONGEST_DAYS, self),
            "untouched_days": WholeField(_LONGEST_DAYS, self),
            "backup_folder": LineField(self, left_to_right=True),
            "second_backup_folder": LineField(self, left_to_right=True),
            "backup_months": WholeField(_LONGEST_MONTHS, self),
        }
        self.weights = {stage: WholeField(100, self, "%") for stage in STAGE_WEIGHTS}
        self._choosers = {name: QPushButton(tr("Choose…"), self) for name in _FOLDERS}
        self.tax_button = QPushButton(self)
        for name, field in self.fields.items():
            field.set_value(getattr(settings, name))
        for stage, field in self.weights.items():
            field.set_value(settings.stage_weights[stage])
        self._show_tax()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        looks, work, deals, safety = self._forms()
        sides = QHBoxLayout()
        sides.setSpacing(32)
        sides.addLayout(self._side((tr("Appearance"), looks), (tr("Work", "what I do"), work)), 1)
        closes = tr("How likely a deal of each stage closes")
        sides.addLayout(self._side((closes, deals), (tr("Backups"), safety)), 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(plain_label(tr("Changes take effect at once."), "secondary", self), 1)
        foot.addWidget(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 24, 24, 16)
        whole.addLayout(sides)
        whole.addLayout(foot)
        self.resize(840, self.sizeHint().height())

    def _forms(self) -> tuple[Form, Form, Form, Form]:
        """Looks, work, deals, safety."""
        names, fields = labels.stages(), self.fields
        fields["default_interval"].setPlaceholderText(tr("none"))
        fields["manager"].setPlaceholderText(tr("as it stands on statements"))
        fields["backup_folder"].setPlaceholderText(tr("beside the book"))
        fields["second_backup_folder"].setPlaceholderText(tr("on another disk"))
        fields["backup_months"].setPlaceholderText(tr("for ever"))
        fields["backup_months"].setToolTip(tr("Monthly automatic backups that are older are taken away."))
        fields["country"].setToolTip(tr("For phones, the tax on sales, holidays and the working week"))
        looks, work, deals, safety = Form(), Form(), Form(), Form()
        looks.add(tr("Language"), fields["language"])
        looks.add(tr("Theme"), fields["theme"])
        looks.add(tr("Type size"), fields["type_size"])
        looks.add(tr("Movement"), fields["motion"])
        looks.add(tr("First day of the week"), fields["first_day"])
        work.add(tr("My name"), fields["manager"])
        work.add(tr("What I do"), fields["duty"])
        work.add(tr("Country"), fields["country"])
        work.add(tr("Working week"), fields["working_week"])
        work.add(tr("Tax on sales"), self.tax_button)
        work.add(tr("Currency of new deals"), fields["currency"])
        work.add(tr("Contact every (days)"), fields["default_interval"])
        for stage, field in self.weights.items():
            deals.add(names[Stage(stage)], field)
        deals.add(tr("Untouched after (days)"), fields["untouched_days"])
        for name, title in (("backup_folder", tr("Backup folder")), ("second_backup_folder", tr("Second place"))):
            fields[name].setAccessibleName(title)
            fields[name].setMinimumWidth(in_type(self, _FOLDER_WIDTH))
            folder = QHBoxLayout()
            folder.setSpacing(8)
            folder.addWidget(fields[name], 1)
            folder.addWidget(self._choosers[name])
            safety.add(title, folder)
        safety.add(tr("Keep for (months)"), fields["backup_months"])
        return looks, work, deals, safety

    def _side(self, *parts: tuple[str, Form]) -> QVBoxLayout:
        """Forms below each other, each with its title."""
        column = QVBoxLayout()
        column.setSpacing(8)
        line_up(*(form for _, form in parts))
        for title, form in parts:
            heading = plain_label(title, "", self)
            theme.type_scale(heading, 1.0, QFont.Weight.DemiBold)
            column.addWidget(heading)
            column.addLayout(form)
            column.addSpacing(16)
        column.addStretch()
        return column

    def _connect(self) -> None:
        for name, field in self.fields.items():
            field.value_changed.connect(self._setting(name))
        for stage, field in self.weights.items():
            field.value_changed.connect(self._weight(stage))
        for name, button in self._choosers.items():
            button.clicked.connect(partial(self._choose_folder, name))
        self.tax_button.clicked.connect(self.ask_tax)

    def _setting(self, name: str) -> Callable[[object], None]:
        def take(value: object) -> None:
            if name == "currency" and not value:  # deals need one
                self.fields[name].set_value(self._settings.currency)
                return
            setattr(self._settings, name, value)
            self.setting_changed.emit(name)
            if name == "country":
                self._show_tax()

        return take

    def _weight(self, stage: str) -> Callable[[int], None]:
        def take(value: int) -> None:
            self._settings.stage_weights[stage] = value
            self.setting_changed.emit("stage_weights")

        return take

    def _show_tax(self) -> None:
        """The rate of today; without a country there is nothing to set it for."""
        rate = tax_on(self._settings.tax_table(), date.today())
        self.tax_button.setText(tr("Not known…") if rate is None else f"{ltr(percent_text(rate))}…")
        self.tax_button.setEnabled(bool(self._settings.home))
        self.tax_button.setToolTip("" if self._settings.home else tr("Choose a country first"))

    def ask_tax(self) -> None:
        """Opens the rates of the country by day."""
        home = self._settings.home
        dialog = TaxDialog(home, labels.countries().get(home, home), self._settings.tax_table(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.table_changed.connect(self._keep_tax)
        dialog.open()

    def _keep_tax(self, table: TaxTable) -> None:
        self._settings.keep_tax_table(self._settings.home, table)
        self.setting_changed.emit("taxes")
        self._show_tax()

    def _choose_folder(self, name: str) -> None:
        title = self.fields[name].accessibleName()
        chosen = messages.folder_to_use(self, title, getattr(self._settings, name))
        if chosen is not None:
            self.fields[name].set_value(str(chosen))
            self._setting(name)(str(chosen))

    def done(self, result: int) -> None:
        """What is being typed counts, however the dialog is closed."""
        for field in (*self.fields.values(), *self.weights.values()):
            if isinstance(field, LineField):
                field.commit()
        super().done(result)


def _duties() -> dict[str, str]:
    return {
        "both": tr("I sell and coordinate service"),
        "sell": tr("I sell"),
        "service": tr("I coordinate service"),
    }


def _weeks() -> dict[str, str]:
    return {
        "": tr("As usual in the country"),
        "sunday-thursday": tr("Sunday to Thursday"),
        "sunday-friday": tr("Sunday to Friday"),
        "monday-friday": tr("Monday to Friday"),
        "monday-saturday": tr("Monday to Saturday"),
        "all": tr("All days, holidays too"),
    }


def _countries(chosen: str) -> dict[str, str]:
    """By name; first what the system says, and at the end one that has no name here."""
    names = labels.countries()
    system = country_of_system()
    first = tr("As the system: {country}").format(country=names.get(system, system)) if system else tr("As the system")
    others = {chosen: chosen} if chosen and chosen not in names else {}
    return {"": first, **dict(sorted(names.items(), key=lambda each: each[1])), **others}
