"""What headings mean, in the languages and programs that lists come from. Words only; values are `columns`' business."""

import re
import unicodedata
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

#: Phrases of each field after `plain` (lower case, no accents, no signs). The first match of a heading wins.
_PHRASES: Final[dict[str, str]] = {
    "first_name": (
        "first name|firstname|first|given name|givenname|given|forename|fname|vorname|prenom|nombre de pila|primer nombre|"
        "nome proprio|voornaam|fornamn|fornavn|imie|jmeno|keresztnev|imya|имя|שם פרטי|пръв|名|الاسم الأول|ad|etunimi|"
        "contact first name|lead first name|owner first name of company"
    ),
    "last_name": (
        "last name|lastname|last|surname|family name|familyname|family|lname|second name|nachname|familienname|nom de famille|"
        "apellido|apellidos|cognome|sobrenome|achternaam|efternamn|etternavn|efternavn|nazwisko|prijmeni|vezeteknev|фамилия|"
        "familiya|שם משפחה|姓|soyad|soyadi|sukunimi|contact last name|lead last name"
    ),
    "name": (
        "name|full name|fullname|display name|displayname|contact name|contact|contact person|person|person name|lead name|"
        "lead|client name|clientname|customer name|customername|customer full name|buyer name|member name|your name|"
        "ansprechpartner|kontakt|kontaktperson|nom complet|nom|nom et prenom|nombre completo|nombre|nombre y apellido|"
        "nome completo|nome|nome e cognome|naam|volledige naam|contactpersoon|namn|navn|nimi|nev|teljes nev|"
        "imie i nazwisko|jmeno a prijmeni|фио|полное имя|имя контакта|контакт|שם|שם מלא|שם הלקוח|שם לקוח|איש קשר|שם איש קשר|"
        "नाम|पूरा नाम|氏名|名前|お名前|姓名|联系人|客户姓名|이름|성명|الاسم|الاسم الكامل|ad soyad|adi soyadi|isim|"
        "ονομα|ονοματεπωνυμο|player|author|person full name|primary contact|main contact|deal contact|attendee|participant"
    ),
    "company": (
        "company|company name|companyname|company account|account|account name|accountname|organization|organisation|"
        "organization name|organisation name|organizationname|org|org name|business|business name|firm|firm name|employer name|"
        "related company|sales account|sales account name|customer company|client company|parent company|associated company|lead company|contact company|"
        "firma|firmenname|unternehmen|firmenbezeichnung|gesellschaft|entreprise|societe|raison sociale|empresa|"
        "nombre de la empresa|nombre empresa|razon social|compania|azienda|ragione sociale|societa|ditta|bedrijf|bedrijfsnaam|"
        "organisatie|foretag|foretagsnamn|virksomhed|bedrift|yritys|cegnev|ceg|nazwa firmy|spolecnost|компания|организация|"
        "фирма|название компании|חברה|שם חברה|שם החברה|ארגון|עסק|שם העסק|שם עסק|שם הארגון|कंपनी|会社|会社名|企業名|公司|公司名称|单位|"
        "회사|회사명|الشركة|اسم الشركة|sirket|sirket adi|firma adi|εταιρεια|επωνυμια|supplier|vendor|vendor name|"
        "supplier name|merchant|shop name|store name|brand name|institution|school name|company or organization"
    ),
    "email": (
        "email|e mail|mail|emails|e mails|email address|e mail address|emailaddress|mail address|primary email|"
        "primary e mail|secondary email|work email|work e mail|personal email|home email|business email|other email|"
        "contact email|customer email|client email|lead email|your email|company email|email id|mail id|emailid|"
        "internet email|smtp|correo|correo electronico|email address other|adresse mail|adresse email|adresse e mail|courriel|"
        "emailadresse|e mail adresse|mailadresse|indirizzo email|indirizzo e mail|posta elettronica|endereco de email|"
        "e mailadres|epost|e post|epostadress|sahkoposti|адрес электронной почты|электронная почта|эл почта|почта|имейл|"
        "דואל|דואר אלקטרוני|אימייל|מייל|כתובת מייל|כתובת דואל|כתובת אימייל|כתובת דואר אלקטרוני|ईमेल|メール|メールアドレス|电子邮件|邮箱|电邮|"
        "이메일|البريد الإلكتروني|بريد الكتروني|البريد الالكتروني|eposta|e posta|ηλεκτρονικη διευθυνση|email addr|e mail addr"
    ),
    "phone": (
        "phone|phones|phone number|phonenumber|phone no|phone num|telephone|telephone number|tel|tel no|tel number|mobile|"
        "mobile number|mobile phone|mobilephone|mobile no|cell|cell phone|cellphone|cell number|cellular|work phone|home phone|"
        "business phone|office phone|primary phone|main phone|company main phone|company phone|other phone|car phone|assistant s phone not|"
        "contact number|contact no|contact phone|whatsapp|whatsapp number|whatsapp no|direct phone|direct dial|"
        "customer phone|client phone|lead phone|phone mobile|phone work|phone home|telefon|telefonnummer|tel nr|rufnummer|"
        "handy|handynummer|mobil|mobilnummer|mobiltelefon|mobilfunk|telefone|telefono|telefono movil|movil|celular|cellulare|"
        "numero di telefono|numero de telefono|numero de telephone|telephone portable|portable|mobile perso|telefoon|"
        "telefoonnummer|gsm|mobiel|puhelin|puhelinnumero|telefonszam|numer telefonu|komorka|telefonni cislo|телефон|"
        "номер телефона|мобильный|мобильный телефон|тел|טלפון|טלפונים|טלפון נייד|מספר טלפון|נייד|סלולרי|פלאפון|טל|מס טלפון|"
        "טלפון בעבודה|טלפון בבית|फ़ोन|फोन|मोबाइल|फोन नंबर|मोबाइल नंबर|電話|電話番号|携帯|电话|电话号码|手机|手机号|전화|전화번호|휴대폰|"
        "الهاتف|رقم الهاتف|جوال|الجوال|هاتف|telefon no|telefon numarasi|cep|cep telefonu|τηλεφωνο|κινητο|"
        "phone number personal|primary phone number|ph|ph no|mob|mob no"
    ),
    "title": (
        "job title|jobtitle|title|position|job|role|designation|job position|job role|profession|occupation|function|"
        "organization title|job function|titel|funktion|beruf|stelle|berufsbezeichnung|poste|fonction|puesto|cargo|ruolo|"
        "qualifica|functie|befattning|stilling|stanowisko|pozice|должность|תפקיד|תואר|职位|役職|직책|المسمى الوظيفي|unvan|gorev"
    ),
    "address": (
        "address|street|street address|street 1|street address 1|address line|address line 1|address 1|address 2|address street|"
        "mailing street|billing street|mailing address|billing address|home address|work address|business street|home street|"
        "full address|postal address|company address|adresse|strasse|strase|anschrift|rue|direccion|calle|domicilio|indirizzo|via|"
        "endereco|adres|straat|gatuadress|ulica|ulice|cim|utca|адрес|улица|כתובת|רחוב|כתובת מלאה|住所|地址|주소|العنوان|διευθυνση|"
        "पता|locality address|street name"
    ),
    "city": (
        "city|town|city town|mailing city|billing city|home city|work city|business city|address city|locality|ort|stadt|wohnort|"
        "ville|ciudad|poblacion|localidad|citta|comune|cidade|stad|plaats|woonplaats|kommun|miasto|miejscowosc|mesto|varos|город|"
        "עיר|ישוב|יישוב|שם ישוב|עיר מגורים|城市|市|도시|المدينة|sehir|il|πολη|शहर|location city"
    ),
    "region": (
        "region|state|province|county|state province|state region|mailing state|mailing state province|billing state|"
        "billing state province|home state|work state|business state|address state|district|area|territory|bundesland|kanton|"
        "departement|provincia|estado|regione|regio|provincie|wojewodztwo|kraj|область|регион|אזור|מחוז|נפה|都道府県|省|지역|"
        "المنطقة|bolge"
    ),
    "country": (
        "country|country region|mailing country|billing country|home country|work country|business country|nation|country name|"
        "address country|land|pays|pais|paese|nazione|zeme|maa|orszag|страна|ארץ|מדינה|国|国家|국가|الدولة|البلد|ulke|χωρα|देश"
    ),
    "website": (
        "website|web site|site|url|web|web page|webpage|homepage|home page|domain|company domain name|website url|web address|"
        "company website|webseite|internet|site web|site internet|sitio web|pagina web|sito|sito web|webbplats|webadresse|сайт|"
        "вебсайт|אתר|אתר אינטרנט|אתר האינטרנט|网站|ウェブサイト|웹사이트|الموقع|الموقع الإلكتروني"
    ),
    "industry": (
        "industry|sector|branch of industry|line of business|business type|vertical|branche|industrie|secteur|secteur d activite|"
        "industria|settore|setor|bransch|отрасль|ענף|תחום|תחום עיסוק|תחום פעילות|行业|業種|업종|القطاع|sektor"
    ),
    "status": (
        "status|lead status|client status|customer status|account status|contact status|crm status|statut|estado del cliente|"
        "stato|estatus|статус|סטטוס|מצב|מצב לקוח|状态|ステータス|상태|الحالة|durum"
    ),
    "source": (
        "source|lead source|data source|origin|original source|how did you hear|quelle|herkunft|origine|fuente|origen|fonte|"
        "источник|מקור|מקור הגעה|来源|المصدر|kaynak"
    ),
    "tags": "tags|tag|labels|label|categories|category|groups|group membership|keywords|etiketten|etiquetas|etiquettes|תגיות|תווית|קטגוריה|метки|标签",
    "notes": (
        "notes|note|comments|comment|remarks|remark|description|details|memo|message|additional info|additional information|"
        "notizen|bemerkung|bemerkungen|kommentar|anmerkungen|remarques|commentaires|commentaire|notas|observaciones|comentarios|"
        "comentario|note aggiuntive|opmerkingen|notatki|poznamka|megjegyzes|заметки|комментарий|примечание|примечания|הערות|הערה|"
        "备注|備考|メモ|비고|ملاحظات|notlar|aciklama|bio"
    ),
    "birthday": (
        "birthday|date of birth|birth date|birthdate|dob|born|geburtstag|geburtsdatum|date de naissance|fecha de nacimiento|"
        "data di nascita|data de nascimento|geboortedatum|дата рождения|день рождения|תאריך לידה|יום הולדת|生日|生年月日|"
        "تاريخ الميلاد|dogum tarihi"
    ),
    # -- what only this program's own lists have ---
    "kind": "kind|client kind|סוג|סוג לקוח",
    "work": "work|עבודה",
    "tie": "tie|טיב הקשר|קשר",
    "decides": "decides|decision maker|מחליט",
    # -- deals and receipts ---------------------------------------------------------------------------------------
    "deal": "deal|deal name|deal title|lead title|opportunity|opportunity name|subject|deal subject|project|project name|עסקה|שם עסקה|שם העסקה|פרויקט|הזדמנות",
    "client": "client|customer|לקוח|buyer|kunde|cliente|klient|клиент",
    "amount": (
        "amount|deal value|deal amount|value|deal size|sum|total|total amount|price|net amount|amount before tax|revenue|"
        "sales amount|contract value|net|betrag|summe|montant|importe|importo|valor|сумма|סכום|סכום לפני מעם|סהכ|מחיר|ערך|ערך עסקה|שווי|"
        "amount received|received amount|סכום שהתקבל|payment amount|paid amount"
    ),
    "currency": "currency|currency of value|deal currency of value|currency code|deal currency|wahrung|devise|moneda|valuta|валюта|מטבע",
    "stage": "stage|deal stage|opportunity stage|pipeline stage|sales stage|phase|שלב|שלב עסקה|סטטוס עסקה",
    "won_on": "won on|won date|won|close date|closed on|closed date|closing date|date won|won time|deal closed date|תאריך סגירה|תאריך זכייה|נסגר בתאריך",
    "opened_on": (
        "opened on|opened|opened date|open date|date opened|created on|created|created date|create date|creation date|"
        "date created|created time|created at|deal created|erstellt|erstellt am|erstelldatum|erstellungsdatum|date de creation|"
        "fecha de creacion|data di creazione|נפתח|נפתחה|נפתח ביום|נפתחה ביום|נפתח בתאריך|נפתחה בתאריך|תאריך פתיחה|תאריך יצירה|נוצר|נוצרה|נוצר בתאריך"
    ),
    "expected_on": "expected on|expected close|expected close date|expected closing|due date|תאריך צפוי|צפי סגירה",
    "invoiced_on": "invoiced on|invoice date|invoiced|date of invoice|תאריך חשבונית|rechnungsdatum",
    "invoice": "invoice|invoice number|invoice no|invoice nr|חשבונית|מספר חשבונית|rechnung|rechnungsnummer",
    "lost_on": "lost on|lost date|lost time|תאריך הפסד",
    "lost_reason": "lost reason|loss reason|lost because|reason lost|סיבת הפסד",
    "paid": "paid|amount paid|שולם|סכום ששולם",
    "paid_on": "paid on|payment date|date paid|paid date|תאריך תשלום",
    "received_on": "received on|receipt date|date received|received|תאריך קבלה|התקבל בתאריך",
    "employer": "employer|מעסיק",
    "share": "share|my share|split|credit share|חלק|אחוז חלק",
    "product": "product|product name|item|service name|מוצר|שירות",
    "cost": "cost|costs|cost of goods|עלות",
    "rate": "rate|commission rate|commission|commission percent|עמלה|אחוז עמלה|אחוז",
}

#: Columns about somebody or something else, whatever words stand beside: never the client.
_OTHERS: Final = re.compile(
    r"\bis an? |\b(owner|rep|reps|agent|assistant|assigned|referr\w*|referral|created|modified|updated|manager|spouse|campaign|"
    r"nick ?name|nickname|screen name|user ?name|username|file|middle|maiden|initials|suffix|prefix|phonetic|yomi|fax|pager|"
    r"telex|ttytdd|callback|radio phone|isdn|type|sex|gender|salutation|anrede|hash|uuid|guid|id|ids|index|zip|"
    r"zipcode|postal code|postcode|plz|fiscal|lat|lng|latitude|longitude|password|count|number of|opt|hobby|"
    r"sales ?person|salesperson|account manager|verkaufer|bearbeiter|campaign|score|rating|interested|budget|"
    r"last (?:activity|contacted|touch|login|purchase|order)|relation|children|anniversary|ip|time ?zone|language|country code|"
    r"label|accepts?|marketing|subscribe[dr]?|newsletter|emergency|(?:ad|ad ?set|form|page) name|e ?mail display name|"
    r"po box|photo|extension|ext|department|organization (?:department|location|symbol|type)|confirmed|verified|status date)\b|"
    r"נציג|סוכן|מטפל|בעלים|אחראי|קוד|מספר לקוח|מיקוד|פקס|תז|סמל"
)
_NOT_OTHERS: Final = re.compile(
    r"\b(email id|mail id|emailid|phone type value|type of business|business type|job function)\b"
)
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SIGNS: Final = re.compile(r"[^\w\s]+|_+")
_TRAIL: Final = re.compile(r"(?:^| )(?:\d+|value|wert|primary)$")
_NUMBERED: Final = re.compile(r"\b\d+\b")

_KNOWN: Final[dict[str, str]] = {}


def plain(heading: str) -> str:
    """A heading as its bare words: lower case, no accents, no signs."""
    text = _CAMEL.sub(" ", heading.replace("\ufeff", ""))
    text = text.replace('"', "").replace("״", "").replace("׳", "").replace("'", " " if text.isascii() else "")
    spread = unicodedata.normalize("NFKD", text.casefold())
    text = "".join(c for c in spread if not (unicodedata.category(c) == "Mn" and not "\u0900" <= c <= "\u0dff"))
    return " ".join(_SIGNS.sub(" ", unicodedata.normalize("NFC", text)).split())


for _field, _phrases in _PHRASES.items():
    for _phrase in _phrases.split("|"):
        _KNOWN.setdefault(plain(_phrase), _field)

FIELDS: Final = frozenset(_PHRASES)
#: A day of which the heading does not say what happened on it.
BARE_DAYS: Final = frozenset(
    map(plain, "date|day|datum|tag|fecha|dia|data|date de vente|дата|תאריך|יום|日付|日期|التاريخ".split("|"))
)
_SPELLABLE: Final = sorted(
    phrase
    for phrase, field in _KNOWN.items()
    if phrase.isascii()
    and len(phrase) >= 4
    and field
    in (
        "name",
        "first_name",
        "last_name",
        "company",
        "email",
        "phone",
        "website",
        "address",
        "status",
        "notes",
        "country",
    )
)


@lru_cache(maxsize=4096)
def field_of(heading: str) -> str | None:
    """The field that a heading names, None where it names none or somebody else's."""
    words = plain(heading)
    if not words or len(words) > 80:
        return None
    if words in _KNOWN:
        return _KNOWN[words]
    if _OTHERS.search(words) and not _NOT_OTHERS.search(words):
        return None
    short = words
    while (cut := _TRAIL.sub("", short).strip()) != short:
        short = cut
    for candidate in (short, " ".join(_NUMBERED.sub(" ", words).split()), _without_beginning(short)):
        if candidate in _KNOWN:
            return _KNOWN[candidate]
    return _by_part(short) or _by_spelling(short)


def is_exact(heading: str) -> bool:
    """Whether a heading is a known phrase as it stands, and not understood by a part or a likeness."""
    return plain(heading) in _KNOWN


def is_of_somebody_else(heading: str) -> bool:
    """A column about an owner, a sales rep, an assistant: its e-mails and phones are not the client's."""
    words = plain(heading)
    return words not in _KNOWN and bool(_OTHERS.search(words)) and not _NOT_OTHERS.search(words)


def _without_beginning(words: str) -> str:
    """ "Lead Email" and "Customer's phone" name the same as "Email" and "Phone"."""
    return re.sub(r"^(?:lead|deal|organi[sz]ation|customer|client|contact|company|primary|main|work|business|home|personal|other|person|your|the|"
                  r"attendee|participant|guest|delegate|member|applicant|candidate|student|patient|donor|subscriber|user|"
                  r"account|prospect|buyer)(?: s)? ", "", words)  # fmt: skip


def _by_part(words: str) -> str | None:
    """A telling word inside a longer heading."""
    tests = (
        ("email", r"\be ?mails?\b|\bmail\b|דואל|מייל|correo|courriel"),
        ("phone", r"\b(?:tele)?phones?\b|\bmobile\b|\bcell\b|\btel\b|\btelefon\w*|טלפון|נייד|סלולרי|\bwhatsapp\b"),
        ("website", r"\bweb ?site\b|\burl\b|\bhomepage\b"),
        ("company", r"\bcompany name\b|\borgani[sz]ation name\b|\bfirma\b|\bcompany\b$|שם ה?חברה"),
        ("first_name", r"\bfirst name\b|\bgiven name\b|שם פרטי"),
        ("last_name", r"\blast name\b|\bsurname\b|\bfamily name\b|שם משפחה"),
        ("name", r"\bfull name\b|\bcontact name\b|\b(?:client|customer) name\b|שם ה?לקוח"),
        ("city", r"\bcity\b"),
        ("country", r"\bcountry\b"),
        ("birthday", r"\bbirthday\b|\bdate of birth\b"),
        ("notes", r"\bnotes\b|\bcomments?\b|הערות"),
    )
    if len(words.split()) > 8:
        return None
    return next((field for field, test in tests if re.search(test, words)), None)


def _by_spelling(words: str) -> str | None:
    """A mistyped heading: "Nmae", "Emial", "Phne", "Compny"."""
    if not words.isascii() or not 3 <= len(words) <= 20 or any(c.isdigit() for c in words):
        return None
    swapped = next(
        (
            _KNOWN[w]
            for i in range(len(words) - 1)
            if (w := words[:i] + words[i + 1] + words[i] + words[i + 2 :]) in _KNOWN
        ),
        None,
    )
    if swapped is not None:
        return swapped
    close = get_close_matches(words, _SPELLABLE, n=1, cutoff=0.84)
    return _KNOWN[close[0]] if close else None
