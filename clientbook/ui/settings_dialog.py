"""All settings on one page. There is nothing to confirm: what is chosen holds at once, and is kept."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from .. import labels
from ..domain.choices import Stage
from ..domain.stage_weights import STAGE_WEIGHTS
from ..settings import Settings
from ..texts import tr
from . import theme
from .forms import CurrencyField
from .kit.field import ChoiceField, LineField
from .kit.form import Form, line_up
from .kit.reading_order import ReadingOrder
from .kit.words import plain_label

_LONGEST_DAYS: Final = 3650


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
            "language": ChoiceField({"": tr("As the system"), "en": "English", "he": "עברית"}, self),
            "theme": ChoiceField({"system": tr("As the system"), "light": tr("Light"), "dark": tr("Dark")}, self),
            "first_day": ChoiceField(
                {"": tr("As usual in the language"), "sunday": tr("Sunday"), "monday": tr("Monday")}, self
            ),
            "manager": LineField(self),
            "duty": ChoiceField(
                {
                    "both": tr("I sell and coordinate service"),
                    "sell": tr("I sell"),
                    "service": tr("I coordinate service"),
                },
                self,
            ),
            "currency": CurrencyField(self),
            "default_interval": WholeField(_LONGEST_DAYS, self),
            "untouched_days": WholeField(_LONGEST_DAYS, self),
            "backup_folder": LineField(self, left_to_right=True),
        }
        self.weights = {stage: WholeField(100, self, "%") for stage in STAGE_WEIGHTS}
        self._choose = QPushButton(tr("Choose…"), self)
        for name, field in self.fields.items():
            field.set_value(getattr(settings, name))
        for stage, field in self.weights.items():
            field.set_value(settings.stage_weights[stage])
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        looks, work, deals, safety = self._forms()
        sides = QHBoxLayout()
        sides.setSpacing(32)
        sides.addLayout(self._side((tr("Appearance"), looks), (tr("Work"), work)), 1)
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
        fields["backup_folder"].setAccessibleName(tr("Backup folder"))
        folder = QHBoxLayout()
        folder.setSpacing(8)
        folder.addWidget(fields["backup_folder"], 1)
        folder.addWidget(self._choose)
        looks, work, deals, safety = Form(), Form(), Form(), Form()
        looks.add(tr("Language"), fields["language"])
        looks.add(tr("Theme"), fields["theme"])
        looks.add(tr("First day of the week"), fields["first_day"])
        work.add(tr("My name"), fields["manager"])
        work.add(tr("What I do"), fields["duty"])
        work.add(tr("Currency of new deals"), fields["currency"])
        work.add(tr("Contact every (days)"), fields["default_interval"])
        for stage, field in self.weights.items():
            deals.add(names[Stage(stage)], field)
        deals.add(tr("Untouched after (days)"), fields["untouched_days"])
        safety.add(tr("Backup folder"), folder)
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
        self._choose.clicked.connect(self._choose_folder)

    def _setting(self, name: str) -> Callable[[Any], None]:
        def take(value: Any) -> None:
            if name == "currency" and not value:  # deals need one
                self.fields[name].set_value(self._settings.currency)
                return
            setattr(self._settings, name, value)
            self.setting_changed.emit(name)

        return take

    def _weight(self, stage: str) -> Callable[[int], None]:
        def take(value: int) -> None:
            self._settings.stage_weights[stage] = value
            self.setting_changed.emit("stage_weights")

        return take

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Backup folder"), self._settings.backup_folder)
        if chosen:
            self.fields["backup_folder"].set_value(chosen)
            self._setting("backup_folder")(chosen)

    def done(self, result: int) -> None:
        """What is being typed counts, however the dialog is closed."""
        for field in (*self.fields.values(), *self.weights.values()):
            if isinstance(field, LineField):
                field.commit()
        super().done(result)
