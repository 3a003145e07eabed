"""Every action: its words, its keys, where it stands and holds, and the one command that it calls.

Menu bar, context menu of rows, palette, sheet of keys and help are made from `ACTIONS`, in its order.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtGui import QAction, QKeySequence

from ...domain.kinds import KINDS, Kind, Message, Tab, message
from ...domain.languages import LANGUAGES
from ...texts import right_to_left
from ..records.tab import MERGED, RecordsTab
from .commands import Commands
from .screens import SCREENS

Key = str | QKeySequence.StandardKey
Holds = Callable[[RecordsTab | None], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfRows:
    """A line of the context menu, for so many selected rows of the kinds that `holds` lets through."""

    text: Message  # "{what}" are the rows: "3 clients"
    least: int = 1
    most: int | None = None
    holds: Callable[[Kind], bool] = lambda _: True
    part: int  # lines stand between parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What stands in the menu bar, or only among the lines for rows."""

    name: str
    text: Message
    run: Callable[[Commands], object]
    keys: tuple[Key, ...] = ()
    turned: tuple[Key, ...] = ()  # the keys where lines run from the right
    picture: str = ""
    begins_part: bool = False  # a line stands above it
    role: QAction.MenuRole = QAction.MenuRole.NoRole  # by itself macOS guesses from the text
    page: str = ""  # that it shows
    under: Message | None = None  # the menu in the menu, where it stands in one
    is_on: bool = True  # from the beginning
    holds: Holds | None = None  # by the list in front, where that decides; what is off leaves its keys to the widgets
    rows: OfRows | None = None
    other_words: str = ""  # what people type who do not know how a menu calls it, in any language

    @property
    def own_keys(self) -> tuple[Key, ...]:
        return self.turned if self.turned and right_to_left() else self.keys


def _on_list(tab: RecordsTab | None) -> bool:
    return tab is not None


def _on_tagged(tab: RecordsTab | None) -> bool:
    return tab is not None and KINDS[tab.kind].is_tagged


def _on_people(tab: RecordsTab | None) -> bool:
    return tab is not None and KINDS[tab.kind].is_person


def _list(do: Callable[[RecordsTab], object]) -> Callable[[Commands], object]:
    """Done on the list in front, where there is one."""
    return lambda to: to.tabs.on_list(do)


def _is_tagged(kind: Kind) -> bool:
    return kind.is_tagged


def _is_person(kind: Kind) -> bool:
    return kind.is_person


def _book() -> Iterator[Action]:
    yield Action(
        name="new", text=message("New"), run=lambda to: to.tabs.new(), keys=("Ctrl+N",), picture="add", holds=_on_list
    )
    for kind in KINDS.values():
        if kind.tab is not None:
            yield _new(kind.name, kind.tab)
    yield Action(
        name="import", text=message("Import…"),
        other_words="load csv xlsx excel vcard list upload טעינה קליטה רשימה אקסל",
        run=lambda to: to.files.choose_list(), keys=("Ctrl+I",),
        picture="import", begins_part=True,
    )  # fmt: skip
    yield Action(
        name="imports",
        text=message("Imports…"),
        other_words="take back lists ייבוא רשימות",
        run=lambda to: to.files.show_imports(),
        picture="file",
    )
    yield Action(
        name="export",
        text=message("Export…"),
        other_words="save csv xlsx excel pdf download file שמירה שמור אקסל פידיאף קובץ לייצא להוריד",
        run=lambda to: to.tabs.export(to.files),
        keys=("Ctrl+E",),
        picture="export",
    )
    yield Action(
        name="activities", text=message("Export activities…"),
        other_words="log diary timeline calls meetings notes pdf csv excel print פעילויות יומן שיחות פגישות הדפסה",
        run=lambda to: to.files.export_activities(),
        picture="export",
    )  # fmt: skip
    yield Action(
        name="follow-ups", text=message("Export follow-ups…"),
        other_words="calendar ics reminders יומן תזכורות",
        run=lambda to: to.files.export_follow_ups(),
        picture="calendar",
    )  # fmt: skip
    yield Action(
        name="print",
        text=message("Print…"),
        other_words="pdf paper list statement printer הדפסה נייר רשימה דוח להדפיס מדפסת",
        run=lambda to: to.tabs.print(to.files, to.pay),
        keys=("Ctrl+P",),
    )
    yield Action(
        name="backup",
        text=message("Back up now"),
        other_words="copy save safety גיבוי עותק לגבות שמירת העתק",
        run=lambda to: to.files.back_up(),
        picture="file",
        begins_part=True,
    )
    yield Action(
        name="restore",
        text=message("Restore a backup…"),
        other_words="backups recover lost copy check verify שחזור גיבויים לשחזר אבד בדיקה",
        run=lambda to: to.dialogs.show_backups(),
    )
    yield Action(
        name="settings", text=message("Settings…"),
        other_words="options preferences currency dollar euro shekel exchange rate country phone tax vat name backups"
        " הגדרות העדפות מטבע דולר אירו שקל שער חליפין מדינה מס מע״מ מעמ שם",
        run=lambda to: to.dialogs.show_settings(), keys=("Ctrl+,",),
        role=QAction.MenuRole.PreferencesRole, begins_part=True,
    )  # fmt: skip
    yield Action(
        name="quit", text=message("Quit"), other_words="exit close leave יציאה סגירה לצאת לסגור",
        run=lambda to: to.window.close(), keys=("Ctrl+Q",),
        role=QAction.MenuRole.QuitRole, begins_part=True,
    )  # fmt: skip


def _new(kind: str, tab: Tab) -> Action:
    """A record of a kind; of the client that is selected, where it is one that clients have."""
    if tab.here is None:
        return Action(
            name=f"new-{kind}", text=tab.new, run=lambda to: to.tabs.new_for_client(kind, 0), picture=tab.picture,
            other_words=tab.other_words_for_new,
        )  # fmt: skip
    return Action(
        name=f"new-{kind}", text=tab.here, run=partial(_new_at_client, kind), keys=(tab.key,) if tab.key else (),
        picture=tab.picture, other_words=tab.other_words_for_new,
    )  # fmt: skip


def _new_at_client(kind: str, to: Commands) -> None:
    to.tabs.new_at_client(kind)


def _edit() -> Iterator[Action]:
    yield Action(
        name="undo", text=message("Undo"),
        other_words="take back revert ביטול חזרה",
        run=lambda to: to.window.undo(), keys=(QKeySequence.StandardKey.Undo,),
        picture="undo", is_on=False,
    )  # fmt: skip
    yield Action(
        name="redo", text=message("Redo"), other_words="again repeat שוב לחזור",
        run=lambda to: to.window.redo(), keys=("Ctrl+Shift+Z", "Ctrl+Y"),
        picture="redo", is_on=False,
    )  # fmt: skip
    yield from _on_rows()
    yield from _on_many_rows()
    yield Action(
        name="palette", text=message("Find anything…"), run=lambda to: to.window.find_anything(), keys=("Ctrl+K",),
        picture="search", begins_part=True,
    )  # fmt: skip
    yield Action(
        name="find",
        text=message("Find"),
        other_words="search look for חיפוש לחפש",
        run=lambda to: to.tabs.find(),
        keys=("Ctrl+F", "/"),
        picture="search",
    )
    yield Action(
        name="history", text=message("History of the record…"),
        other_words="log changes who when שינויים גרסאות היסטוריה",
        run=_list(lambda tab: tab.ask_history()),
        keys=("Alt+Return",), holds=_on_list, rows=OfRows(text=message("History…"), part=2, most=1),
    )  # fmt: skip


def _on_rows() -> Iterator[Action]:
    """How the rows of the list in front are taken, put and gone through."""
    yield Action(
        name="copy", text=message("Copy rows"), run=_list(lambda tab: tab.copy()), keys=("Ctrl+C",), picture="copy",
        begins_part=True, holds=_on_list, rows=OfRows(text=message("Copy"), part=0),
    )  # fmt: skip
    yield Action(
        name="paste", text=message("Paste rows…"), run=lambda to: to.rows.paste(), keys=("Ctrl+V",), holds=_on_list
    )
    yield Action(
        name="duplicate", text=message("Duplicate"), run=_list(lambda tab: tab.ask_duplicate()), keys=("Ctrl+D",),
        holds=_on_list, rows=OfRows(text=message("Duplicate"), part=0),
    )  # fmt: skip
    yield Action(
        name="select-all",
        text=message("Select all"),
        run=_list(lambda tab: tab.select_all()),
        keys=("Ctrl+A",),
        holds=_on_list,
    )
    yield Action(
        name="edit",
        text=message("Edit this cell"),
        run=_list(lambda tab: tab.edit_cell()),
        keys=("F2",),
        begins_part=True,
        holds=_on_list,
    )
    yield Action(
        name="log", text=message("Log a call or meeting"),
        other_words="call phone telephone meeting message touch note plan follow-up"
        " שיחה פגישה הודעה פתק תיעוד מעקב טלפון להתקשר",
        run=lambda to: to.tabs.focus_log(), keys=("Ctrl+L",),
        picture="call",
    )  # fmt: skip
    yield Action(
        name="close-details", text=message("Close the details"), run=_list(lambda tab: tab.close_details()),
        keys=("Ctrl+W",), picture="close", holds=_on_list,
    )  # fmt: skip


def _on_many_rows() -> Iterator[Action]:
    """What changes the rows of the list in front, one or many of them."""
    yield Action(
        name="edit-many", text=message("Edit selection…"),
        other_words="bulk change עריכה מרובה",
        run=_list(lambda tab: tab.ask_edit()), holds=_on_list,
        rows=OfRows(text=message("Edit {what}…"), least=2, part=1),
    )  # fmt: skip
    yield Action(
        name="add-tag", text=message("Add tag…"),
        other_words="label category תגית תווית קטגוריה",
        run=_list(lambda tab: tab.ask_tag(True)), holds=_on_tagged,
        rows=OfRows(text=message("Add tag…"), part=1, holds=_is_tagged),
    )  # fmt: skip
    yield Action(
        name="remove-tag", text=message("Remove tag…"), run=_list(lambda tab: tab.ask_tag(False)), holds=_on_tagged,
        rows=OfRows(text=message("Remove tag…"), part=1, holds=_is_tagged),
    )  # fmt: skip
    yield Action(
        name="merge", text=message("Merge…"),
        other_words="duplicates twins join unite כפילויות כפולים איחוד",
        run=_list(lambda tab: tab.ask_merge()), holds=_on_list,
        rows=OfRows(text=message("Merge…"), part=2, least=2, most=MERGED),
    )  # fmt: skip
    yield Action(
        name="delete", text=message("Delete"),
        other_words="remove trash מחיקה הסרה",
        run=lambda to: to.tabs.delete(to.files), picture="delete",
        holds=_on_list, rows=OfRows(text=message("Delete"), part=3),
    )  # fmt: skip
    yield Action(
        name="erase", text=message("Erase for good…"),
        other_words="privacy gdpr forget person destroy פרטיות מחיקה לצמיתות לשכוח",
        run=_list(lambda tab: tab.ask_erase()), holds=_on_people,
        rows=OfRows(text=message("Erase for good…"), part=3, most=1, holds=_is_person),
    )  # fmt: skip


def _view() -> Iterator[Action]:
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
    yield from _pay()
    yield Action(
        name="filter", text=message("Add a condition…"),
        other_words="filters search show only where narrow conditions סינון מסנן מסננים תנאי להציג רק",
        run=_list(lambda tab: tab.filters.add_condition()),
        keys=("Ctrl+Shift+F",), picture="filter", begins_part=True, holds=_on_list,
    )  # fmt: skip
    yield Action(
        name="columns", text=message("Choose columns…"),
        other_words="fields show hide table headings sort order עמודות שדות טבלה הצגה הסתרה מיון סדר",
        run=_list(lambda tab: tab.table.ask_columns()),
        picture="columns", holds=_on_list,
    )  # fmt: skip
    yield from _looks()
    yield Action(
        name="refresh", begins_part=True, text=message("Refresh"), run=lambda to: to.tabs.refresh(), keys=("F5",)
    )


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


def _looks() -> Iterator[Action]:
    """How the window looks and speaks: each choice by itself, for those who type what they want."""
    theme, language, size = message("Theme"), message("Language"), message("Type size")
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
            name=f"theme-{code}", text=text, run=partial(_choose, "theme", code), under=theme,
            begins_part=code == "light", other_words=words,
        )  # fmt: skip
    # A language is called by its own name everywhere: who cannot read the window finds it.
    languages = [(each.code, Message(each.name, ""), each.other_words) for each in LANGUAGES.values()]
    for code, text, words in (*languages, ("", message("Language: as the system"), "auto אוטומטי")):
        yield Action(
            name=f"language-{code or 'system'}", text=text, run=partial(_choose, "language", code), under=language,
            other_words=f"{words} locale interface ממשק",
        )  # fmt: skip
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
        yield Action(name=name, text=text, run=partial(_scale, step), keys=keys, under=size, other_words=words)


def _choose(setting: str, code: str, to: Commands) -> None:
    to.window.choose(setting, code)


def _scale(step: int, to: Commands) -> None:
    to.window.scale_type(step)


def _show_place(place: int, to: Commands) -> None:
    to.tabs.show_place(place)


def _help() -> Iterator[Action]:
    yield Action(
        name="help",
        text=message("Help for newcomers"),
        other_words="manual guide how begin tutorial questions עזרה מדריך הדרכה איך",
        run=lambda to: to.dialogs.show_help(),
        keys=("F1",),
        picture="info",
    )
    yield Action(
        name="keys",
        text=message("All keys"),
        other_words="shortcuts hotkeys keyboard קיצורים קיצורי מקלדת מקשים",
        run=lambda to: to.dialogs.show_keys(),
        keys=("Ctrl+/",),
    )
    yield Action(
        name="about", text=message("About Clientbook"),
        other_words="version license licence program אודות גרסה רישיון תוכנה",
        run=lambda to: to.dialogs.show_about(), picture="info",
        role=QAction.MenuRole.AboutRole,
    )  # fmt: skip


#: What the menus have, by menu.
MENUS: Final = {
    "book": (message("Book"), tuple(_book())),
    "edit": (message("Edit"), tuple(_edit())),
    "view": (message("View"), tuple(_view())),
    "help": (message("Help"), tuple(_help())),
}
#: What only rows have.
_ROWS_ONLY: Final = (
    Action(
        name="export-selection", text=message("Export selection…"), run=lambda to: to.tabs.export_selection(to.files),
        picture="export", rows=OfRows(text=message("Export selection…"), part=2, least=2),
    ),
)  # fmt: skip
ACTIONS: Final = (*(action for _, actions in MENUS.values() for action in actions), *_ROWS_ONLY)
_ORDER: Final = (
    "copy", "duplicate", "edit-many", "add-tag", "remove-tag", "export-selection", "merge", "history", "delete",
    "erase",
)  # fmt: skip
#: The context menu of rows, in its order.
ROW_ACTIONS: Final = tuple(
    sorted((each for each in ACTIONS if each.rows is not None), key=lambda a: _ORDER.index(a.name))
)
