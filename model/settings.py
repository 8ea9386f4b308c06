"""Where the data lies and where the server listens, read from the environment once."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

STORE_FILE = "vereinbar.sqlite3"
DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8501
EVERYWHERE = ("0.0.0.0", "::")
LOCAL = ("localhost", "::1")
LINKS_ONLY = "links"


class SettingsError(ValueError):
    """A setting cannot be understood; names the variable."""


@dataclass(frozen=True)
class Settings:
    """How this installation runs."""

    data: Path
    database_url: str = ""
    host: str = DEFAULT_HOST
    port: int = DEFAULT_PORT
    # Where others find the server, if that is another address than it listens on.
    address: str = ""
    # Whether this computer itself needs a link as well, for example behind a proxy of its own.
    links_only: bool = False

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> "Settings":
        """The settings from VEREINBAR_… variables; everything has a default."""
        values = os.environ if environment is None else environment
        return cls(
            data=_folder(values),
            database_url=values.get("VEREINBAR_DATABASE_URL", ""),
            host=values.get("VEREINBAR_HOST") or DEFAULT_HOST,
            port=_port(values.get("VEREINBAR_PORT", "")),
            address=_address(values.get("VEREINBAR_ADDRESS", "")),
            links_only=_links_only(values.get("VEREINBAR_ACCESS", "")),
        )

    def with_data(self, folder: Path) -> "Settings":
        """The same with another data folder, whose own store is then meant."""
        return replace(self, data=folder.expanduser().absolute(), database_url="")

    @property
    def url(self) -> str:
        """Address of the database: the named one, else the file in the data folder."""
        return self.database_url or f"sqlite:///{(self.data / STORE_FILE).as_posix()}"

    @property
    def own_address(self) -> str:
        """Where a browser finds the server: the named address, else host and port."""
        host = DEFAULT_HOST if self.host in EVERYWHERE else self.host
        name = f"[{host}]" if ":" in host else host
        return self.address or f"http://{name}:{self.port}"

    @property
    def is_open_to_others(self) -> bool:
        """Whether other computers can reach the server."""
        return not (self.host.startswith("127.") or self.host in LOCAL)


def _folder(values: Mapping[str, str]) -> Path:
    if named := values.get("VEREINBAR_DATA"):
        return Path(named).expanduser().absolute()
    # Outside the checkout: an update of the program must never touch the data.
    base = values.get("XDG_DATA_HOME") or Path(values.get("HOME") or Path.home(), ".local/share")
    return Path(base, "vereinbar").absolute()


def _port(text: str) -> int:
    if not text:
        return DEFAULT_PORT
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise SettingsError("VEREINBAR_PORT")
    return int(text)


def _address(text: str) -> str:
    if text and not text.startswith(("http://", "https://")):
        raise SettingsError("VEREINBAR_ADDRESS")
    return text.rstrip("/")


def _links_only(text: str) -> bool:
    if text not in ("", LINKS_ONLY):
        raise SettingsError("VEREINBAR_ACCESS")
    return text == LINKS_ONLY
