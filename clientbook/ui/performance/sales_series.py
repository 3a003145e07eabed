"""A year's closed sales as a chart shows them: beside the year before, with the quotas as marks."""

from collections.abc import Sequence

from ...domain.performance import Performance
from ...texts import tr
from ..kit.bidi import ltr
from ..kit.look import theme
from ..pay.month_bars import Series


def sales_series(made: Performance) -> tuple[Sequence[Series], str, Series | None]:
    """What `MonthBars.show_series` takes: the bars, the currency, and the quotas where a plan states them."""
    shown = theme.current()
    series = [Series(ltr(str(made.year)), shown.accent, [month.sales for month in made.months])]
    before = [month.before for month in made.months]
    if any(before):
        series.insert(0, Series(ltr(str(made.year - 1)), shown.secondary, before))
    quotas = [month.quota or 0 for month in made.months]
    return series, made.currency, Series(tr("Quota"), shown.careful, quotas) if any(quotas) else None
