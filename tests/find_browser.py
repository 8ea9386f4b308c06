"""Where this machine has a browser of the Chromium family; run as a script it prints the place."""

import os
import shutil
import sys
from pathlib import Path

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
    "brave-browser",
)
# Where the installers of macOS and Windows put them; neither is on the search path there.
FILES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"%ProgramFiles%\Google\Chrome\Application\chrome.exe",
    r"%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe",
    r"%LocalAppData%\Google\Chrome\Application\chrome.exe",
    r"%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe",
    r"%ProgramFiles%\Microsoft\Edge\Application\msedge.exe",
)


def find_browser() -> Path | None:
    """The browser named by VEREINBAR_TEST_BROWSER, else the first one that is installed."""
    named = os.environ.get("VEREINBAR_TEST_BROWSER")
    if named:
        return Path(named) if Path(named).is_file() else None
    on_path = (shutil.which(name) for name in NAMES)
    installed = (os.path.expandvars(file) for file in FILES)
    found = (name for name in (*on_path, *installed) if name and Path(name).is_file())
    return next(map(Path, found), None)


if __name__ == "__main__":
    browser = find_browser()
    sys.exit(print(browser)) if browser else sys.exit(1)
