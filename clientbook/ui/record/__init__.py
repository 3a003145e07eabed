"""One record beside its table: how to reach it, what hangs on it, and what happened."""
