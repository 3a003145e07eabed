"""Lists of clients and of money as well-known programs write them: each column with its first cells and what it means.

What a column means was written down with it, before any reader saw it: a field, "" for one that ends in the notes. All
names and numbers are invented.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class ProgramList:
    """`columns` are lines of heading | field | first cell | second cell."""

    program: str
    kind: str
    columns: str

    @property
    def parts(self) -> list[list[str]]:
        return [[part.strip() for part in line.split("|")] for line in self.columns.strip().splitlines()]

    @property
    def headings(self) -> list[str]:
        return [parts[0] for parts in self.parts]

    @property
    def rows(self) -> list[list[str]]:
        return [[parts[at] for parts in self.parts] for at in (2, 3)]

    @property
    def meanings(self) -> dict[str, str]:
        return {parts[0]: parts[1] for parts in self.parts}


LISTS: Final = (
    ProgramList(
        "Shopify customers",
        "clients",
        """
        Customer ID | outside_ids | 7001 | 7002
        First Name | first_name | Tara | Ugo
        Last Name | last_name | Finch | Bell
        Email | email | tara@finch.example | ugo@bell.example
        Accepts Email Marketing | | yes | no
        Default Address Company | company | Finch Studio | Bell Works
        Default Address Address1 | address | 1 Mill Road | 2 Mill Road
        Default Address Address2 | address | Unit 4 |
        Default Address City | city | Leeds | York
        Default Address Province Code | region | WYK | NYK
        Default Address Country Code | country | GB | GB
        Default Address Zip | postcode | LS1 4AB | YO1 7HH
        Default Address Phone | phone | +441132960100 | +441904960200
        Phone | phone | +447700900100 | +447700900200
        Accepts SMS Marketing | | no | no
        Total Spent | | 120.50 | 0.00
        Total Orders | | 3 | 0
        Note | notes | Likes blue |
        Tax Exempt | | no | no
        Tags | tags | vip | new""",
    ),
    ProgramList(
        "WooCommerce billing",
        "clients",
        """
        customer_id | outside_ids | 11 | 12
        billing_first_name | first_name | Nell | Otis
        billing_last_name | last_name | Crane | Dove
        billing_company | company | Crane Tea | Dove Rope
        billing_address_1 | address | 4 Hill St | 5 Hill St
        billing_address_2 | address | Floor 2 |
        billing_city | city | Bath | Hove
        billing_postcode | postcode | BA1 1AA | BN3 1BB
        billing_country | country | GB | GB
        billing_state | region | Somerset | Sussex
        billing_email | email | nell@crane.example | otis@dove.example
        billing_phone | phone | 01225 960100 | 01273 960200
        total_spent | | 90.00 | 10.00
        order_count | | 2 | 1""",
    ),
    ProgramList(
        "Stripe customers",
        "clients",
        """
        id | outside_ids | cus_A1 | cus_B2
        Description | notes | Monthly plan | Yearly plan
        Email | email | ida@plum.example | joe@pear.example
        Name | name | Ida Plum | Joe Pear
        Created (UTC) | | 2026-02-03 10:00 | 2026-03-04 11:00
        Delinquent | | false | false
        Card Last4 | | 4242 | 1881
        Currency | | usd | usd
        Total Spend | | 300.00 | 90.00
        Payment Count | | 3 | 1""",
    ),
    ProgramList(
        "Stripe payments",
        "receipts",
        """
        id | | ch_1 | ch_2
        Description | notes | Payment for January | Payment for March
        Created date (UTC) | received_on | 2026-02-03 10:00 | 2026-03-14 11:00
        Amount | amount | 300.00 | 90.00
        Amount Refunded | | 0.00 | 0.00
        Currency | currency | usd | usd
        Fee | | 9.00 | 3.00
        Status | | Paid | Paid
        Customer ID | outside_ids | cus_A1 | cus_B2
        Customer Email | | ida@plum.example | joe@pear.example
        Invoice ID | invoice | in_77 | in_78""",
    ),
    ProgramList(
        "Xero contacts",
        "clients",
        """
        *ContactName | company | Harrow Tools Ltd | Ivel Paints Ltd
        AccountNumber | outside_ids | H-1 | I-1
        EmailAddress | email | office@harrow.example | office@ivel.example
        FirstName | first_name | Lena | Milo
        LastName | last_name | Hart | Ives
        POAttentionTo | | Accounts | Accounts
        POAddressLine1 | address | 7 Quay | 8 Quay
        POAddressLine2 | address | Dock 3 |
        POCity | city | Hull | Goole
        PORegion | region | Humber | Humber
        POPostalCode | postcode | HU1 1AA | DN14 5AA
        POCountry | country | United Kingdom | United Kingdom
        PhoneNumber | phone | 01482 960100 | 01405 960200
        FaxNumber | | 01482 960101 | 01405 960201
        MobileNumber | phone | 07700 900100 | 07700 900200
        DDINumber | phone | 01482 960102 | 01405 960202
        SkypeName | | harrow | ivel
        BankAccountNumber | | 11223344 | 55667788
        TaxNumber | vat | GB111 | GB222
        Website | website | harrow.example | ivel.example
        Person1FirstName | first_name#2 | Nora | Olaf
        Person1LastName | last_name#2 | Hale | Ison
        Person1Email | email#2 | nora@harrow.example | olaf@ivel.example
        Person2FirstName | first_name#3 | Pia |
        Person2LastName | last_name#3 | Hunt |
        Person2Email | email#3 | pia@harrow.example | """,
    ),
    ProgramList(
        "MYOB cards",
        "clients",
        """
        Co./Last Name | company | Jarrah Timber Pty Ltd | Karri Doors Pty Ltd
        First Name | | |
        Card ID | outside_ids | CUS001 | CUS002
        Card Status | | N | N
        Addr 1 - Line 1 | address | 9 Wharf St | 10 Wharf St
        Addr 1 - Line 2 | address | |
        Addr 1 - City | city | Perth | Albany
        Addr 1 - State | region | WA | WA
        Addr 1 - Postcode | postcode | 6000 | 6330
        Addr 1 - Country | country | Australia | Australia
        Addr 1 - Phone No. 1 | phone | 08 5550 1234 | 08 5550 2345
        Addr 1 - Phone No. 2 | phone | 0491 570 156 |
        Addr 1 - Fax No. | | 08 5550 1235 | 08 5550 2346
        Addr 1 - Email | email | jo@jarrah.example | ky@karri.example
        Addr 1 - WWW | website | jarrah.example | karri.example
        Addr 1 - Contact Name | name | Jo Wood | Ky Reed
        Addr 1 - Salutation | | Ms | Mr
        A.B.N. | vat | 11 222 333 444 | 55 666 777 888
        Notes | notes | Pays late |""",
    ),
    ProgramList(
        "QuickBooks Desktop",
        "clients",
        """
        Active Status | | Active | Active
        Customer | company | Linden Fruit | Maple Wool
        Balance | | 100.00 | 0.00
        Company | company | Linden Fruit | Maple Wool
        First Name | first_name | Quin | Rhea
        M.I. | | T |
        Last Name | last_name | Lind | Moss
        Main Phone | phone | 555-010-1234 | 555-010-2345
        Fax | | 555-010-1235 | 555-010-2346
        Alt. Phone | phone | 555-010-1236 |
        Main Email | email | quin@linden.example | rhea@maple.example
        Bill to 1 | address | Linden Fruit | Maple Wool
        Bill to 2 | address | 12 Elm Ave | 13 Elm Ave
        Customer Type | | Retail | Retail
        Terms | | Net 30 | Net 15
        Rep | | AB | AB
        Account No. | outside_ids | 99-1 | 99-2
        Credit Limit | | 5000 | 2500""",
    ),
    ProgramList(
        "Invoice Ninja",
        "clients",
        """
        Name | company | Nimbus Audio | Orbit Maps
        Number | | 0001 | 0002
        VAT Number | vat | DE111 | DE222
        Phone | phone | 030 5550100 | 030 5550200
        Website | website | nimbus.example | orbit.example
        Street | address | Ring 1 | Ring 2
        City | city | Berlin | Potsdam
        Postal Code | postcode | 10115 | 14467
        Contact First Name | first_name | Sia | Till
        Contact Last Name | last_name | Nimm | Orth
        Contact Email | email | sia@nimbus.example | till@orbit.example
        Contact Phone | phone | 0171 5550100 | 0171 5550200
        Balance | | 10.00 | 0.00""",
    ),
    ProgramList(
        "Outlook in German",
        "clients",
        """
        Anrede | | Frau | Herr
        Vorname | first_name | Ute | Veit
        Weitere Vornamen | | Maria |
        Nachname | last_name | Palm | Quast
        Firma | company | Palm Holz GmbH | Quast Bau GmbH
        Abteilung | | Einkauf | Technik
        Position | title | Leiterin | Meister
        Straße geschäftlich | address | Am Hof 1 | Am Hof 2
        Ort geschäftlich | city | Bremen | Kiel
        Region geschäftlich | region | HB | SH
        Postleitzahl geschäftlich | postcode | 28195 | 24103
        Land/Region geschäftlich | country | Deutschland | Deutschland
        Fax geschäftlich | | 0421 5550101 | 0431 5550201
        Telefon geschäftlich | phone | 0421 5550100 | 0431 5550200
        Telefon Firma | phone | 0421 5550 | 0431 5550
        Telefon (privat) | phone | 0421 777100 |
        Mobiltelefon | phone | 0171 777100 | 0171 777200
        E-Mail-Adresse | email | ute@palm.example | veit@quast.example
        E-Mail-Typ | | SMTP | SMTP
        E-Mail: Angezeigter Name | | Ute Palm | Veit Quast
        E-Mail 2: Adresse | email | palm@home.example |
        Geburtstag | birthday | 03.04.1980 | 13.05.1975
        Name Assistent | | Wim Rau |
        Telefon Assistent | | 0421 5550109 |
        Kategorien | tags | Kunde | Partner
        Notizen | notes | Mag Tee |
        Webseite | website | palm.example | quast.example""",
    ),
    ProgramList(
        "Outlook in French",
        "clients",
        """
        Prénom | first_name | Rose | Théo
        Nom | last_name | Sabot | Tison
        Société | company | Sabot SARL | Tison SA
        Service | | Achats | Ventes
        Titre | title | Directrice | Gérant
        Rue (bureau) | address | 3 rue Haute | 4 rue Basse
        Ville (bureau) | city | Lyon | Nice
        Dép/Région (bureau) | region | Rhône | PACA
        Code postal (bureau) | postcode | 69001 | 06000
        Pays/Région (bureau) | country | France | France
        Télécopie (bureau) | | 04 99 00 01 01 | 04 93 00 01 02
        Téléphone (bureau) | phone | 04 99 00 01 00 | 04 93 00 01 00
        Téléphone société | phone | 04 99 00 00 00 | 04 93 00 00 00
        Téléphone (domicile) | phone | 04 99 11 01 00 |
        Tél. mobile | phone | 06 39 98 01 00 | 06 39 98 02 00
        Adresse de messagerie | email | rose@sabot.example | theo@tison.example
        Type de messagerie | | SMTP | SMTP
        Adresse de messagerie 2 | email | rose@maison.example |
        Anniversaire | birthday | 23/04/1980 | 14/05/1975
        Nom de l'assistant(e) | | Ugo Vial |
        Téléphone de l'assistant(e) | | 04 99 00 01 09 |
        Catégories | tags | Client | Ami
        Page Web | website | sabot.example | tison.example
        Notes | notes | Aime le thé |""",
    ),
    ProgramList(
        "Bitrix24 contacts",
        "clients",
        """
        ID | outside_ids | 41 | 42
        Фамилия | last_name | Волков | Зимин
        Имя | first_name | Пётр | Илья
        Отчество | | Ильич | Ильич
        Компания | company | ООО Берег | ООО Роща
        Должность | title | Директор | Инженер
        Рабочий телефон | phone | +7 495 555-01-00 | +7 495 555-02-00
        Мобильный телефон | phone | +7 900 555-01-00 | +7 900 555-02-00
        Рабочий e-mail | email | p@bereg.example | i@rosha.example
        Ответственный | | Анна Лис | Анна Лис
        Источник | source | Сайт | Звонок
        Комментарий | notes | Важный |""",
    ),
    ProgramList(
        "1C counterparties",
        "clients",
        """
        Код | | 000001 | 000002
        Наименование | company | Берег ООО | Роща ООО
        Полное наименование | | Общество Берег | Общество Роща
        ИНН | vat | 7701000001 | 7702000002
        КПП | | 770101001 | 770201001
        Юридический адрес | address | Москва, Лесная 1 | Тула, Речная 2
        Телефон | phone | 8 495 555-01-00 | 8 4872 55-02-00
        Электронная почта | email | info@bereg.example | info@rosha.example
        Контактное лицо | name | Пётр Волков | Илья Зимин
        Основной менеджер | | Анна Лис | Анна Лис
        Комментарий | notes | Важный |""",
    ),
    ProgramList(
        "Priority",
        "clients",
        """
        CUSTNAME | outside_ids | 10001 | 10002
        CUSTDES | company | Galim Ltd | Dekel Ltd
        ADDRESS | address | Haprachim 3 | Hadekel 4
        STATE | city | Haifa | Lod
        ZIP | postcode | 3300100 | 7100200
        PHONE | phone | 04-5550100 | 08-5550200
        FAX | | 04-5550101 | 08-5550201
        EMAIL | email | office@galim.example | office@dekel.example
        VATNUM | vat | 511111111 | 522222222
        AGENTNAME | | Gil | Gil
        PAYDES | | Net 30 | Net 60""",
    ),
    ProgramList(
        "Priority phone book",
        "clients",
        """
        CUSTDES | company | Galim Ltd | Dekel Ltd
        NAME | name | Tamar Gal | Ron Dekel
        POSITIONDES | title | Buyer | Owner
        PHONENUM | phone | 04-5550100 | 08-5550200
        CELLPHONE | phone | 050-5550100 | 050-5550200
        EMAIL | email | tamar@galim.example | ron@dekel.example""",
    ),
    ProgramList(
        "Hashavshevet",
        "clients",
        """
        מפתח חשבון | outside_ids | 30001 | 30002
        שם חשבון | company | גלים בע"מ | דקל בע"מ
        קוד מיון | | 300 | 300
        כתובת | address | הפרחים 3 | הדקל 4
        עיר | city | חיפה | לוד
        מיקוד | postcode | 3300100 | 7100200
        טלפון | phone | 04-5550100 | 08-5550200
        טלפון נוסף | phone | 04-5550102 |
        נייד | phone | 050-5550100 | 050-5550200
        פקס | | 04-5550101 | 08-5550201
        עוסק מורשה | vat | 511111111 | 522222222
        איש קשר | name | תמר גל | רון דקל
        דואר אלקטרוני | email | tamar@galim.example | ron@dekel.example
        סוכן | | גיל | גיל
        יתרה | | 1200.00 | 0.00""",
    ),
    ProgramList(
        "Hebrew receipts",
        "receipts",
        """
        מספר קבלה | | 501 | 502
        תאריך קבלה | received_on | 03/02/2026 | 14/03/2026
        מספר חשבונית | invoice | 9001 | 9002
        שם לקוח | client | גלים בע"מ | דקל בע"מ
        סכום | amount | 300.00 | 90.00
        אמצעי תשלום | | העברה | המחאה""",
    ),
    ProgramList(
        "Chinese CRM",
        "clients",
        """
        客户名称 | company | 海风贸易有限公司 | 山林机械有限公司
        联系人 | name | 王芳 | 李强
        职务 | title | 经理 | 工程师
        手机 | phone | 13900010001 | 13900020002
        办公电话 | phone | 021-55501000 | 010-55502000
        邮箱 | email | wang@haifeng.example | li@shanlin.example
        地址 | address | 南京路1号 | 长安街2号
        省份 | region | 上海 | 北京
        城市 | city | 上海 | 北京
        行业 | industry | 贸易 | 机械
        客户来源 | source | 展会 | 网站
        客户状态 | status | 潜在 | 成交
        负责人 | | 赵敏 | 赵敏
        备注 | notes | 重要 |""",
    ),
    ProgramList(
        "Japanese cards",
        "clients",
        """
        会社名 | company | 海風商事株式会社 | 山林機械株式会社
        部署名 | | 営業部 | 技術部
        役職 | title | 部長 | 主任
        氏名 | name | 田中 花 | 佐藤 健
        e-mail | email | tanaka@umikaze.example | sato@yamabayashi.example
        郵便番号 | postcode | 100-0001 | 530-0001
        住所 | address | 東京都千代田区1 | 大阪市北区2
        TEL会社 | phone | 03-5550-1000 | 06-5550-2000
        TEL直通 | phone | 03-5550-1001 | 06-5550-2001
        Fax | | 03-5550-1002 | 06-5550-2002
        携帯電話 | phone | 090-5550-1000 | 090-5550-2000
        URL | website | umikaze.example | yamabayashi.example""",
    ),
    ProgramList(
        "Japanese partners",
        "clients",
        """
        取引先コード | outside_ids | T01 | T02
        取引先名 | company | 海風商事株式会社 | 山林機械株式会社
        郵便番号 | postcode | 100-0001 | 530-0001
        都道府県 | region | 東京都 | 大阪府
        市区町村・番地 | address | 千代田区1 | 大阪市北区2
        電話番号 | phone | 03-5550-1000 | 06-5550-2000
        担当者氏名 | name | 田中 花 | 佐藤 健
        担当者メールアドレス | email | tanaka@umikaze.example | sato@yamabayashi.example""",
    ),
    ProgramList(
        "Two contacts a row",
        "clients",
        """
        Company | company | Nord AB | Sued GmbH
        Company Phone | phone | 08-555010 | 08-555020
        Contact 1 Name | name | Ann Nord | Bo Sued
        Contact 1 Title | title | Buyer | Owner
        Contact 1 Email | email | ann@nord.example | bo@sued.example
        Contact 1 Phone | phone | 070-555010 | 070-555020
        Contact 1 Birthday | birthday | 1980-04-03 | 1975-05-13
        Contact 1 Notes | notes | Likes tea | Likes jazz
        Contact 2 Name | name#2 | Cy Nord | Di Sued
        Contact 2 Title | title#2 | Boss | Clerk
        Contact 2 Email | email#2 | cy@nord.example | di@sued.example
        Contact 2 Phone | phone#2 | 070-555011 | 070-555021
        Contact 2 Birthday | birthday#2 | 1981-04-03 | 1976-05-13
        Contact 2 Notes | notes#2 | Likes coffee | Likes rock""",
    ),
    ProgramList(
        "Xero invoices",
        "receipts",
        """
        ContactName | client | Harrow Tools Ltd | Ivel Paints Ltd
        EmailAddress | | office@harrow.example | office@ivel.example
        InvoiceNumber | invoice | INV-1 | INV-2
        Reference | | R1 | R2
        InvoiceDate | | 2026-01-10 | 2026-01-21
        DueDate | | 2026-02-10 | 2026-02-21
        Total | | 300.00 | 90.00
        InvoiceAmountPaid | amount | 300.00 | 50.00
        InvoiceAmountDue | | 0.00 | 40.00
        Paid Date | received_on | 2026-02-03 | 2026-02-14
        Currency | currency | GBP | GBP
        Status | | Paid | Authorised""",
    ),
    ProgramList(
        "QuickBooks payments",
        "receipts",
        """
        Date | received_on | 2026-02-03 | 2026-03-14
        Transaction Type | | Payment | Payment
        Num | | 71 | 72
        Customer | client | Linden Fruit | Maple Wool
        Invoice No. | invoice | 1001 | 1002
        Payment Method | | Check | Card
        Amount | amount | ($400.00) | $90.00""",
    ),
)
