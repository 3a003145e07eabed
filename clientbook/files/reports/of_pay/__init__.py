"""What goes out of pay: statements, reconciliations and the year, as reports and as JSON."""
