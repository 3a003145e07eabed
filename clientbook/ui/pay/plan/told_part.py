"""A part of a plan, or a bonus, that says more than its form: as the plan file has it, to be read and kept as it is."""

import re
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ....domain.choices import Measure, Pays
from ....domain.plan import Bonus, Component
from ....files.plan.plan_text import bonus_lines, component_lines
from ....texts import tr
from ...kit.words import plain_label


def fits_form(component: Component) -> bool:
    """Whether the form shows all that a component says."""
    plain = replace(
        component,
        measure=Measure.TOTAL,
        pays=Pays.RATE,
        scopes=(),
        new_months=0,
        least=None,
        most=None,
        shares="",
        quotas=(),
        parts=(),
        conditions=(),
        multipliers=(),
        tiers=tuple(replace(tier, reaches_back=False) for tier in component.tiers),
    )
    return component == plain


def fits_row(bonus: Bonus) -> bool:
    """Whether a row shows all that a bonus says."""
    plain = Bonus(name=bonus.name, over=bonus.over, measure=bonus.measure, reaches=bonus.reaches, pays=bonus.pays)
    return bonus == plain


class ToldPart(QWidget):
    """The lines of a plan file, and where they are changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = plain_label("", "", self)
        self.lines.setWordWrap(True)
        # A file is no language's: its lines begin below each other.
        self.lines.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.lines.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        self.lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        hint = plain_label(
            tr("It says more than this form can show, and is kept as it is. It is changed in its plan file."),
            "secondary",
            self,
        )
        hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.lines)
        column.addWidget(hint)

    def show_component(self, component: Component, currency: str) -> None:
        lines = component_lines(component, currency)
        self.lines.setText(
            "\n".join(re.sub(" +=", " =", line, count=1) for line in lines)
        )  # columns need a file's font

    def show_bonus(self, bonus: Bonus, currency: str) -> None:
        self.lines.setText("\n".join(bonus_lines(bonus, currency)))
