"""Memory of the server with one person: `python -m tests.benchmarks.bench_memory`."""

import tempfile
from pathlib import Path

import psutil
from playwright.sync_api import expect, sync_playwright

from model.basics import Person
from tests.e2e import addresses
from tests.e2e.conftest import ARGUMENTS
from tests.e2e.screen import SCHOOL, introduce, settled
from tests.e2e.server import Server
from tests.find_browser import find_browser

OUTSIDER = Person("Fachberatung", "Jugendamt", "outside")
LIMIT_MIB = 220


def resident(server: Server) -> float:
    """Resident memory of the server in MiB."""
    assert server.process is not None
    return float(psutil.Process(server.process.pid).memory_info().rss) / 2**20


def main() -> None:
    """Print memory after the start, after every page, and after the Word file."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder)).start()
        browser = playwright.chromium.launch(
            executable_path=str(find_browser()), args=list(ARGUMENTS)
        )
        try:
            rows = [("nach dem Start", resident(server))]
            project = server.workspace().load_sample("muehlenbogen", None, OUTSIDER)
            page = browser.new_context(locale="de-DE", base_url=server.address).new_page()
            introduce(page, server.address, SCHOOL)
            for _ in range(2):
                for name, address in addresses.all_pages(project, "finances.costs").items():
                    page.goto(address)
                    expect(page.get_by_role("heading", level=1)).to_be_visible()
                    settled(page)
                    rows.append((name, resident(server)))
            page.context.request.get(f"/api/dokument/{project}/agreement.docx")
            rows.append(("Word-Datei", resident(server)))
            print(f"\nSpeicher des Servers mit einer Person (Grenze {LIMIT_MIB} MiB)\n")
            print("| | MiB |\n|---|---|")
            print("\n".join(f"| {name} | {size:.0f} |" for name, size in rows))
        finally:
            browser.close()
            server.stop()


if __name__ == "__main__":
    main()
