"""How likely an open deal closes, by its stage: the part of its amount that a weighted sum or forecast counts."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from ..choices import Stage
from ..money import rounded

#: In percent, by the stage's value, until the manager sets others.
STAGE_WEIGHTS: Final[Mapping[str, int]] = {
    Stage.OPEN.value: 10,
    Stage.QUALIFIED.value: 25,
    Stage.PROPOSAL.value: 50,
    Stage.NEGOTIATION.value: 75,
}


def weights_of(percents: Mapping[str, object]) -> Mapping[Stage, Decimal]:
    """Fractions by stage from percents as settings hold them; what is missing or no percentage stays as proposed."""
    found = {}
    for name, proposed in STAGE_WEIGHTS.items():
        wished = percents.get(name)
        sound = isinstance(wished, int) and 0 <= wished <= 100
        found[Stage(name)] = Decimal(wished if isinstance(wished, int) and sound else proposed) / 100
    return found


#: The proposed weights as fractions.
WEIGHTS: Final = weights_of({})


def weighted(amount: int, weight: Decimal) -> int:
    """So much of an amount in minor units, rounded once."""
    return rounded(amount * weight)
