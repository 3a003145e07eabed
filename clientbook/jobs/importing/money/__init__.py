"""Lists of money: what came in for deals, and lines of pay."""
