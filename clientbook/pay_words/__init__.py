"""The words of pay, in one place for the window and every file: why an amount is what it is, and why one is none."""
