"""Pay of a book: statements, forecasts, reconciliation, and what an update changed."""
