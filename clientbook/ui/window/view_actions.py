"""What the View menu has: screens, the ways between them, what they show, and how the window looks and speaks."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from ...domain.kinds import Message, message
from ...domain.languages import LANGUAGES
from .action import Action, is_on_list, on_list
from .commands import Commands
from .screens import SCREENS


def view_actions() -> Iterator[Action]:
    """What the View menu has."""
    yield from _ways()
    yield from _forms()
    yield from _pay()
    yield from _lists()
    yield from _themes()
    yield from _languages()
    yield from _type_sizes()
    yield Action(
        name="refresh", begins_part=True, text=message("Refresh"), run=lambda to: to.tabs.refresh(), keys=("F5",)
    )


def _ways() -> Iterator[Action]:
    """From screen to screen."""
    for place, screen in enumerate(SCREENS):
        yield Action(
            name=f"tab-{place}", text=screen.title, run=partial(_show_place, place), keys=(f"Ctrl+{place + 1}",),
            page=screen.name, other_words=screen.other_words,
        )  # fmt: skip
    yield Action(
        name="next-tab", text=message("Next tab"), run=lambda to: to.tabs.step_tab(1), keys=("Ctrl+Tab", "Ctrl+PgDown"),
        begins_part=True,
    )  # fmt: skip
    yield Action(
        name="previous-tab", text=message("Previous tab"), run=lambda to: to.tabs.step_tab(-1),
        keys=("Ctrl+Shift+Tab", "Ctrl+PgUp"),
    )  # fmt: skip
    # A key with an arrow goes where the arrow points on the screen, as on the board: back is where lines begin.
    yield Action(
        name="back", text=message("Back"), run=lambda to: to.navigation.back(), keys=("Alt+Left",),
        turned=("Alt+Right",), picture="back", begins_part=True, is_on=False,
    )  # fmt: skip
    yield Action(
        name="forward", text=message("Forward"), run=lambda to: to.navigation.forward(), keys=("Alt+Right",),
        turned=("Alt+Left",), picture="forward", is_on=False,
    )  # fmt: skip


def _forms() -> Iterator[Action]:
    """Other ways to look at a screen."""
    yield Action(
        name="board", text=message("Deals as list or board"),
        other_words="pipeline kanban stages לוח שלבים",
        run=lambda to: to.tabs.toggle_board(), keys=("Ctrl+B",),
        begins_part=True,
    )  # fmt: skip
    yield Action(
        name="agenda", text=message("Today as list, week or month"),
        other_words="calendar agenda week month schedule יומן לוח שבוע חודש תכנון",
        run=lambda to: to.tabs.turn_agenda(), keys=("Ctrl+Shift+B",),
    )  # fmt: skip


def _lists() -> Iterator[Action]:
    """What the list in front shows."""
    yield Action(
        name="filter", text=message("Add a condition…"),
        other_words="filters search show only where narrow conditions סינון מסנן מסננים תנאי להציג רק",
        run=on_list(lambda tab: tab.filters.add_condition()),
        keys=("Ctrl+Shift+F",), picture="filter", begins_part=True, holds=is_on_list,
    )  # fmt: skip
    yield Action(
        name="columns", text=message("Choose columns…"),
        other_words="fields show hide table headings sort order עמודות שדות טבלה הצגה הסתרה מיון סדר",
        run=on_list(lambda tab: tab.table.ask_columns()),
        picture="columns", holds=is_on_list,
    )  # fmt: skip


#: Pages of Pay by their names, as menus call them, and what else people do.
_PAY_PAGES: Final = (
    (
        "statement",
        message("Statement of the month"),
        "monthly report commission pay what i earn דוח חודשי דו״ח עמלות שכר",
    ),
    ("year", message("Pay of the year"), "annual sum months שנה שנתי סיכום"),
    (
        "employers",
        message("Employers and their plans"),
        "companies jobs boss workplace employer allowance leave מעסיק מעסיקים עבודה בוס חברה עזיבה",
    ),
    ("forecast", message("Forecast of pay"), "prediction expected what if pipeline next pay תחזית צפי"),
    (
        "reconciliation",
        message("Reconciliation with their statement"),
        "theirs compare payslip check difference dispute השוואה להשוות תלוש דוח מעסיק הפרשים",
    ),
    (
        "entered",
        message("Pay lines and figures by hand"),
        "entered by hand spif mileage deductions kpi list all לפי רשימה שורות שכר מדדים שהוזנו ידנית",
    ),
)


def _pay() -> Iterator[Action]:
    yield Action(
        name="plan",
        text=message("Edit the plan…"),
        other_words="employer commission rates tiers quota bonus guarantee draw percent salary rules"
        " תוכנית תכנית עמלות מעסיק עריכה בונוס מדרגות יעד אחוזים אחוז כללים",
        run=lambda to: to.tabs.edit_plan(),
        begins_part=True,
    )
    yield Action(
        name="new-pay-line",
        text=message("Add a pay line…"),
        other_words="spif spiff incentive goal reached allowance mileage miles petrol fuel gas car travel advance"
        " deduction deduct fine correction extra promised by hand"
        " תמריץ ספיף יעד שהושג הקצבה קילומטרים נסיעות דלק רכב מקדמה ניכוי קיזוז לנכות קנס תיקון תוספת ידנית הבטיחו",
        run=lambda to: to.tabs.add_pay_line(),
        keys=("Ctrl+Shift+L",),
    )
    yield Action(
        name="new-figure",
        text=message("Enter a figure…"),
        other_words="kpi indicator score nps renewal rate retention goals measure satisfaction number"
        " מדד מדדים ציון שביעות רצון שיעור חידוש שימור יעדים להזין נתון",
        run=lambda to: to.tabs.add_figure(),
    )
    for page, text, words in _PAY_PAGES:
        yield Action(name=f"pay-{page}", text=text, run=partial(_show_pay, page), other_words=words)
    yield Action(
        name="close-month",
        text=message("Close the month…"),
        other_words="close month statement payslip lock סגירת חודש דוח לסגור נעילה",
        run=lambda to: to.tabs.close_month(),
    )
    yield Action(
        name="track-record",
        text=message("Track record of the year…"),
        other_words="track record cv resume pdf year results רקורד ביצועים שנה קורות חיים הישגים",
        run=lambda to: to.tabs.ask_track_record(),
    )


def _show_pay(page: str, to: Commands) -> None:
    to.tabs.show_pay(page)


# How the window looks and speaks: each choice by itself, for those who type what they want.


def _themes() -> Iterator[Action]:
    for code, text, words in (
        (
            "light",
            message("Theme: light"),
            "bright day mode colours colors appearance look בהיר מצב יום צבעים מראה עיצוב",
        ),
        (
            "dark",
            message("Theme: dark"),
            "night mode black colours colors appearance look כהה מצב לילה שחור צבעים מראה עיצוב",
        ),
        (
            "system",
            message("Theme: as the system"),
            "mode colours colors appearance look auto מצב צבעים מראה עיצוב אוטומטי",
        ),
    ):
        yield Action(
            name=f"theme-{code}", text=text, run=partial(_choose, "theme", code), under=message("Theme"),
            begins_part=code == "light", other_words=words,
        )  # fmt: skip


def _languages() -> Iterator[Action]:
    # A language is called by its own name everywhere: who cannot read the window finds it.
    languages = [(each.code, Message(each.name, ""), each.other_words) for each in LANGUAGES.values()]
    for code, text, words in (*languages, ("", message("Language: as the system"), "auto אוטומטי")):
        yield Action(
            name=f"language-{code or 'system'}", text=text, run=partial(_choose, "language", code),
            under=message("Language"), other_words=f"{words} locale interface ממשק",
        )  # fmt: skip


def _type_sizes() -> Iterator[Action]:
    for name, text, words, keys, step in (
        (
            "type-larger",
            message("Larger type"),
            "font size text letters bigger zoom in increase גופן גודל טקסט אותיות הגדלה להגדיל זום",
            ("Ctrl++", "Ctrl+="),
            1,
        ),
        (
            "type-smaller",
            message("Smaller type"),
            "font size text letters zoom out decrease reduce גופן גודל טקסט אותיות הקטנה להקטין זום",
            ("Ctrl+-",),
            -1,
        ),
        (
            "type-usual",
            message("Usual type size"),
            "font size text normal reset zoom default אות טקסט רגיל איפוס זום",
            ("Ctrl+0",),
            0,
        ),
    ):
        yield Action(
            name=name, text=text, run=partial(_scale, step), keys=keys, under=message("Type size"), other_words=words
        )


def _choose(setting: str, code: str, to: Commands) -> None:
    to.window.choose(setting, code)


def _scale(step: int, to: Commands) -> None:
    to.window.scale_type(step)


def _show_place(place: int, to: Commands) -> None:
    to.tabs.show_place(place)
