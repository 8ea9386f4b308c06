"""Saves from four threads in a fresh process for every line on standard input.

Everything is imported once; each line forks a child that opens the store and says on standard
output which saves were acknowledged, until it is killed. Then the parent says "ended".
"""

import os
import sys
import threading

from model.basics import Person
from model.catalogue import catalogue
from model.changes import SetField
from model.outcomes import Saved
from model.workspace import Workspace

WRITERS = 4


def field(writer: int) -> str:
    """The field that only this writer writes to."""
    return f"content.items.own{writer}.wording"


def save_on(workspace: Workspace, project: str, writer: int) -> None:
    """Count up in the own field, and say each number once it is saved."""
    who = Person("Schreibdienst", f"Haus {writer}", f"browser-{writer}")
    stored = workspace.open(project).project.content.answer(f"own{writer}").wording
    number = int(stored or 0)
    while True:
        number += 1
        change = SetField(path=field(writer), before=stored, after=str(number))
        outcome = workspace.submit(project, [change], who)
        if not isinstance(outcome, Saved):
            os.write(1, f"refused {outcome}\n".encode())
            return
        # One short write: it is whole in the pipe or not there at all.
        os.write(1, f"{writer} {number}\n".encode())
        stored = str(number)


def save_or_say(workspace: Workspace, project: str, writer: int) -> None:
    """Save until killed; whatever else ends it is said, so that the test fails with it."""
    try:
        save_on(workspace, project, writer)
    except BaseException as error:
        os.write(1, f"ended with {error!r}\n".encode())
        raise


def serve(url: str, project: str) -> None:
    """What a child does until it is killed."""
    workspace = Workspace(url)
    threads = [
        threading.Thread(target=save_or_say, args=(workspace, project, writer))
        for writer in range(WRITERS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def main(url: str, project: str) -> None:
    """Fork a child per line, name it, and wait for its end."""
    catalogue()
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                serve(url, project)
            finally:
                os._exit(1)
        os.write(1, f"started {child}\n".encode())
        os.waitpid(child, 0)
        os.write(1, b"ended\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
