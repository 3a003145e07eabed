"""Stages of a list of deals that mean nothing here, each with the stage of ours that it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from ... import labels
from ...domain.choices import Stage
from ...jobs.importing.deal_stages import folded
from ...jobs.importing.import_plan import ImportPlan
from ...jobs.importing.summary import stage_text
from ...texts import tr
from ..kit.bidi import line_of
from ..kit.fields.field import ChoiceField
from .questions import AskedLines


class ImportStages(AskedLines):
    """`changed` tells that a stage was given a meaning. `remembered` holds what was chosen, and grows here."""

    changed = Signal()

    def __init__(self, remembered: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remembered = remembered
        self.lines: dict[str, tuple[QLabel, ChoiceField]] = {}

    def show_plan(self, planned: ImportPlan) -> None:
        """A line for each stage that was not understood, or for which something was chosen."""
        asked = dict.fromkeys(planned.unknown_stages, "") | {
            name: stage.value for name, stage in planned.chosen_stages.items()
        }
        for name, stage in asked.items():
            label, field = self.lines.get(name) or self._add(name)
            rows = planned.unknown_stages.get(name)
            text = tr("Stage {stage}: which is it?").format(stage=stage_text(name, rows) if rows else f"“{name}”")
            label.setText(line_of(text))
            field.setAccessibleName(text)
            if field.value() != stage:
                field.set_value(stage)
        for name, (label, field) in self.lines.items():
            label.setVisible(name in asked)
            field.setVisible(name in asked)
        self.setVisible(bool(asked))
        self.updateGeometry()

    def _add(self, name: str) -> tuple[QLabel, ChoiceField]:
        words = {stage.value: word for stage, word in labels.stages().items()}
        field = ChoiceField({"": tr("Open, until you choose")} | words, self.inside)
        field.set_value("")
        label = self.add_line(len(self.lines), field)
        self.lines[name] = label, field
        field.value_changed.connect(lambda value: self._choose(name, value))
        return label, field

    def _choose(self, name: str, value: str) -> None:
        self._remembered.pop(folded(name), None)
        if value in set(Stage):
            self._remembered[folded(name)] = value
        self.changed.emit()
