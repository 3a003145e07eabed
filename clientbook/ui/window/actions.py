"""Every action: its words, its keys, where it stands and holds, and the one command that it calls.

Menu bar, context menu of rows, palette, sheet of keys and help are made from `ACTIONS`, in its order.
"""

from collections.abc import Iterator
from functools import partial
from typing import Final

from PySide6.QtGui import QAction, QKeySequence

from ...domain.kinds import KINDS, Kind, Tab, message
from ..records.tab import MERGED, RecordsTab
from .action import Action, OfRows, is_on_list, on_list
from .commands import Commands
from .view_actions import view_actions


def _on_tagged(tab: RecordsTab | None) -> bool:
    return tab is not None and KINDS[tab.kind].is_tagged


def _on_people(tab: RecordsTab | None) -> bool:
    return tab is not None and KINDS[tab.kind].is_person


def _is_tagged(kind: Kind) -> bool:
    return kind.is_tagged


def _is_person(kind: Kind) -> bool:
    return kind.is_person


def _book() -> Iterator[Action]:
    yield from _new_records()
    yield from _lists_in()
    yield from _lists_out()
    yield from _backups()
    yield from _program()


def _new_records() -> Iterator[Action]:
    yield Action(
        name="new", text=message("New"), run=lambda to: to.tabs.new(), keys=("Ctrl+N",), picture="add", holds=is_on_list
    )
    for kind in KINDS.values():
        if kind.tab is not None:
            yield _new(kind.name, kind.tab)


def _lists_in() -> Iterator[Action]:
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
        name="samples-in", text=message("Try with sample data"),
        other_words="example demo play test דוגמה הדגמה התנסות ניסיון",
        run=lambda to: to.files.fill_with_samples(),
    )  # fmt: skip
    yield Action(
        name="samples-out", text=message("Take the sample data out"),
        other_words="example demo remove delete דוגמה הדגמה הסרה הוצאה למחוק",
        run=lambda to: to.files.take_samples_out(),
    )  # fmt: skip


def _lists_out() -> Iterator[Action]:
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


def _backups() -> Iterator[Action]:
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
        name="check-book", text=message("Check the book"),
        other_words="verify damage sound whole integrity corrupt בדיקה תקינות נזק פגום שלמות",
        run=lambda to: to.files.check_book(),
    )  # fmt: skip


def _program() -> Iterator[Action]:
    yield Action(
        name="own-fields", text=message("Own fields…"),
        other_words="custom field attribute column extra add field שדה שדות משלי עמודה מותאם הוספת שדה",
        run=lambda to: to.dialogs.show_own_fields(), begins_part=True,
    )  # fmt: skip
    yield Action(
        name="settings", text=message("Settings…"),
        other_words="options preferences currency dollar euro shekel exchange rate country phone tax vat name backups"
        " הגדרות העדפות מטבע דולר אירו שקל שער חליפין מדינה מס מע״מ מעמ שם",
        run=lambda to: to.dialogs.show_settings(), keys=("Ctrl+,",),
        role=QAction.MenuRole.PreferencesRole,
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
        run=on_list(lambda tab: tab.ask_history()),
        keys=("Alt+Return",), holds=is_on_list, rows=OfRows(text=message("History…"), part=2, most=1),
    )  # fmt: skip


def _on_rows() -> Iterator[Action]:
    """How the rows of the list in front are taken, put and gone through."""
    yield Action(
        name="copy", text=message("Copy rows"), run=on_list(lambda tab: tab.copy()), keys=("Ctrl+C",), picture="copy",
        begins_part=True, holds=is_on_list, rows=OfRows(text=message("Copy"), part=0),
    )  # fmt: skip
    yield Action(
        name="paste", text=message("Paste rows…"), run=lambda to: to.rows.paste(), keys=("Ctrl+V",), holds=is_on_list
    )
    yield Action(
        name="duplicate", text=message("Duplicate"), run=on_list(lambda tab: tab.ask_duplicate()), keys=("Ctrl+D",),
        holds=is_on_list, rows=OfRows(text=message("Duplicate"), part=0),
    )  # fmt: skip
    yield Action(
        name="select-all",
        text=message("Select all"),
        run=on_list(lambda tab: tab.select_all()),
        keys=("Ctrl+A",),
        holds=is_on_list,
    )
    yield Action(
        name="edit",
        text=message("Edit this cell"),
        run=on_list(lambda tab: tab.edit_cell()),
        keys=("F2",),
        begins_part=True,
        holds=is_on_list,
    )
    yield Action(
        name="log", text=message("Log a call or meeting"),
        other_words="call phone telephone meeting message touch note plan follow-up"
        " שיחה פגישה הודעה פתק תיעוד מעקב טלפון להתקשר",
        run=lambda to: to.tabs.focus_log(), keys=("Ctrl+L",),
        picture="call",
    )  # fmt: skip
    yield Action(
        name="close-details", text=message("Close the details"), run=on_list(lambda tab: tab.close_details()),
        keys=("Ctrl+W",), picture="close", holds=is_on_list,
    )  # fmt: skip


def _on_many_rows() -> Iterator[Action]:
    """What changes the rows of the list in front, one or many of them."""
    yield Action(
        name="edit-many", text=message("Edit selection…"),
        other_words="bulk change עריכה מרובה",
        run=on_list(lambda tab: tab.ask_edit()), holds=is_on_list,
        rows=OfRows(text=message("Edit {what}…"), least=2, part=1),
    )  # fmt: skip
    yield Action(
        name="add-tag", text=message("Add tag…"),
        other_words="label category תגית תווית קטגוריה",
        run=on_list(lambda tab: tab.ask_tag(True)), holds=_on_tagged,
        rows=OfRows(text=message("Add tag…"), part=1, holds=_is_tagged),
    )  # fmt: skip
    yield Action(
        name="remove-tag", text=message("Remove tag…"), run=on_list(lambda tab: tab.ask_tag(False)), holds=_on_tagged,
        rows=OfRows(text=message("Remove tag…"), part=1, holds=_is_tagged),
    )  # fmt: skip
    yield Action(
        name="merge", text=message("Merge…"),
        other_words="duplicates twins join unite כפילויות כפולים איחוד",
        run=on_list(lambda tab: tab.ask_merge()), holds=is_on_list,
        rows=OfRows(text=message("Merge…"), part=2, least=2, most=MERGED),
    )  # fmt: skip
    yield Action(
        name="delete", text=message("Delete"),
        other_words="remove trash מחיקה הסרה",
        run=lambda to: to.tabs.delete(to.files), picture="delete",
        holds=is_on_list, rows=OfRows(text=message("Delete"), part=3),
    )  # fmt: skip
    yield Action(
        name="erase", text=message("Erase for good…"),
        other_words="privacy gdpr forget person destroy פרטיות מחיקה לצמיתות לשכוח",
        run=on_list(lambda tab: tab.ask_erase()), holds=_on_people,
        rows=OfRows(text=message("Erase for good…"), part=3, most=1, holds=_is_person),
    )  # fmt: skip


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
    "view": (message("View"), tuple(view_actions())),
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
