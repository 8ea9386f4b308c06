"""Serves the real application in a fresh process for every line on standard input.

Everything is imported once; each line forks a child that opens the store and serves. So a server
can be killed hundreds of times without paying for its imports each time.
"""

import importlib
import os
import signal
import sys

import app
from model.catalogue import catalogue
from phases.routes.server import serve


def main() -> None:
    """Answer every line with the process id of a new server; reap the killed ones."""
    for name in ("pandas", "docx", "model.documents"):
        importlib.import_module(name)
    catalogue()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    print("ready", flush=True)
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            # The announcement of the address goes where nobody waits for process ids.
            os.dup2(2, 1)
            os._exit(serve(app.app))
        print(child, flush=True)


if __name__ == "__main__":
    main()
