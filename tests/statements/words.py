"""What employers' statements say, by language: headings by role, labels of lines. Not shared with the program."""

from collections.abc import Mapping, Sequence
from typing import Final

#: Headings of each column, by language. "pay" and "rate" come in pairs that stand beside one another in one file.
HEADINGS: Final[Mapping[str, Mapping[str, Sequence[str]]]] = {
    "en": {
        "client": ("Customer", "Client name", "Account", "Customer Name", "Sold to", "Bill-to", "Merchant"),
        "deal": ("Deal", "Description", "Opportunity", "Order description", "Contract", "Project"),
        "invoice": ("Invoice", "Inv. No.", "Invoice #", "Doc No", "Reference", "Inv#", "Invoice number", "Ref."),
        "basis": ("Sales", "Net amount", "Turnover", "Invoice amount", "Sale value", "Revenue", "Amount"),
        "date": ("Date", "Invoice date", "Posting date", "Closed"),
        "note": ("Remarks", "Notes", "Comment"),
        "number": ("#", "No.", "Line"),
        "tax": ("VAT", "Tax"),
        "gross": ("Total incl. VAT", "Gross"),
        "balance": ("Balance", "Running total"),
    },
    "he": {
        "client": ("שם לקוח", "לקוח", "שם הלקוח", "שם חשבון", "תאור לקוח"),
        "deal": ("עסקה", "תיאור", "פרטים", "שם העסקה", "תאור הזמנה"),
        "invoice": ("מס' חשבונית", "אסמכתא", "חשבונית", "מספר חשבונית", "חשבונית מס'", 'מס"ח'),
        "basis": ("מחזור", "מכירות", "סכום עסקה", 'סכום לפני מע"מ', "היקף מכירות", "סכום חשבונית"),
        "date": ("תאריך", "ת. חשבונית", "תאריך ערך", "תאריך חשבונית"),
        "note": ("הערות", "הערה"),
        "number": ("מס'", "#", "שורה"),
        "tax": ('מע"מ',),
        "gross": ('סה"כ כולל מע"מ',),
        "balance": ("יתרה מצטברת", "יתרה"),
    },
    "de": {
        "client": ("Kunde", "Kundenname", "Debitor"),
        "deal": ("Auftrag", "Bezeichnung", "Vorgang"),
        "invoice": ("Rechnung", "Rechnungs-Nr.", "Beleg-Nr.", "RG-Nr."),
        "basis": ("Umsatz", "Nettoumsatz", "Rechnungsbetrag netto"),
        "date": ("Datum", "Belegdatum"),
        "note": ("Bemerkung",),
        "number": ("Pos.", "Nr."),
        "tax": ("MwSt.",),
        "gross": ("Bruttobetrag",),
        "balance": ("Saldo",),
    },
    "fr": {
        "client": ("Client", "Nom du client"),
        "deal": ("Affaire", "Libellé"),
        "invoice": ("N° facture", "Facture", "Réf. facture"),
        "basis": ("CA HT", "Montant HT", "Chiffre d'affaires"),
        "date": ("Date", "Date facture"),
        "note": ("Observations",),
        "number": ("N°",),
        "tax": ("TVA",),
        "gross": ("Total TTC",),
        "balance": ("Solde",),
    },
    "es": {
        "client": ("Cliente", "Nombre del cliente"),
        "deal": ("Operación", "Concepto"),
        "invoice": ("Factura", "Nº factura", "N.º de factura"),
        "basis": ("Ventas", "Base imponible", "Importe neto"),
        "date": ("Fecha",),
        "note": ("Observaciones",),
        "number": ("Nº",),
        "tax": ("IVA",),
        "gross": ("Total con IVA",),
        "balance": ("Saldo",),
    },
    "ru": {
        "client": ("Клиент", "Контрагент", "Покупатель"),
        "deal": ("Сделка", "Наименование"),
        "invoice": ("Счёт", "№ счета", "Номер документа"),
        "basis": ("Сумма продажи", "Выручка", "Оборот"),
        "date": ("Дата",),
        "note": ("Примечание",),
        "number": ("№ п/п", "№"),
        "tax": ("НДС",),
        "gross": ("Итого с НДС",),
        "balance": ("Остаток",),
    },
}
#: (rate, pay): the heading of the rate, "" where the pair has none, and of what was paid.
PAYS: Final[Mapping[str, Sequence[tuple[str, str]]]] = {
    "en": (
        ("% commission", "Commission"), ("Comm. %", "Comm."), ("Rate", "Commission"), ("Commission %", "Commission $"),
        ("Comm %", "Amount Due"), ("Commission rate", "Commission payable"), ("%", "Payout"), ("Pct", "Comm. Amt"),
        ("Rate %", "Net payable"), ("Commission (%)", "Commission (amount)"), ("Comm. rate", "Total commission"),
        ("Commission percentage", "Commission earned"), ("Rate", "Paid"), ("Percentage", "To be paid"),
    ),
    "he": (
        ("% עמלה", "עמלה"), ("שיעור עמלה", "סכום העמלה"), ("עמלה %", 'עמלה ש"ח'), ("עמלה באחוזים", 'עמלה בש"ח'),
        ("% עמלה", "עמלה לתשלום"), ("אחוז עמלה", "עמלה"), ("אחוז", 'סה"כ לתשלום'), ("שיעור", "סכום לתשלום"),
        ("אחוז עמלות", 'סה"כ עמלה'), ("% עמלה", "לתשלום לסוכן"), ("אחוז", "זכאות"),
    ),
    "de": (("Prov.-%", "Provision"), ("Provisionssatz", "Provisionsbetrag"), ("Satz", "Auszahlung"), ("%", "Provision EUR")),
    "fr": (("Taux", "Commission"), ("% commission", "Montant commission"), ("Taux de commission", "À payer")),
    "es": (("% comisión", "Comisión"), ("Porcentaje", "Importe comisión"), ("Tipo", "A pagar")),
    "ru": (("% вознаграждения", "Вознаграждение"), ("Ставка", "Комиссия"), ("Процент", "К выплате")),
}  # fmt: skip
#: What a line of a kind says, by language.
LABELS: Final[Mapping[str, Mapping[str, Sequence[str]]]] = {
    "en": {
        "base": ("Base salary", "Base pay", "Fixed salary", "Monthly base"),
        "bonus": ("Bonus", "Quarterly bonus", "Performance bonus"),
        "guarantee": ("Guarantee top-up", "Guaranteed minimum"),
        "draw": ("Draw", "Draw against commission"),
        "carried": ("Balance carried forward", "Balance b/f", "Previous balance", "Opening balance"),
        "total": ("Total", "Grand total", "TOTAL:", "Total payable", "Sum"),
        "subtotal": ("Subtotal", "Total {group}", "{group} total"),
        "lump": ("Commissions {month}", "Sales commission for the month", "Commission on {count} deals"),
        "clawback": ("Clawback", "Chargeback", "Cancelled, commission reversed"),
        "former": ("Adjustment {month}", "Correction for {month}", "Late commission {month}"),
        "footer": ("Paid by bank transfer within 30 days.", "E&OE", "Page 1 of 1", "Questions? payroll@example.com"),
        "tax": ("VAT 18%",), "with_tax": ("Total incl. VAT",),
    },
    "he": {
        "base": ("שכר בסיס", "משכורת בסיס", "שכר יסוד"),
        "bonus": ("בונוס", "מענק רבעוני", "בונוס יעד"),
        "guarantee": ("השלמה למינימום", "השלמת מינימום מובטח"),
        "draw": ("מקדמה", "מקדמה על חשבון עמלות"),
        "carried": ("יתרה מחודש קודם", "יתרת פתיחה", "יתרה קודמת"),
        "total": ('סה"כ', "סך הכל", 'סה"כ לתשלום', "סיכום", 'סה"כ כללי'),
        "subtotal": ('סה"כ {group}', "סיכום ביניים"),
        "lump": ("עמלות מכירה", "עמלות {month}", "עמלה עבור {count} עסקאות"),
        "clawback": ("קיזוז עמלה", "ביטול עסקה", "החזר עמלה"),
        "former": ("תיקון {month}", "הפרשים בגין {month}"),
        "footer": ("התשלום יועבר עד ה-10 לחודש", "הופק ע\"י מערכת השכר", "ט.ל.ח"),
        "tax": ('מע"מ 18%',), "with_tax": ('סה"כ כולל מע"מ',),
    },
    "de": {
        "base": ("Grundgehalt", "Fixum"), "bonus": ("Bonus", "Prämie"), "guarantee": ("Garantieauffüllung",),
        "draw": ("Vorschuss",), "carried": ("Saldovortrag", "Übertrag Vormonat"),
        "total": ("Summe", "Gesamtsumme", "Auszahlungsbetrag"), "subtotal": ("Zwischensumme", "Summe {group}"),
        "lump": ("Provisionen {month}",), "clawback": ("Stornoprovision", "Rückbelastung"),
        "former": ("Korrektur {month}",), "footer": ("Irrtum vorbehalten",), "tax": ("MwSt. 19%",),
        "with_tax": ("Gesamt brutto",),
    },
    "fr": {
        "base": ("Salaire fixe", "Fixe mensuel"), "bonus": ("Prime", "Prime trimestrielle"),
        "guarantee": ("Complément minimum garanti",), "draw": ("Avance sur commissions",),
        "carried": ("Report du mois précédent", "Solde antérieur"), "total": ("Total", "Total général", "Net à payer"),
        "subtotal": ("Sous-total", "Total {group}"), "lump": ("Commissions {month}",),
        "clawback": ("Reprise de commission",), "former": ("Régularisation {month}",),
        "footer": ("Sauf erreur ou omission",), "tax": ("TVA 20%",), "with_tax": ("Total TTC",),
    },
    "es": {
        "base": ("Salario base", "Sueldo fijo"), "bonus": ("Bono", "Incentivo trimestral"),
        "guarantee": ("Complemento mínimo garantizado",), "draw": ("Anticipo a cuenta de comisiones",),
        "carried": ("Saldo anterior",), "total": ("Total", "Suma total", "Total a pagar"),
        "subtotal": ("Subtotal", "Total {group}"), "lump": ("Comisiones {month}",),
        "clawback": ("Devolución de comisión",), "former": ("Ajuste {month}",), "footer": ("Salvo error u omisión",),
        "tax": ("IVA 21%",), "with_tax": ("Total con IVA",),
    },
    "ru": {
        "base": ("Оклад", "Фиксированная часть"), "bonus": ("Премия", "Квартальный бонус"),
        "guarantee": ("Доплата до минимума",), "draw": ("Аванс",),
        "carried": ("Остаток с прошлого месяца", "Входящее сальдо"), "total": ("Итого", "Всего", "Всего к выплате"),
        "subtotal": ("Итого {group}",), "lump": ("Вознаграждение за {month}",), "clawback": ("Удержание",),
        "former": ("Корректировка {month}",), "footer": ("Выплата до 10 числа",), "tax": ("НДС 20%",),
        "with_tax": ("Итого с НДС",),
    },
}  # fmt: skip
PREAMBLES: Final[Mapping[str, Sequence[Sequence[str]]]] = {
    "en": (("Commission statement",), ("Agent", "Dana Cohen"), ("Period:", "{month}"), ("Northwind Metals Ltd",)),
    "he": (("דוח עמלות לסוכן",), ("סוכן:", "דנה כהן"), ("לחודש", "{month}"), ("ח.פ. 514123456",)),
    "de": (("Provisionsabrechnung",), ("Vertreter", "Dana Cohen"), ("Monat", "{month}")),
    "fr": (("Relevé de commissions",), ("Période", "{month}")),
    "es": (("Liquidación de comisiones",), ("Período", "{month}")),
    "ru": (("Отчёт о вознаграждении",), ("Период", "{month}")),
}
#: Clients by language; the first of each list are traps: names that look like totals, balances, kinds of pay.
CLIENTS: Final[Mapping[str, Sequence[str]]] = {
    "en": (
        "Summit", "Total Energies", "Total Wine Ltd", "Balance Physio", "Bonus Media", "Sum Sum Toys", "Base44",
        "Kalomi Ltd.", "Northern Glass", "Harbor & Sons", "Vega Optics Inc", "Blue Anchor", "Quarry Stone Co",
        "Maple Dental", "Orchard Foods", "Pinewood Schools", "Redline Motors", "Silver Oak", "Tidewater Shipping",
        "Umbra Lighting", "Westfield Paper", "Yarrow Pharma", "Zenith Labs", "Copper Kettle", "Dune Textiles",
    ),
    "he": (
        'סך הכל בע"מ', "סהר אנרגיה", "יתרון יועצים", "בונוס תקשורת", "קלומי בע\"מ", "גלידות הצפון", "נגריית ברוש",
        "אורן מתכות", "מאפיית השרון", "דפוס העמק", "שמש מערכות", "טל ובניו", "כרמל שיווק", "הדר ציוד משרדי",
        "לביא ביטחון", "מור תכשיטים", "נחל עוז פלסטיק", "פז הובלות", "צוק איתן בניה", "רותם טכנולוגיות", "תבור יין",
    ),
}  # fmt: skip
PRODUCTS: Final = ("Steel", "Licences", "Service", "Glass", "Hosting", "Training")
