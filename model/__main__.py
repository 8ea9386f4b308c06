"""Command line over the same core as the screens: `python -m model list`."""

import sys

from model.cli import run

if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
