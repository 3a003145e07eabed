"""Each setting where it acts in the window."""

from typing import TYPE_CHECKING

from ..domain.choices import Work
from ..domain.stage_weights import weights_of
from ..settings import Settings
from .kit.date_field import use_first_day

if TYPE_CHECKING:
    from .main_window import MainWindow


def take_settings(window: "MainWindow", settings: Settings) -> None:
    """All that a new window has to know before it is shown."""
    window.deals.use_settings()
    window.pay.weights = weights_of(settings.stage_weights)
    window.today.use_default_days(settings.default_interval)
    window.deals.currency = settings.currency
    use_first_day(settings.first_day)


def take_changed(window: "MainWindow", settings: Settings, name: str) -> None:
    """One setting has changed: it holds at once, where it is seen too."""
    match name:
        case "language":
            window.language_requested.emit(settings.language)
        case "theme":
            window.theme_requested.emit(settings.theme)
        case "manager":
            window.pay.set_manager(settings.manager)
            window.session.use_writer(settings.manager)
        case "duty":
            show_duty(window, settings)
        case "stage_weights":
            take_settings(window, settings)
            window.pay.refresh()
        case _:
            take_settings(window, settings)


def show_duty(window: "MainWindow", settings: Settings) -> None:
    """Who sells nothing has deals, pay and performance out of the way; the View menu still opens them."""
    sells = settings.duty != "service"
    window.clients.work = Work.SELLING if sells else Work.SERVICE
    for each in (window.clients, window.contacts):
        each.details.pages.hidden = frozenset() if sells else frozenset(("deals",))
    for tab in (window.deals, window.pay, window.performance):
        if not sells and window.tabs.currentWidget() is tab:
            window.tabs.setCurrentWidget(window.clients)
        window.tabs.setTabVisible(window.tabs.indexOf(tab), sells)
    window.this_month.setVisible(sells)
    if not sells:
        window.today.show_pay("")
    elif window.session.is_open:
        window.pay.refresh()
