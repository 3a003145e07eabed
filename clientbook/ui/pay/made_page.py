"""The pages of Pay besides the statement, each made when it is first shown: most days are spent on the first."""

from typing import TYPE_CHECKING, Any

from ..session import Session

if TYPE_CHECKING:
    from .pay_tab import PayTab


def made_page(tab: "PayTab", name: str, session: Session) -> Any:
    """The page of this name, what it wishes connected to the tab's own wishes."""
    made: Any
    match name:
        case "ahead":
            from .ahead_page import AheadPage

            made = AheadPage(session, lambda: tab.weights, tab)
            made.open_requested.connect(tab.open_requested)
        case "year":
            from .year_page import YearPage

            made = YearPage(session, tab)
        case "theirs":
            from .theirs_page import TheirsPage

            made = TheirsPage(session, tab)
            made.take_requested.connect(tab.take_theirs)
            made.export_requested.connect(tab.differences_requested)
        case _:
            from .employers_page import EmployersPage

            made = EmployersPage(session, tab)
            made.plan_requested.connect(tab.plan_requested)
            made.problem_told.connect(tab.problem_told)
            made.open_requested.connect(tab.open_requested)
            made.merge_requested.connect(tab.merge_requested)
    return made
