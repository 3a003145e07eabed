"""Clientbook: clients, the people who decide, deals and pay of one account manager, in one file."""

__version__ = "0.1.0"
