"""The headings of many programs, in several languages: which column is the name, the company, the e-mail, the phone.

Each column is written as "heading:kind of its cells:meaning"; "-" means that it is none of these.
"""

import csv
from pathlib import Path
from typing import Final

import pytest

from clientbook.files.lists.csv_rows import read

VALUES: Final = {
    "n": ["Dana Cohen", "Avi Levi", "Ron Bar", "Maya Gal"],
    "f": ["Dana", "Avi", "Ron", "Maya"],
    "l": ["Cohen", "Levi", "Bar", "Gal"],
    "c": ["Kalomi Ltd", "Negev Labs", "Orchard Foods", "Blue Harbour"],
    "e": ["dana@kalomi.com", "avi@negev.co", "ron@orchard.org", "maya@blue.net"],
    "p": ["050-1234567", "+1 (415) 555-0101", "03-9876543", "0521112222"],
    "o": ["Sarah Rep", "John Owner", "Sarah Rep", "John Owner"],
    "d": ["2024-01-02", "2023-05-06", "2024-03-04", "2022-12-11"],
    "i": ["1001", "1002", "1003", "1004"],
    "x": ["", "", "", ""],
    "t": ["CEO", "Buyer", "CTO", "Manager"],
    "a": ["Main St 1", "High Rd 2", "Elm 3", "Oak 4"],
    "y": ["Haifa", "Boston", "Akko", "London"],
    "u": ["https://kalomi.com", "https://negev.co", "https://orchard.org", "https://blue.net"],
    "s": ["Lead", "Customer", "Lead", "Customer"],
    "m": ["1000", "2500", "300.50", "1,200"],
    "w": ["note one", "called twice", "-", "likes tea"],
    "z": ["US", "IL", "GB", "DE"],
    "oe": ["rep@us.com", "rep2@us.com", "rep@us.com", "rep2@us.com"],
}
EXPORTS: Final = {
    "hubspot": "Record ID:i:-|First Name:f:f|Last Name:l:l|Email:e:e|Phone Number:p:p|Contact owner:o:-|Primary Associated Company ID:i:-|Associated Company:c:c|Last Activity Date:d:-|Lead Status:s:-|Create Date:d:-",
    "hubspot companies": "Record ID:i:-|Company name:c:c|Company owner:o:-|Create Date:d:-|Phone Number:p:p|Last Activity Date:d:-|City:y:-|Country/Region:z:-|Industry:s:-",
    "salesforce contacts": "Salutation:x:-|First Name:f:f|Last Name:l:l|Title:t:-|Account Name:c:c|Mailing Street:a:-|Mailing City:y:-|Phone:p:p|Mobile:p:p|Fax:p:-|Email:e:e|Account Owner:o:-",
    "salesforce leads": "Lead ID:i:-|First Name:f:f|Last Name:l:l|Company / Account:c:c|Lead Source:s:-|Email:e:e|Lead Owner:o:-|Phone:p:p|Created Date:d:-",
    "pipedrive people": "Person - Name:n:n|Person - Organization:c:c|Person - Email - Work:e:e|Person - Phone - Mobile:p:p|Person - Owner:o:-|Person - Open deals:i:-|Person - ID:i:-",
    "pipedrive org": "Organization - Name:c:c|Organization - Address:a:-|Organization - Owner:o:-|Organization - People:i:-|Organization - ID:i:-",
    "pipedrive deals": "Deal - Title:w:-|Deal - Organization:c:c|Deal - Contact person:n:n|Deal - Label:x:-|Deal - Owner:o:-",
    "freshsales contacts": "Name:n:n|Job title:t:-|Email:e:e|Work:p:p|Mobile:p:p|Sales account name:c:c|Sales owner:o:-|Lifecycle stage:s:-",
    "monday export": "Name:n:n|Subitems:x:-|Status:s:-|Email:e:e|Phone:p:p|Company:c:c|Last updated:d:-",
    "zoho": "Contact Id:i:-|Contact Owner.id:i:-|Contact Owner:o:-|First Name:f:f|Last Name:l:l|Account Name.id:i:-|Account Name:c:c|Email:e:e|Phone:p:p|Mobile:p:p|Secondary Email:e:e|Created Time:d:-",
    "google": "Name:n:n|Given Name:f:f|Additional Name:x:-|Family Name:l:l|Notes:w:-|E-mail 1 - Type:x:-|E-mail 1 - Value:e:e|Phone 1 - Type:x:-|Phone 1 - Value:p:p|Organization 1 - Name:c:c|Organization 1 - Title:t:-",
    "google new": "First Name:f:f|Middle Name:x:-|Last Name:l:l|Nickname:x:-|Organization Name:c:c|Organization Title:t:-|Birthday:x:-|Notes:w:-|Labels:x:-|E-mail 1 - Label:x:-|E-mail 1 - Value:e:e|Phone 1 - Label:x:-|Phone 1 - Value:p:p",
    "outlook": "Title:x:-|First Name:f:f|Middle Name:x:-|Last Name:l:l|Company:c:c|Department:x:-|Job Title:t:-|Business Street:a:-|Business Phone:p:p|Home Phone:x:p|Mobile Phone:p:p|E-mail Address:e:e|E-mail Display Name:n:-|Assistant's Phone:p:-|Manager's Name:o:-",
    "linkedin": "First Name:f:f|Last Name:l:l|URL:u:-|Email Address:e:e|Company:c:c|Position:t:-|Connected On:d:-",
    "facebook": "id:i:-|created_time:d:-|ad_name:w:-|campaign_name:w:-|form_name:w:-|platform:s:-|full_name:n:n|phone_number:p:p|email:e:e|company_name:c:c",
    "thunderbird": "First Name:f:f|Last Name:l:l|Display Name:n:n|Nickname:x:-|Primary Email:e:e|Secondary Email:x:e|Work Phone:p:p|Home Phone:x:p|Fax Number:x:-|Mobile Number:p:p|Organization:c:c",
    "mailchimp": "Email Address:e:e|First Name:f:f|Last Name:l:l|Address:a:-|Phone Number:p:p|MEMBER_RATING:i:-|OPTIN_TIME:d:-|Company:c:c",
    "monday": "Name:n:n|Subitems:x:-|Owner:o:-|Company:c:c|Email:e:e|Phone:p:p|Status:s:-|Last contacted:d:-",
    "hebrew1": 'שם פרטי:f:f|שם משפחה:l:l|חברה:c:c|דוא"ל:e:e|טלפון נייד:p:p|עיר:y:-|סוכן:o:-',
    "hebrew2": "שם לקוח:c:c|איש קשר:n:n|טלפון:p:p|נייד:p:p|פקס:p:-|מייל:e:e|כתובת:a:-|ח.פ.:i:-",
    "hebrew3": "מספר לקוח:i:-|שם מלא:n:n|טל' נייד:p:p|כתובת דואר אלקטרוני:e:e|הערות:w:-|תאריך לידה:d:-",
    "german": "Anrede:x:-|Vorname:f:f|Nachname:l:l|Firma:c:c|Telefon:p:p|Mobil:p:p|E-Mail:e:e|Straße:a:-|Ort:y:-|Ansprechpartner intern:o:-",
    "french": "Civilité:x:-|Prénom:f:f|Nom:l:l|Société:c:c|Téléphone:p:p|Portable:p:p|Courriel:e:e|Ville:y:-",
    "spanish": "Nombre:f:f|Apellidos:l:l|Empresa:c:c|Teléfono:p:p|Correo electrónico:e:e|Ciudad:y:-",
    "italian": "Nome:f:f|Cognome:l:l|Azienda:c:c|Telefono:p:p|Cellulare:p:p|Email:e:e|Città:y:-",
    "russian": "ФИО:n:n|Компания:c:c|Телефон:p:p|Эл. почта:e:e|Город:y:-|Ответственный:o:-",
    "quickbooks": "Customer:c:n|Company:c:c|Street Address:a:-|City:y:-|Phone:p:p|Email:e:e|Open Balance:m:-",
    "shopify": "Customer ID:i:-|First Name:f:f|Last Name:l:l|Email:e:e|Accepts Email Marketing:s:-|Default Address Company:c:c|Default Address Phone:p:p|Phone:p:p|Total Spent:m:-",
    "stripe": "id:i:-|Description:w:-|Email:e:e|Name:n:n|Created (UTC):d:-|Card ID:i:-|Phone:p:p",
    "dynamics": "(Do Not Modify) Contact:i:-|Full Name:n:n|Email:e:e|Company Name:c:c|Business Phone:p:p|Status:s:-|Owner:o:-|Created On:d:-",
    "freshsales": "Id:i:-|First name:f:f|Last name:l:l|Emails:e:e|Work:p:p|Mobile:p:p|Accounts:c:c|Sales owner:o:-|Job title:t:-",
    "copper": "Copper ID:i:-|Name:n:n|Title:t:-|Company:c:c|Work Email:e:e|Personal Email:x:e|Mobile Phone:p:p|Owned By:o:-",
    "apple": "First:f:f|Last:l:l|Company:c:c|Phone (work):p:p|Phone (mobile):p:p|Email (work):e:e|Email (home):x:e",
    "nethunt": "Full name:n:n|Company name:c:c|Phones:p:p|Emails:e:e|Assigned to:o:-|Created by:oe:-",
    "insightly": "ContactRecordId:i:-|FirstName:f:f|LastName:l:l|OrganizationName:c:c|EmailAddress:e:e|PhoneNumber:p:p|OwnerUser:oe:-",
    "event": "Attendee Name:n:n|Attendee Email:e:e|Ticket Type:s:-|Order #:i:-|Cell Phone:p:p|Job Title:t:-|Company:c:c|Organizer Rep Email:oe:-",
    "lead form he": "תאריך:d:-|שם:n:n|טלפון:p:p|אימייל:e:e|שם החברה:c:c|קמפיין:w:-|מקור:s:-",
    "deals list": "Deal Name:w:-|Company Name:c:c|Contact Name:n:n|Contact Email:e:e|Contact Phone:p:p",
    "bare": "Customer Name:n:n|Customer Email:e:e|Customer Phone:p:p|Sales Rep:o:-|Sales Rep Email:oe:-",
    "vendor": "Vendor:c:c|Main Contact:n:n|Main Phone:p:p|Main Email:e:e|Account #:i:-",
    "typo": "Fist Name:f:f|Lst Name:l:l|Compny:c:c|Emial:e:e|Phne:p:p",
    "upper": "FIRST_NAME:f:f|LAST_NAME:l:l|COMPANY_NAME:c:c|EMAIL_ADDR:e:e|PHONE_NO:p:p|REP_NAME:o:-",
    "mixed": "Contact Person:n:n|Business Name:c:c|E-mail ID:e:e|Contact No.:p:p|Referred By:o:-|Emergency contact:o:-",
}

MEANINGS: Final = {"name": "n", "first_name": "f", "last_name": "l", "company": "c", "email": "e", "phone": "p"}


@pytest.mark.parametrize("program", EXPORTS)
def test_each_column_is_understood(program: str, tmp_path: Path) -> None:
    columns = [column.rsplit(":", 2) for column in EXPORTS[program].split("|")]
    path = tmp_path / "list.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow([heading for heading, _, _ in columns])
        writer.writerows([[VALUES[kind][row] for _, kind, _ in columns] for row in range(4)])
    reading = read(path)
    found = {
        heading: MEANINGS.get(field or "", "-") for heading, field in zip(reading.headings, reading.fields, strict=True)
    }
    assert found == {heading: meaning for heading, _, meaning in columns}
