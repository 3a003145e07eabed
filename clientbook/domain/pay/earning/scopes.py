"""Which deals a component takes: by product, by what its client is, and by how long it has been a client."""

from collections.abc import Iterable, Iterator, Sequence

from ...choices import Trait
from ...plan import Bonus, Component, Scope
from ...records import Client, Deal, Plan
from ..facts import Facts, sale_day
from ..periods import whole_months


def chooses(component: Component | Bonus) -> bool:
    """Whether a component names deals; one that names none takes what no other names."""
    return bool(component.products or component.scopes or component.new_months)


def components_of(facts: Facts, plan: Plan, deal: Deal) -> Sequence[Component]:
    """The components that name a deal; else those that name none."""
    for component in plan.components:
        if chooses(component):
            break
    else:
        return plan.components
    naming = [each for each in plan.components if chooses(each) and fits(facts, each, plan, deal)]
    return naming or [each for each in plan.components if not chooses(each)]


def fits(facts: Facts, component: Component | Bonus, plan: Plan, deal: Deal) -> bool:
    """Whether all that a component names is true of a deal."""
    if component.products and deal.product.casefold() not in _folded(component.products, deal.product):
        return False
    if component.new_months and not _is_new(facts, component.new_months, plan, deal):
        return False
    client = facts.clients.get(deal.client_id)
    return all(client is not None and _has(client, scope) for scope in component.scopes)


def _folded(values: Iterable[str], product: str) -> set[str]:
    return {value.casefold() for value in values} if product else set()


def _has(client: Client, scope: Scope) -> bool:
    wanted = {value.casefold() for value in scope.values}
    return any(value.casefold() in wanted for value in _traits(client, scope.trait))


def _traits(client: Client, trait: Trait) -> Iterator[str]:
    match trait:
        case Trait.CLIENT:
            yield client.name
        case Trait.TAG:
            yield from client.tags
        case _:
            yield getattr(client, trait.value)


def _is_new(facts: Facts, within: int, plan: Plan, deal: Deal) -> bool:
    """Whether a deal was sold less than so many months after the first of its client, at the same employer."""
    day = sale_day(deal)
    first = facts.first_sales(plan.employer_id).get(deal.client_id, day)
    return day is not None and whole_months(min(first or day, day), day) < within


def needs_clients(plans: Iterable[Plan]) -> bool:
    """Whether some plan asks what clients are."""
    return any(
        any(each.scopes for each in plan.components) or any(each.scopes for each in plan.bonuses) for plan in plans
    )
