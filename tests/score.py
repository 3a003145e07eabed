"""How well lists are read: `python tests/score.py FOLDER`, where FOLDER/MANIFEST.tsv tells the true reading of each.

Perfect: the text decodes the same, and delimiter, heading row, columns and number of records are right.
Understood: each column that the manifest names as name, company, e-mail or phone was given that field.
"""

import csv
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from clientbook.files.lists.csv_rows import read, rows

ROLES = {
    "col_name": "name",
    "col_first": "first_name",
    "col_last": "last_name",
    "col_company": "company",
    "col_email": "email",
    "col_phone": "phone",
}


def problems_of(path: Path, truth: dict[str, str]) -> tuple[list[str], list[str], int]:
    """What was read wrong, which columns were not understood, and how many there were to understand."""
    named = [(role, truth[role].strip()) for role in ROLES if truth[role].strip()]
    try:
        reading = read(path)
        count = sum(1 for _ in rows(reading))
    except Exception as error:  # noqa: BLE001 - a score counts crashes too
        return [f"{type(error).__name__} {error}"], [role for role, _ in named], len(named)
    wrong = []
    data = path.read_bytes()
    if data.decode(reading.encoding, "replace") != data.decode(truth["encoding"], "replace"):
        wrong.append(f"encoding {reading.encoding} for {truth['encoding']}")
    delimiter = {"TAB": "\t", "(one column)": ""}.get(truth["delimiter"], truth["delimiter"])
    if reading.delimiter != delimiter:
        wrong.append(f"delimiter {reading.delimiter!r}")
    has_header = reading.header_line is not None
    if truth["header"] != "either" and has_header != (truth["header"] == "yes"):
        wrong.append(f"header {has_header}")
    if int(truth["n_cols"]) and len(reading.headings) != int(truth["n_cols"]):
        wrong.append(f"columns {len(reading.headings)} for {truth['n_cols']}")
    allowed = {int(truth["n_rows"])} | ({int(truth["n_rows"]) - 1} if truth["header"] == "either" else set())
    if count not in allowed:
        wrong.append(f"rows {count} for {truth['n_rows']}")
    given = {
        heading.strip(): field
        for heading, field in zip(reversed(reading.headings), reversed(reading.fields), strict=True)
    }
    missed = [f"{heading}={given.get(heading)}" for role, heading in named if given.get(heading) != ROLES[role]]
    return wrong, missed, len(named)


def main(folder: Path) -> int:
    totals: Counter[tuple[str, str]] = Counter()
    with (folder / "MANIFEST.tsv").open(encoding="utf-8", newline="") as file:
        for truth in csv.DictReader(file, delimiter="\t"):
            group = truth["file"].split("/")[0]
            wrong, missed, columns = problems_of(folder / truth["file"], truth)
            for name in (group, "all"):
                totals[name, "files"] += 1
                totals[name, "perfect"] += not wrong
                totals[name, "columns"] += columns
                totals[name, "understood"] += columns - len(missed)
            if wrong or missed:
                print(f"{truth['file']}: {'; '.join([*wrong, *missed])}")
    print(f"\n{'':16}{'files':>7}{'perfect':>9}{'columns':>9}{'understood':>12}")
    for group in dict.fromkeys(name for name, _ in totals):
        files, columns = totals[group, "files"], totals[group, "columns"]
        understood = f"{totals[group, 'understood'] / columns:.1%}" if columns else "-"
        print(f"{group:16}{files:7}{totals[group, 'perfect'] / files:9.1%}{columns:9}{understood:>12}")
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Which folder? python tests/score.py FOLDER (a folder with a MANIFEST.tsv)")
    sys.exit(main(Path(sys.argv[1])))
