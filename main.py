"""Starts Clientbook from a checkout; everything lives in `clientbook.cli`."""

import sys

from clientbook.cli import main

if __name__ == "__main__":
    sys.exit(main())
