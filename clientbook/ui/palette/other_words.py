"""Other words for what can be done, in both languages: what people type who do not know how a menu calls it."""

from typing import Final

#: By the name of an action; tabs go by the page that they show.
OTHER_WORDS: Final = {
    "new-client": "add create customer firm company לקוח חדש הוספה ליצור חברה",
    "new-contact": "add create person איש קשר חדש הוספה",
    "new-deal": "add create sale opportunity עסקה חדשה הוספה מכירה",
    "import": "load csv xlsx excel vcard list upload טעינה קליטה רשימה אקסל",
    "imports": "take back lists ביטול ייבוא רשימות",
    "merge": "duplicates twins join unite כפילויות כפולים איחוד",
    "export": "save csv xlsx excel pdf download שמירה אקסל",
    "follow-ups": "calendar ics reminders יומן תזכורות",
    "print": "pdf paper הדפסה",
    "backup": "copy safety גיבוי עותק",
    "settings": "options preferences theme dark light hebrew english language currency country tax"
    " הגדרות העדפות ערכת נושא כהה בהיר עברית אנגלית שפה מטבע מדינה",
    "edit-many": "bulk change עריכה מרובה",
    "find": "search filter filters columns סינון מסנן עמודות חיפוש",
    "board": "pipeline kanban stages לוח שלבים",
    "keys": "shortcuts hotkeys קיצורים מקשים",
    "history": "log changes versions שינויים גרסאות",
    "today": "tasks to-do agenda reminders משימות תזכורות",
    "client": "customers firms companies filter columns לקוחות חברות סינון עמודות",
    "contact": "people persons אנשים",
    "deal": "sales pipeline opportunities מכירות",
    "pay": "commission commissions salary bonus employer plan edit close month monthly report statement collect payment"
    " receipt invoice guarantee theirs pdf עמלות עמלה שכר בונוס מעסיק תוכנית תכנית"
    " עריכה סגירת חודש דוח חודשי דו״ח גבה גבייה תשלום חשבונית",
    "performance": "track record year chart report results pdf ביצועים שנה תרשים דוח רקורד",
}
