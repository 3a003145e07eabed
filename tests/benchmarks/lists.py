"""A list of 100,000 rows and 11 columns that looks like people's lists; the same each time."""

import csv
import random
from pathlib import Path

HEADINGS = "Company,City,Region,Country,Industry,Status,Phone,Email,Website,Source,Notes".split(",")


def write_list(path: Path, rows: int) -> None:
    dice = random.Random(1)
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ["".join(dice.choices(letters, k=dice.randint(3, 9))).capitalize() for _ in range(4000)]
    cities = [dice.choice(words) for _ in range(300)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        for number in range(rows):
            name = f"{dice.choice(words)} {dice.choice(words)}"
            host = f"{dice.choice(words).lower()}{number}.example"
            phone = f"0{dice.randint(20000000, 99999999)}"
            writer.writerow(
                [
                    name,
                    dice.choice(cities),
                    "North",
                    "Israel",
                    dice.choice(words[:40]),
                    "Active",
                    phone,
                    f"office@{host}",
                    f"https://{host}",
                    "Fair",
                    dice.choice(words) if number % 3 == 0 else "",
                ]
            )
