"""The sockets of a window, as a cable that can be pulled out."""

import re

from playwright.sync_api import Page, WebSocketRoute


class Cable:
    """The sockets of a window, which can be pulled out and put in again."""

    def __init__(self, page: Page, sockets: str) -> None:
        self.is_cut = False
        self._open: list[tuple[WebSocketRoute, WebSocketRoute]] = []
        page.route_web_socket(re.compile(sockets), self._connect)

    def _connect(self, window: WebSocketRoute) -> None:
        if self.is_cut:
            window.close()
        else:
            self._open.append((window, window.connect_to_server()))

    def cut(self) -> None:
        """From now on nothing comes through, and what was open is closed."""
        self.is_cut = True
        for ends in self._open:
            for end in ends:
                end.close()
        self._open.clear()
