"""Lists of deals as well-known programs export them, in their documented columns, with what they say; all invented.

The truth of each row was written down with the list, before any reader saw it. Columns that no field of a deal takes
are `noted`: their cells stand in the notes under their heading.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from clientbook.domain.choices import Stage

O, Q, P, N, W, L = Stage.OPEN, Stage.QUALIFIED, Stage.PROPOSAL, Stage.NEGOTIATION, Stage.WON, Stage.LOST  # noqa: E741


@dataclass(frozen=True, slots=True)
class Sold:
    """One row: the day is that of its stage (won, lost or expected on); amounts in minor units."""

    title: str
    client: str
    stage: Stage
    amount: int
    currency: str
    day: date | None
    opened: date | None = None
    people: tuple[str, ...] = ()
    lost_reason: str = ""


@dataclass(frozen=True, slots=True)
class DealExport:
    program: str
    text: str
    deals: tuple[Sold, ...]
    noted: tuple[str, ...]
    known: frozenset[str] = field(default_factory=frozenset)  # stages that are no words of ours: taken as open


def _day(text: str) -> date:
    return date.fromisoformat(text)


HUBSPOT: Final = DealExport(
    "HubSpot",
    """\
Record ID,Deal Name,Deal Stage,Pipeline,Close Date,Deal owner,Amount,Currency,Deal probability,Closed Lost Reason,Next step,Create Date,Deal Type,Priority,Weighted amount,Associated Contact,Associated Contact IDs,Associated Company,Associated Company IDs
9001,Harbour cranes,Appointment Scheduled,Sales Pipeline,2026-12-30 10:00,Rita Owens,18000,USD,0.2,,Call on Monday,2026-10-02 09:11,newbusiness,high,3600,Tess Quill (tess@quillworks.example),771,Quillworks Ltd,551
9002,Harbour lights,Qualified To Buy,Sales Pipeline,2026-12-31 10:00,Rita Owens,2400.5,USD,0.4,,,2026-10-03 09:11,newbusiness,,960.2,,,Quillworks Ltd,551
9003,Roof panels,Presentation Scheduled,Sales Pipeline,2027-01-15 10:00,Sam Pike,7100,EUR,0.6,,Send slides,2026-09-03 09:11,existingbusiness,low,4260,Otto Brandt (otto@brandt.example),772,Brandt AG,552
9004,Roof hooks,Decision Maker Bought-In,Sales Pipeline,2027-01-18 10:00,Sam Pike,800,EUR,0.8,,,2026-09-04 09:11,existingbusiness,,640,,,Brandt AG,552
9005,Pumps,Contract Sent,Sales Pipeline,2026-12-18 10:00,Sam Pike,9999.99,EUR,0.9,,,2026-08-04 09:11,newbusiness,medium,8999.99,Ilse Kern (ilse@kern.example),773,Kern GmbH,553
9006,Valves,Closed Won,Sales Pipeline,2026-11-03 10:00,Sam Pike,410,EUR,1,,,2026-07-04 09:11,newbusiness,,410,Ilse Kern (ilse@kern.example),773,Kern GmbH,553
9007,Hoses,Closed Lost,Sales Pipeline,2026-11-04 10:00,Rita Owens,650,EUR,0,Too dear,,2026-07-05 09:11,newbusiness,,0,,,Kern GmbH,553
""",
    (
        Sold(
            "Harbour cranes",
            "Quillworks Ltd",
            O,
            1800000,
            "USD",
            _day("2026-12-30"),
            _day("2026-10-02"),
            ("Tess Quill",),
        ),
        Sold("Harbour lights", "Quillworks Ltd", Q, 240050, "USD", _day("2026-12-31"), _day("2026-10-03")),
        Sold("Roof panels", "Brandt AG", P, 710000, "EUR", _day("2027-01-15"), _day("2026-09-03"), ("Otto Brandt",)),
        Sold("Roof hooks", "Brandt AG", N, 80000, "EUR", _day("2027-01-18"), _day("2026-09-04")),
        Sold("Pumps", "Kern GmbH", N, 999999, "EUR", _day("2026-12-18"), _day("2026-08-04"), ("Ilse Kern",)),
        Sold("Valves", "Kern GmbH", W, 41000, "EUR", _day("2026-11-03"), _day("2026-07-04"), ("Ilse Kern",)),
        Sold("Hoses", "Kern GmbH", L, 65000, "EUR", _day("2026-11-04"), _day("2026-07-05"), (), "Too dear"),
    ),
    (
        "Record ID",
        "Pipeline",
        "Deal owner",
        "Deal probability",
        "Next step",
        "Deal Type",
        "Priority",
        "Weighted amount",
    ),
)

SALESFORCE: Final = DealExport(
    "Salesforce report",
    """\
"Opportunity Owner","Account Name","Opportunity Name","Stage","Fiscal Period","Amount","Expected Revenue","Probability (%)","Age","Close Date","Created Date","Next Step","Lead Source","Type","Primary Contact","Loss Reason"
"Uma Field","Wren Logistics","Wren - fleet","Prospecting","Q4-2026","USD 52,000.00","USD 5,200.00","10%","14","12/30/2026","11/17/2026","Find the buyer","Web","New Business","Cal Wren",""
"Uma Field","Wren Logistics","Wren - depot","Needs Analysis","Q4-2026","USD 1,250.75","USD 250.15","20%","20","12/28/2026","11/11/2026","","Web","Existing Business","",""
"Uma Field","Mott & Sons","Mott - press","Value Proposition","Q1-2027","USD 3,000.00","USD 1,500.00","50%","31","01/29/2027","10/30/2026","","Trade Show","New Business","Dee Mott",""
"Uma Field","Mott & Sons","Mott - glue","Id. Decision Makers","Q1-2027","USD 300.00","USD 180.00","60%","31","01/28/2027","10/30/2026","","Trade Show","New Business","Dee Mott",""
"Vic Stone","Larkspur Inc","Lark - roof","Perception Analysis","Q4-2026","USD 64,000.00","USD 44,800.00","70%","44","12/27/2026","10/18/2026","Visit","Partner","New Business","",""
"Vic Stone","Larkspur Inc","Lark - wall","Proposal/Price Quote","Q4-2026","USD 640.00","USD 480.00","75%","44","12/26/2026","10/18/2026","","Partner","New Business","",""
"Vic Stone","Larkspur Inc","Lark - gate","Negotiation/Review","Q4-2026","USD 6,400.00","USD 5,760.00","90%","44","12/22/2026","10/18/2026","","Partner","New Business","",""
"Vic Stone","Larkspur Inc","Lark - door","Closed Won","Q4-2026","USD 740.00","USD 740.00","100%","40","11/27/2026","10/18/2026","","Partner","New Business","",""
"Vic Stone","Larkspur Inc","Lark - lock","Closed Lost","Q4-2026","USD 70.00","USD 0.00","0%","40","11/26/2026","10/18/2026","","Partner","New Business","","Lost to competitor"
""",
    (
        Sold(
            "Wren - fleet", "Wren Logistics", O, 5200000, "USD", _day("2026-12-30"), _day("2026-11-17"), ("Cal Wren",)
        ),
        Sold("Wren - depot", "Wren Logistics", Q, 125075, "USD", _day("2026-12-28"), _day("2026-11-11")),
        Sold("Mott - press", "Mott & Sons", Q, 300000, "USD", _day("2027-01-29"), _day("2026-10-30"), ("Dee Mott",)),
        Sold("Mott - glue", "Mott & Sons", Q, 30000, "USD", _day("2027-01-28"), _day("2026-10-30"), ("Dee Mott",)),
        Sold("Lark - roof", "Larkspur Inc", Q, 6400000, "USD", _day("2026-12-27"), _day("2026-10-18")),
        Sold("Lark - wall", "Larkspur Inc", P, 64000, "USD", _day("2026-12-26"), _day("2026-10-18")),
        Sold("Lark - gate", "Larkspur Inc", N, 640000, "USD", _day("2026-12-22"), _day("2026-10-18")),
        Sold("Lark - door", "Larkspur Inc", W, 74000, "USD", _day("2026-11-27"), _day("2026-10-18")),
        Sold(
            "Lark - lock",
            "Larkspur Inc",
            L,
            7000,
            "USD",
            _day("2026-11-26"),
            _day("2026-10-18"),
            (),
            "Lost to competitor",
        ),
    ),
    ("Opportunity Owner", "Fiscal Period", "Expected Revenue", "Probability (%)", "Age", "Next Step", "Type"),
)

SALESFORCE_DATA: Final = DealExport(
    "Salesforce Data Loader",
    """\
"ID","ACCOUNT.NAME","NAME","STAGENAME","AMOUNT","CURRENCYISOCODE","PROBABILITY","EXPECTEDREVENUE","CLOSEDATE","TYPE","NEXTSTEP","LEADSOURCE","ISCLOSED","ISWON","FORECASTCATEGORY","OWNERID","CREATEDDATE"
"0065x0001","Acorn Mills","Acorn flour","Verbal Commit","4500.0","GBP","85.0","3825.0","2026-12-19","New Customer","Sign","Web","false","false","Commit","0055x01","2026-09-01T08:00:00.000Z"
"0065x0002","Acorn Mills","Acorn bran","Signed Paper","450.0","GBP","100.0","450.0","2026-10-19","New Customer","","Web","true","true","Closed","0055x01","2026-09-01T08:00:00.000Z"
"0065x0003","Birch Oils","Birch tar","Gone Away","45.0","GBP","0.0","0.0","2026-10-20","New Customer","","Phone","true","false","Omitted","0055x01","2026-09-02T08:00:00.000Z"
""",
    (
        Sold("Acorn flour", "Acorn Mills", N, 450000, "GBP", _day("2026-12-19"), _day("2026-09-01")),
        Sold("Acorn bran", "Acorn Mills", W, 45000, "GBP", _day("2026-10-19"), _day("2026-09-01")),
        Sold("Birch tar", "Birch Oils", L, 4500, "GBP", _day("2026-10-20"), _day("2026-09-02")),
    ),
    ("ID", "PROBABILITY", "EXPECTEDREVENUE", "TYPE", "NEXTSTEP", "FORECASTCATEGORY", "OWNERID"),
)

PIPEDRIVE: Final = DealExport(
    "Pipedrive",
    """\
Deal - ID,Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Weighted value,Deal - Probability,Deal - Organization,Deal - Contact person,Deal - Owner,Deal - Pipeline,Deal - Stage,Deal - Status,Deal - Deal created,Deal - Expected close date,Deal - Won time,Deal - Lost time,Deal - Lost reason,Deal - Label,Person - Email - Work,Person - Phone - Mobile,Deal - Product name
11,Oven line,31000,PLN,6200,20,Piekarnia Zboże,Ewa Zboże,Jan Ruk,Main pipeline,Lead In,open,2026-10-12 08:00:00,2026-12-24,,,,hot,ewa@zboze.example,+48 600 100 200,Ovens
12,Mixer,800,PLN,320,40,Piekarnia Zboże,Ewa Zboże,Jan Ruk,Main pipeline,Demo Scheduled,open,2026-10-13 08:00:00,2026-12-29,,,,,ewa@zboze.example,+48 600 100 200,Mixers
13,Trays,95.4,PLN,,,Cukiernia Lukier,,Jan Ruk,Main pipeline,Negotiations Started,won,2026-10-14 08:00:00,,2026-11-05 13:00:00,,,,,,Trays
14,Forms,120,EUR,,,Cukiernia Lukier,Lena Lukier,Jan Ruk,Main pipeline,Contact Made,lost,2026-10-15 08:00:00,,,2026-11-06 13:00:00,No budget,cold,lena@lukier.example,,Forms
""",
    (
        Sold("Oven line", "Piekarnia Zboże", O, 3100000, "PLN", _day("2026-12-24"), _day("2026-10-12"), ("Ewa Zboże",)),
        Sold("Mixer", "Piekarnia Zboże", Q, 80000, "PLN", _day("2026-12-29"), _day("2026-10-13"), ("Ewa Zboże",)),
        Sold("Trays", "Cukiernia Lukier", W, 9540, "PLN", _day("2026-11-05"), _day("2026-10-14")),
        Sold(
            "Forms",
            "Cukiernia Lukier",
            L,
            12000,
            "EUR",
            _day("2026-11-06"),
            _day("2026-10-15"),
            ("Lena Lukier",),
            "No budget",
        ),
    ),
    ("Deal - ID", "Deal - Weighted value", "Deal - Probability", "Deal - Owner", "Deal - Pipeline"),
)

PIPEDRIVE_DE: Final = DealExport(
    "Pipedrive in German",
    """\
Deal - ID;Deal - Titel;Deal - Wert;Deal - Währung von Wert;Deal - Organisation;Deal - Kontaktperson;Deal - Inhaber;Deal - Pipeline;Deal - Phase;Deal - Status;Deal - Deal erstellt;Deal - Erwartetes Abschlussdatum;Deal - Gewonnen am;Deal - Verloren am;Deal - Grund für Verlust;Deal - Wahrscheinlichkeit
21;Fenster Nord;12500;EUR;Glas Wimmer GmbH;Karl Wimmer;Pia Roth;Vertrieb;Kontakt hergestellt;Offen;2026-09-20 10:00:00;2026-12-23;;;;30
22;Fenster Süd;2500;EUR;Glas Wimmer GmbH;Karl Wimmer;Pia Roth;Vertrieb;Angebot erstellt;Offen;2026-09-21 10:00:00;2026-12-22;;;;60
23;Türen;3100;EUR;Holz Ott KG;;Pia Roth;Vertrieb;In Verhandlung;Gewonnen;2026-09-22 10:00:00;;2026-11-02 10:00:00;;;
24;Tore;4100;EUR;Holz Ott KG;;Pia Roth;Vertrieb;In Verhandlung;Verloren;2026-09-23 10:00:00;;;2026-11-09 10:00:00;Zu teuer;
""",
    (
        Sold(
            "Fenster Nord",
            "Glas Wimmer GmbH",
            Q,
            1250000,
            "EUR",
            _day("2026-12-23"),
            _day("2026-09-20"),
            ("Karl Wimmer",),
        ),
        Sold(
            "Fenster Süd",
            "Glas Wimmer GmbH",
            P,
            250000,
            "EUR",
            _day("2026-12-22"),
            _day("2026-09-21"),
            ("Karl Wimmer",),
        ),
        Sold("Türen", "Holz Ott KG", W, 310000, "EUR", _day("2026-11-02"), _day("2026-09-22")),
        Sold("Tore", "Holz Ott KG", L, 410000, "EUR", _day("2026-11-09"), _day("2026-09-23"), (), "Zu teuer"),
    ),
    ("Deal - ID", "Deal - Inhaber", "Deal - Pipeline", "Deal - Wahrscheinlichkeit"),
)

ZOHO: Final = DealExport(
    "Zoho",
    """\
Record Id,Deal Owner.id,Deal Owner,Amount,Deal Name,Closing Date,Account Name.id,Account Name,Stage,Type,Probability (%),Expected Revenue,Next Step,Lead Source,Contact Name.id,Contact Name,Created Time,Modified Time,Description,Currency,Exchange Rate,Reason For Loss
zcrm_1,zcrm_u1,Ravi Menon,250000,Solar phase 1,2026-12-21,zcrm_a1,Surya Textiles,Qualification,New Business,10,25000,Site survey,Cold Call,zcrm_c1,Anil Rao,2026-08-01 11:00:00,2026-11-01 11:00:00,Needs a bank letter,INR,1,
zcrm_2,zcrm_u1,Ravi Menon,50000,Solar phase 2,2026-12-22,zcrm_a1,Surya Textiles,Identify Decision Makers,New Business,60,30000,,Cold Call,zcrm_c1,Anil Rao,2026-08-02 11:00:00,2026-11-01 11:00:00,,INR,1,
zcrm_3,zcrm_u1,Ravi Menon,7000,Inverter,2026-10-22,zcrm_a2,Chandra Dairy,Closed Won,Existing Business,100,7000,,Web,,,2026-08-03 11:00:00,2026-11-01 11:00:00,,INR,1,
zcrm_4,zcrm_u1,Ravi Menon,8000,Battery,2026-10-23,zcrm_a2,Chandra Dairy,Closed-Lost to Competition,Existing Business,0,0,,Web,,,2026-08-04 11:00:00,2026-11-01 11:00:00,,INR,1,Price
""",
    (
        Sold(
            "Solar phase 1", "Surya Textiles", Q, 25000000, "INR", _day("2026-12-21"), _day("2026-08-01"), ("Anil Rao",)
        ),
        Sold(
            "Solar phase 2", "Surya Textiles", Q, 5000000, "INR", _day("2026-12-22"), _day("2026-08-02"), ("Anil Rao",)
        ),
        Sold("Inverter", "Chandra Dairy", W, 700000, "INR", _day("2026-10-22"), _day("2026-08-03")),
        Sold("Battery", "Chandra Dairy", L, 800000, "INR", _day("2026-10-23"), _day("2026-08-04"), (), "Price"),
    ),
    ("Record Id", "Deal Owner", "Type", "Probability (%)", "Expected Revenue", "Next Step", "Modified Time"),
)

ODOO: Final = DealExport(
    "Odoo",
    """\
"External ID","Opportunity","Customer","Contact Name","Email","Phone","Salesperson","Sales Team","Expected Revenue","Currency","Probability","Stage","Expected Closing","Closed Date","Lost Reason","Active","Created on","Tags"
"__export__.crm_lead_1","Desk refit","Ferndale School","Moira Fern","moira@ferndale.example","+44 20 7946 0100","Mitchell Admin","Europe","13200.0","GBP","12.5","New","2026-12-20","","","True","2026-11-02 10:12:13","Furniture"
"__export__.crm_lead_2","Chairs","Ferndale School","Moira Fern","moira@ferndale.example","","Mitchell Admin","Europe","1320.0","GBP","45.0","Qualified","2026-12-21","","","True","2026-11-03 10:12:13",""
"__export__.crm_lead_3","Lamps","Gorse Hotel","","","","Mitchell Admin","Europe","320.0","GBP","70.0","Proposition","2026-12-22","","","True","2026-11-04 10:12:13",""
"__export__.crm_lead_4","Rugs","Gorse Hotel","Al Gorse","al@gorse.example","","Mitchell Admin","Europe","420.0","GBP","100.0","Won","2026-11-20","2026-11-19 09:00:00","","True","2026-11-05 10:12:13",""
"__export__.crm_lead_5","Beds","Gorse Hotel","","","","Mitchell Admin","Europe","520.0","GBP","0.0","Qualified","2026-11-25","2026-11-24 09:00:00","Too expensive","False","2026-11-06 10:12:13",""
""",
    (
        Sold(
            "Desk refit", "Ferndale School", O, 1320000, "GBP", _day("2026-12-20"), _day("2026-11-02"), ("Moira Fern",)
        ),
        Sold("Chairs", "Ferndale School", Q, 132000, "GBP", _day("2026-12-21"), _day("2026-11-03"), ("Moira Fern",)),
        Sold("Lamps", "Gorse Hotel", P, 32000, "GBP", _day("2026-12-22"), _day("2026-11-04")),
        Sold("Rugs", "Gorse Hotel", W, 42000, "GBP", _day("2026-11-19"), _day("2026-11-05"), ("Al Gorse",)),
        Sold("Beds", "Gorse Hotel", L, 52000, "GBP", _day("2026-11-24"), _day("2026-11-06"), (), "Too expensive"),
    ),
    ("External ID", "Salesperson", "Sales Team", "Probability"),
)

DYNAMICS: Final = DealExport(
    "Dynamics 365",
    """\
(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Account,Contact,Potential Customer,Est. Close Date,Est. Revenue,Currency,Probability,Rating,Status,Status Reason,Pipeline Phase,Actual Close Date,Actual Revenue,Owner,Created On,Description
6f1c-01,a9==,2026-11-30 08:00,Coffee bar,Fabrikam Cafe,Nora Hale,Fabrikam Cafe,2026-12-28,"14,000.00",US Dollar,55,Hot,Open,In Progress,2-Develop,,,Lee Gray,2026-09-10,Two sites
6f1c-02,b9==,2026-11-30 08:00,Coffee beans,Fabrikam Cafe,Nora Hale,Fabrikam Cafe,2026-12-29,"1,400.00",US Dollar,80,Warm,Open,In Progress,3-Propose,,,Lee Gray,2026-09-11,
6f1c-03,c9==,2026-11-30 08:00,Grinders,Litware Tea,,Litware Tea,2026-11-10,"2,500.00",US Dollar,100,Hot,Won,Won,4-Close,2026-11-12,"2,500.00",Lee Gray,2026-09-12,
6f1c-04,d9==,2026-11-30 08:00,Kettles,Litware Tea,,Litware Tea,2026-11-11,900.00,US Dollar,0,Cold,Lost,Out-Sold,1-Qualify,2026-11-13,0.00,Lee Gray,2026-09-13,
""",
    (
        Sold("Coffee bar", "Fabrikam Cafe", Q, 1400000, "USD", _day("2026-12-28"), _day("2026-09-10"), ("Nora Hale",)),
        Sold("Coffee beans", "Fabrikam Cafe", P, 140000, "USD", _day("2026-12-29"), _day("2026-09-11"), ("Nora Hale",)),
        Sold("Grinders", "Litware Tea", W, 250000, "USD", _day("2026-11-12"), _day("2026-09-12")),
        Sold("Kettles", "Litware Tea", L, 90000, "USD", _day("2026-11-13"), _day("2026-09-13")),
    ),
    ("(Do Not Modify) Opportunity", "Probability", "Rating", "Owner", "Status Reason"),
)

GERMAN: Final = DealExport(
    "German",
    """\
Verkaufschance;Kunde;Ansprechpartner;Verkaufsphase;Wahrscheinlichkeit;Erwarteter Umsatz;Währung;Voraussichtlicher Abschluss;Zuständig;Verlustgrund;Nächster Schritt;Erstellt am
Rahmenvertrag Schrauben;Metall Huber GmbH;Georg Huber;Erstkontakt;10 %;12.500,50 €;EUR;20.12.2026;Anna Lenz;;Termin machen;03.09.2026
Lieferung Dübel;Metall Huber GmbH;Georg Huber;Bedarfsanalyse;30 %;800,00 €;EUR;21.12.2026;Anna Lenz;;;04.09.2026
Wartung;Bau Kessler AG;;Angebot abgegeben;50 %;1.300,00 €;EUR;22.12.2026;Anna Lenz;;Nachfassen;05.09.2026
Kran;Bau Kessler AG;Ulf Kessler;Verhandlung;70 %;99.000,00 €;EUR;23.12.2026;Anna Lenz;;;06.09.2026
Bagger;Bau Kessler AG;;Auftrag erhalten;100 %;45.000,00 €;EUR;10.11.2026;Anna Lenz;;;07.09.2026
Lader;Bau Kessler AG;;Abgelehnt;0 %;5.000,00 €;EUR;11.11.2026;Anna Lenz;Mitbewerber günstiger;;08.09.2026
""",
    (
        Sold(
            "Rahmenvertrag Schrauben",
            "Metall Huber GmbH",
            O,
            1250050,
            "EUR",
            _day("2026-12-20"),
            _day("2026-09-03"),
            ("Georg Huber",),
        ),
        Sold(
            "Lieferung Dübel",
            "Metall Huber GmbH",
            Q,
            80000,
            "EUR",
            _day("2026-12-21"),
            _day("2026-09-04"),
            ("Georg Huber",),
        ),
        Sold("Wartung", "Bau Kessler AG", P, 130000, "EUR", _day("2026-12-22"), _day("2026-09-05")),
        Sold("Kran", "Bau Kessler AG", N, 9900000, "EUR", _day("2026-12-23"), _day("2026-09-06"), ("Ulf Kessler",)),
        Sold("Bagger", "Bau Kessler AG", W, 4500000, "EUR", _day("2026-11-10"), _day("2026-09-07")),
        Sold(
            "Lader",
            "Bau Kessler AG",
            L,
            500000,
            "EUR",
            _day("2026-11-11"),
            _day("2026-09-08"),
            (),
            "Mitbewerber günstiger",
        ),
    ),
    ("Wahrscheinlichkeit", "Zuständig", "Nächster Schritt"),
)

DYNAMICS_DE: Final = DealExport(
    "Dynamics in German",
    """\
Thema;Potenzieller Kunde;Kontakt;Gesch. Abschlussdatum;Gesch. Umsatz;Wahrscheinlichkeit;Status;Statusgrund;Tatsächliches Abschlussdatum;Besitzer;Erstellt am
Lackierung;Auto Brenner GmbH;Eva Brenner;19.12.2026;7.400,00 €;40;Offen;In Bearbeitung;;Tom Weiß;12.10.2026
Reifen;Auto Brenner GmbH;;10.11.2026;640,00 €;100;Gewonnen;Gewonnen;12.11.2026;Tom Weiß;13.10.2026
Felgen;Auto Brenner GmbH;;10.11.2026;340,00 €;0;Verloren;Abgebrochen;14.11.2026;Tom Weiß;14.10.2026
""",
    (
        Sold(
            "Lackierung",
            "Auto Brenner GmbH",
            O,
            740000,
            "EUR",
            _day("2026-12-19"),
            _day("2026-10-12"),
            ("Eva Brenner",),
        ),
        Sold("Reifen", "Auto Brenner GmbH", W, 64000, "EUR", _day("2026-11-12"), _day("2026-10-13")),
        Sold("Felgen", "Auto Brenner GmbH", L, 34000, "EUR", _day("2026-11-14"), _day("2026-10-14")),
    ),
    ("Wahrscheinlichkeit", "Besitzer"),
)

FRENCH: Final = DealExport(
    "French",
    """\
Nom de l'opportunité;Compte;Contact;Étape;Montant;Devise;Probabilité (%);Date de clôture;Propriétaire de l'opportunité;Motif de perte;Prochaine étape;Date de création
Serres froides;Jardins Morel SARL;Luc Morel;Prospection;12 500,00 €;EUR;10;15/12/2026;Zoé Blin;;Rappeler;02/09/2026
Arrosage;Jardins Morel SARL;Luc Morel;Qualification;1 250,00 €;EUR;20;16/12/2026;Zoé Blin;;;03/09/2026
Pergola;Hôtel du Lac;;Proposition commerciale;4 800,00 €;EUR;50;17/12/2026;Zoé Blin;;;04/09/2026
Bassin;Hôtel du Lac;Inès Roy;Négociation;9 000,00 €;EUR;70;18/12/2026;Zoé Blin;;Visite;05/09/2026
Terrasse;Hôtel du Lac;;Fermée gagnée;7 000,50 €;EUR;100;13/11/2026;Zoé Blin;;;06/09/2026
Clôture;Hôtel du Lac;;Fermée perdue;300,00 €;EUR;0;14/11/2026;Zoé Blin;Prix;;07/09/2026
""",
    (
        Sold(
            "Serres froides",
            "Jardins Morel SARL",
            O,
            1250000,
            "EUR",
            _day("2026-12-15"),
            _day("2026-09-02"),
            ("Luc Morel",),
        ),
        Sold(
            "Arrosage", "Jardins Morel SARL", Q, 125000, "EUR", _day("2026-12-16"), _day("2026-09-03"), ("Luc Morel",)
        ),
        Sold("Pergola", "Hôtel du Lac", P, 480000, "EUR", _day("2026-12-17"), _day("2026-09-04")),
        Sold("Bassin", "Hôtel du Lac", N, 900000, "EUR", _day("2026-12-18"), _day("2026-09-05"), ("Inès Roy",)),
        Sold("Terrasse", "Hôtel du Lac", W, 700050, "EUR", _day("2026-11-13"), _day("2026-09-06")),
        Sold("Clôture", "Hôtel du Lac", L, 30000, "EUR", _day("2026-11-14"), _day("2026-09-07"), (), "Prix"),
    ),
    ("Probabilité (%)", "Propriétaire de l'opportunité", "Prochaine étape"),
)

SPANISH: Final = DealExport(
    "HubSpot in Spanish",
    """\
ID de registro,Nombre del negocio,Etapa del negocio,Pipeline,Fecha de cierre,Propietario del negocio,Valor,Moneda,Probabilidad del negocio,Motivo de cierre perdido,Próximo paso,Fecha de creación,Contacto asociado,Empresa asociada
301,Riego norte,Cita programada,Pipeline de ventas,2026-12-20 10:00,Marta Gil,8200,EUR,0.2,,Llamar,2026-10-01 09:00,Blas Soto (blas@soto.example),Soto Agro SL
302,Riego sur,Calificado para comprar,Pipeline de ventas,2026-12-21 10:00,Marta Gil,820,EUR,0.4,,,2026-10-02 09:00,,Soto Agro SL
303,Tractor,Presentación programada,Pipeline de ventas,2026-12-22 10:00,Marta Gil,52000,EUR,0.6,,,2026-10-03 09:00,,Campo Vivo SA
304,Arado,Contrato enviado,Pipeline de ventas,2026-12-23 10:00,Marta Gil,5200,EUR,0.9,,,2026-10-04 09:00,,Campo Vivo SA
305,Semillas,Cierre ganado,Pipeline de ventas,2026-11-10 10:00,Marta Gil,520,EUR,1,,,2026-10-05 09:00,,Campo Vivo SA
306,Abono,Cierre perdido,Pipeline de ventas,2026-11-11 10:00,Marta Gil,52,EUR,0,Precio alto,,2026-10-06 09:00,,Campo Vivo SA
""",
    (
        Sold("Riego norte", "Soto Agro SL", O, 820000, "EUR", _day("2026-12-20"), _day("2026-10-01"), ("Blas Soto",)),
        Sold("Riego sur", "Soto Agro SL", Q, 82000, "EUR", _day("2026-12-21"), _day("2026-10-02")),
        Sold("Tractor", "Campo Vivo SA", P, 5200000, "EUR", _day("2026-12-22"), _day("2026-10-03")),
        Sold("Arado", "Campo Vivo SA", N, 520000, "EUR", _day("2026-12-23"), _day("2026-10-04")),
        Sold("Semillas", "Campo Vivo SA", W, 52000, "EUR", _day("2026-11-10"), _day("2026-10-05")),
        Sold("Abono", "Campo Vivo SA", L, 5200, "EUR", _day("2026-11-11"), _day("2026-10-06"), (), "Precio alto"),
    ),
    ("ID de registro", "Pipeline", "Propietario del negocio", "Probabilidad del negocio", "Próximo paso"),
)

HEBREW: Final = DealExport(
    "Hebrew",
    """\
שם ההזדמנות,לקוח,איש קשר,שלב,סכום,מטבע,סיכוי,תאריך סגירה צפוי,אחראי,סיבת הפסד,הצעד הבא,נוצר בתאריך
מערכת מיזוג,"קורן מזון בע""מ",תמר קורן,ליד חדש,"₪ 42,000",ILS,10%,20/12/2026,גיל אבן,,להתקשר,01/09/2026
תחזוקה שנתית,"קורן מזון בע""מ",תמר קורן,פגישת היכרות,"₪ 4,200",ILS,30%,21/12/2026,גיל אבן,,,02/09/2026
מדפים,מאפיית שיבולת,,נשלחה הצעת מחיר,"₪ 900",ILS,50%,22/12/2026,גיל אבן,,,03/09/2026
תנורים,מאפיית שיבולת,רון שיבולת,"מו""מ","₪ 88,000",ILS,70%,23/12/2026,גיל אבן,,ביקור,04/09/2026
שקיות,מאפיית שיבולת,,נחתם חוזה,"₪ 300",ILS,100%,10/11/2026,גיל אבן,,,05/09/2026
מגשים,מאפיית שיבולת,,לא רלוונטי,"₪ 200",ILS,0%,11/11/2026,גיל אבן,מחיר,,06/09/2026
""",
    (
        Sold("מערכת מיזוג", 'קורן מזון בע"מ', O, 4200000, "ILS", _day("2026-12-20"), _day("2026-09-01"), ("תמר קורן",)),
        Sold("תחזוקה שנתית", 'קורן מזון בע"מ', Q, 420000, "ILS", _day("2026-12-21"), _day("2026-09-02"), ("תמר קורן",)),
        Sold("מדפים", "מאפיית שיבולת", P, 90000, "ILS", _day("2026-12-22"), _day("2026-09-03")),
        Sold("תנורים", "מאפיית שיבולת", N, 8800000, "ILS", _day("2026-12-23"), _day("2026-09-04"), ("רון שיבולת",)),
        Sold("שקיות", "מאפיית שיבולת", W, 30000, "ILS", _day("2026-11-10"), _day("2026-09-05")),
        Sold("מגשים", "מאפיית שיבולת", L, 20000, "ILS", _day("2026-11-11"), _day("2026-09-06"), (), "מחיר"),
    ),
    ("סיכוי", "אחראי", "הצעד הבא"),
)

BITRIX: Final = DealExport(
    "Bitrix24 in Russian",
    """\
ID;Название сделки;Стадия сделки;Сумма;Валюта;Компания;Контакт;Ответственный;Дата создания;Предполагаемая дата закрытия;Вероятность;Источник;Комментарий
71;Окна цех 1;Новая;150000;RUB;ООО Заря;Пётр Зорин;Ирина Вольф;01.09.2026;20.12.2026;10;Сайт;Срочно
72;Окна цех 2;Подготовка документов;15000;RUB;ООО Заря;Пётр Зорин;Ирина Вольф;02.09.2026;21.12.2026;40;Сайт;
73;Двери;Сделка успешна;1500;RUB;ООО Луч;;Ирина Вольф;03.09.2026;10.11.2026;100;Звонок;
74;Замки;Сделка провалена;2500;RUB;ООО Луч;;Ирина Вольф;04.09.2026;11.11.2026;0;Звонок;
""",
    (
        Sold("Окна цех 1", "ООО Заря", O, 15000000, "RUB", _day("2026-12-20"), _day("2026-09-01"), ("Пётр Зорин",)),
        Sold("Окна цех 2", "ООО Заря", O, 1500000, "RUB", _day("2026-12-21"), _day("2026-09-02"), ("Пётр Зорин",)),
        Sold("Двери", "ООО Луч", W, 150000, "RUB", _day("2026-11-10"), _day("2026-09-03")),
        Sold("Замки", "ООО Луч", L, 250000, "RUB", _day("2026-11-11"), _day("2026-09-04")),
    ),
    ("ID", "Ответственный", "Вероятность"),
    frozenset(("Подготовка документов",)),
)

MONDAY: Final = DealExport(
    "monday",
    """\
Name,Stage,Owner,Deal Value,Contacts,Accounts,Expected Close Date,Close Probability,Last Interaction,Creation log
Booth design,Discovery,Kim Ash,4400,Jo Pell,Pell Events,2026-12-17,30,2026-11-20,2026-10-05
Banner set,Negotiation,Kim Ash,440,Jo Pell,Pell Events,2026-12-18,70,2026-11-21,2026-10-06
Stage rig,Won,Kim Ash,9400,,Dune Theatre,2026-11-08,100,2026-11-08,2026-10-07
Curtain,Lost,Kim Ash,140,,Dune Theatre,2026-11-09,0,2026-11-09,2026-10-08
""",
    (
        Sold("Booth design", "Pell Events", Q, 440000, "ILS", _day("2026-12-17"), _day("2026-10-05"), ("Jo Pell",)),
        Sold("Banner set", "Pell Events", N, 44000, "ILS", _day("2026-12-18"), _day("2026-10-06"), ("Jo Pell",)),
        Sold("Stage rig", "Dune Theatre", W, 940000, "ILS", _day("2026-11-08"), _day("2026-10-07")),
        Sold("Curtain", "Dune Theatre", L, 14000, "ILS", _day("2026-11-09"), _day("2026-10-08")),
    ),
    ("Owner", "Close Probability"),
)

FRESHSALES: Final = DealExport(
    "Freshsales",
    """\
Deal name,Deal value,Deal currency,Deal pipeline,Deal stage,Expected close date,Closed date,Sales account,Related contacts,Sales owner,Probability (%),Lost reason,Deal type,Source,Created at,Updated at
Sensor kit,5600,CAD,Default Pipeline,Demo,2026-12-12,,Maple Farms,Gail Roe,Ty Cobb,40,,New Business,Referral,2026-10-01,2026-11-29
Sensor mast,560,CAD,Default Pipeline,Won,2026-11-12,2026-11-14,Maple Farms,Gail Roe,Ty Cobb,100,,New Business,Referral,2026-10-02,2026-11-29
Sensor hub,56,CAD,Default Pipeline,Lost,2026-11-12,2026-11-15,Maple Farms,,Ty Cobb,0,Timing,New Business,Referral,2026-10-03,2026-11-29
""",
    (
        Sold("Sensor kit", "Maple Farms", Q, 560000, "CAD", _day("2026-12-12"), _day("2026-10-01"), ("Gail Roe",)),
        Sold("Sensor mast", "Maple Farms", W, 56000, "CAD", _day("2026-11-14"), _day("2026-10-02"), ("Gail Roe",)),
        Sold("Sensor hub", "Maple Farms", L, 5600, "CAD", _day("2026-11-15"), _day("2026-10-03"), (), "Timing"),
    ),
    ("Deal pipeline", "Sales owner", "Probability (%)", "Deal type", "Updated at"),
)

EXPORTS: Final = (
    HUBSPOT,
    SALESFORCE,
    SALESFORCE_DATA,
    PIPEDRIVE,
    PIPEDRIVE_DE,
    ZOHO,
    ODOO,
    DYNAMICS,
    GERMAN,
    DYNAMICS_DE,
    FRENCH,
    SPANISH,
    HEBREW,
    BITRIX,
    MONDAY,
    FRESHSALES,
)
