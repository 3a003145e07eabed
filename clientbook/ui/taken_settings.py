"""Each setting where it acts in the window."""

from typing import TYPE_CHECKING, Any

from ..domain.choices import Work
from ..domain.stage_weights import weights_of
from ..settings import Settings
from .kit.date_field import use_first_day

if TYPE_CHECKING:
    from .main_window import MainWindow


def take_settings(window: "MainWindow", settings: Settings) -> None:
    """All that the pages made so far have to know."""
    use_first_day(settings.first_day)
    for name, page in window.pages.all_made().items():
        prepare_page(window, settings, name, page)


def prepare_page(window: "MainWindow", settings: Settings, name: str, page: Any) -> None:
    """What a page has to know before it is shown."""
    sells = settings.duty != "service"
    match name:
        case "today":
            page.use_default_days(settings.default_interval)
            window.show_pay()
        case "client" | "contact":
            page.work = Work.SELLING if sells else Work.SERVICE
            page.details.pages.hidden = frozenset() if sells else frozenset(("deals",))
        case "deal":
            page.currency = settings.currency
            page.use_settings()
        case "pay":
            page.weights = weights_of(settings.stage_weights)


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
        case "country":
            window.session.use_home(settings.home)
            take_settings(window, settings)
        case "duty":
            show_duty(window, settings)
            if settings.duty != "service":
                window.pay.refresh()
                window.count_month()
        case "stage_weights":
            take_settings(window, settings)
            window.pay.refresh()
        case _:
            take_settings(window, settings)


def show_duty(window: "MainWindow", settings: Settings) -> None:
    """Who sells nothing has deals, pay and performance out of the way; the View menu still opens them."""
    sells = settings.duty != "service"
    take_settings(window, settings)
    for name in ("deal", "pay", "performance"):
        if not sells and window.pages.current == name:
            window.tabs.setCurrentIndex(window.pages.place_of("client"))
        window.tabs.setTabVisible(window.pages.place_of(name), sells)
    window.this_month.setVisible(sells)
    window.show_pay()
