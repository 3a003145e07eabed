"""Schema 3: intervals, services, steps of a tie, who knows whom, filters by name; the last and the next touch."""

from typing import Final

_FIELDS: Final = {
    "client": (
        "wished_days INTEGER",
        "longest_days INTEGER",
        "services TEXT NOT NULL DEFAULT '[]'",
        "response_days INTEGER",
        "review_on TEXT",
        "health TEXT NOT NULL DEFAULT ''",
        "files TEXT NOT NULL DEFAULT ''",
    ),
    "contact": (
        "wished_days INTEGER",
        "longest_days INTEGER",
        "tie_steps TEXT NOT NULL DEFAULT '[]'",
        "reports_to INTEGER REFERENCES contact DEFERRABLE INITIALLY DEFERRED",
        "knows TEXT NOT NULL DEFAULT '[]'",
        "formerly TEXT NOT NULL DEFAULT '[]'",
    ),
    "deal": ("opened_on TEXT", "stage_on TEXT"),
    "activity": ("at TEXT NOT NULL DEFAULT ''",),
}
_FOLLOWED: Final = ("touched_on TEXT NOT NULL DEFAULT ''", "next_on TEXT NOT NULL DEFAULT ''")

#: What is planned lies on the day that it is planned for, and has not happened.
_TOUCHES: Final = """
    UPDATE {kind} SET
        touched_on = COALESCE((SELECT max("on") FROM activity
            WHERE {kind}_id = {kind}.id AND (next_on IS NULL OR next_on <> "on")), ''),
        next_on = COALESCE((SELECT min(next_on) FROM activity
            WHERE {kind}_id = {kind}.id AND next_on > '' AND NOT done), '')
    WHERE id IN (SELECT {kind}_id FROM activity)
"""

_INDEXES: Final = (
    # Newest first for a timeline; the last touch of one record without reading its activities.
    *(f'CREATE INDEX activity_{kind}_on ON activity ({kind}_id, "on")' for kind in ("client", "contact", "deal")),
    *(f"DROP INDEX activity_{kind}_id" for kind in ("client", "contact", "deal")),
    *(
        f"CREATE INDEX {kind}_{name} ON {kind} ({name}) WHERE {name} > ''"
        for kind in ("client", "contact", "deal")
        for name in ("touched_on", "next_on")
    ),
    *(f"CREATE INDEX {kind}_wished ON {kind} (touched_on) WHERE wished_days > 0" for kind in ("client", "contact")),
    "CREATE INDEX client_services ON client (id) WHERE services <> '[]'",
    "CREATE INDEX client_review_on ON client (review_on) WHERE review_on > ''",
    "CREATE INDEX client_health ON client (health) WHERE health > ''",
    "CREATE INDEX contact_reports_to ON contact (reports_to)",
    "CREATE INDEX contact_knows ON contact (id) WHERE knows <> '[]'",
    "CREATE INDEX contact_formerly ON contact (id) WHERE formerly <> '[]'",
    "CREATE INDEX deal_lost_on ON deal (lost_on) WHERE lost_on > ''",
    "CREATE INDEX deal_roles ON deal (id) WHERE roles <> '[]'",
    # Today: most activities are done, and most deals won or lost, long ago.
    "DROP INDEX activity_next_on",
    "CREATE INDEX activity_due ON activity (next_on) WHERE next_on > '' AND NOT done",
    "CREATE INDEX activity_requests ON activity (next_on) WHERE kind = 'request' AND NOT done",
    # What its first receipt does not settle: paid deals stay out, but for the few paid in parts. The stage stands
    # first, else SQLite would rather walk all won deals by the board's index.
    "CREATE INDEX deal_open_money ON deal (stage, won_on) WHERE stage = 'won' AND cancelled_on IS NULL"
    " AND amount > coalesce(json_extract(receipts, '$[0][1]'), 0)",
    "CREATE INDEX deal_uninvoiced ON deal (stage, won_on) WHERE stage = 'won' AND cancelled_on IS NULL"
    " AND invoiced_on IS NULL AND receipts = '[]'",
    "CREATE INDEX deal_open_expected ON deal (expected_on) WHERE stage NOT IN ('won', 'lost')",
    # The board: sums by stage out of the index alone, and each column's cards, the soonest first.
    "CREATE INDEX deal_stage_sums ON deal (stage, currency, amount)",
    "CREATE INDEX deal_stage_expected ON deal (stage, expected_on)",
)

STATEMENTS: Final = (
    *(f"ALTER TABLE {kind} ADD COLUMN {field}" for kind, fields in _FIELDS.items() for field in fields),
    *(f"ALTER TABLE {kind} ADD COLUMN {field}" for kind in ("client", "contact", "deal") for field in _FOLLOWED),
    *_INDEXES,
    *(_TOUCHES.format(kind=kind) for kind in ("client", "contact", "deal")),
    "CREATE TABLE filter (id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, rules TEXT NOT NULL) STRICT",
)
