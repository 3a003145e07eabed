"""Speed: figures and ratios, no verdicts. `make bench`."""
