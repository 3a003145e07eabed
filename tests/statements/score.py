"""How well employers' statements are matched: payments told rightly out of all, wrongly ones, by kind of breakage."""

import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from random import Random

from clientbook.domain.errors import UserError
from clientbook.domain.pay.reconciliation.verdicts import Reconciliation, Verdict, reconcile
from clientbook.domain.records import EmployerStatement, Payment
from clientbook.jobs.pay.employer_statements import look_at, stated

from .books import FORMER, MONTH, manager
from .layouts import Written, write
from .payroll import payroll

#: What a line came to. "right" and "suggested" name what was truly paid; "wrong" names something else.
OUTCOMES = ("right", "suggested", "missed", "wrong", "misread", "lost")


@dataclass
class Score:
    """Lines by breakage and outcome; `examples` are of those that went wrong."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    def add(self, breaks: set[str], outcome: str, told: str) -> None:
        for each in {*breaks, "all"}:
            self.counts[each, outcome] += 1
        if outcome in ("wrong", "misread", "lost", "missed"):
            self.examples.append(f"{outcome}: {told}")

    def share(self, outcome: str, of: str = "all") -> float:
        every = sum(self.counts[of, each] for each in OUTCOMES)
        return self.counts[of, outcome] / every if every else 0.0

    def table(self) -> str:
        """Worst first."""
        kinds = {kind for kind, _ in self.counts}
        rows = sorted(
            kinds, key=lambda kind: (kind != "all", self.share("right", kind) + self.share("suggested", kind))
        )
        head = f"{'':34}{'lines':>7}" + "".join(f"{each:>11}" for each in OUTCOMES)
        return "\n".join([head, *(self._row(kind) for kind in rows)])

    def _row(self, kind: str) -> str:
        every = sum(self.counts[kind, each] for each in OUTCOMES)
        return f"{kind:34}{every:7}" + "".join(f"{self.share(each, kind):11.1%}" for each in OUTCOMES)


def measure(seeds: range, folder: Path) -> Score:
    """Of one statement for each seed."""
    score = Score()
    for seed in seeds:
        random = Random(seed)
        ours = manager(random)
        theirs = payroll(random, ours)
        written = write(random, theirs, folder, f"statement-{seed}")
        former = EmployerStatement(
            id=1, employer_id=1, month=FORMER, currency="ILS", source="former",
            payments=tuple(Payment(line=n, amount=paid, deal=key.replace("deal ", "#")) for n, (key, paid) in enumerate(theirs.former_paid.items(), 2) if key.startswith("deal")),
            settled=tuple(key for key in theirs.former_paid if not key.startswith("deal")),
        )  # fmt: skip
        try:
            fresh = EmployerStatement(employer_id=1, month=MONTH, currency="ILS", tolerance=1)
            due = {Decimal(each.amount) / 100 for each in theirs.dues.values()}
            employer_statement = stated(look_at(written.path, due=due), fresh, ours.facts.client_names.values())
            made = reconcile(ours.employer.name, ours.entries, [former, employer_statement])[MONTH]
        except UserError as error:
            _all_missed(score, written, seed, str(error))
            continue
        _judge(score, written, made, employer_statement, seed)
    return score


def _all_missed(score: Score, written: Written, seed: int, why: str) -> None:
    for line in written.lines.values():
        if line is not None:
            score.add({*written.breaks, *line.breaks}, "missed", "")
    score.examples.append(f"refused: {written.path.name} {why}")


def _judge(
    score: Score, written: Written, made: Reconciliation, employer_statement: EmployerStatement, seed: int
) -> None:
    amounts = {each.line: each.amount for each in employer_statement.payments}
    told = set(amounts) | {each.line for each in made.left_out}
    certain: dict[int, set[str]] = {}
    likely: dict[int, set[str]] = {}
    for each in made.differences:
        for month, line in each.lines:
            if month == MONTH and not each.subject.startswith("payment"):
                (likely if each.verdict is Verdict.SUGGESTED else certain).setdefault(line, set()).add(each.subject)
    for number, line in written.lines.items():
        breaks = {*written.breaks, *(line.breaks if line else ("no payment",))}
        where = f"{written.path.name}:{number} {line and sorted(line.of)} -> {sorted(certain.get(number, ()))} {sorted(likely.get(number, ()))} {sorted(breaks)}"
        score.add(
            breaks,
            _outcome(written, line, number, amounts, certain.get(number, set()), likely.get(number, set()), told),
            where,
        )


def _outcome(
    written: Written,
    line: object,
    number: int,
    amounts: dict[int, int],
    certain: set[str],
    likely: set[str],
    told: set[int],
) -> str:
    """One of OUTCOMES for a line of the file."""
    truth = written.lines[number]
    if number not in told:
        return "lost" if truth is not None else "missed"
    if truth is None:
        return "wrong" if number in amounts else "right"
    if number not in amounts:
        return "missed"
    if amounts[number] != truth.pays:
        return "misread"
    right = [truth.of, *written.alike[number]]
    if certain:
        return "right" if certain in right else "wrong"
    if likely:
        return "suggested" if likely in right else "missed"
    return "missed" if truth.of else "right"


def main() -> None:
    count, first = (int(sys.argv[1]) if len(sys.argv) > 1 else 400), (int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    with tempfile.TemporaryDirectory() as folder:
        score = measure(range(first, first + count), Path(folder))
    print("\n".join(sorted(score.examples, reverse=True)[:400]))
    print(f"\n{count} statements\n{score.table()}")


if __name__ == "__main__":
    main()
