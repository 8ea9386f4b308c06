"""The server starts from anywhere, in both ways, and only for this computer."""

import os
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import expect

from model.catalogue.texts import t
from tests.e2e.conftest import NewBrowser
from tests.e2e.screen import SCHOOL, introduce
from tests.e2e.server import ROOT, START, Server, free_port


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder that has nothing to do with the checkout, with settings of its own."""
    folder = tmp_path / "anderswo"
    (folder / ".streamlit").mkdir(parents=True)
    settings = '[browser]\ngatherUsageStats = true\n[theme]\nprimaryColor = "#ff0000"\n'
    (folder / ".streamlit" / "config.toml").write_text(settings)
    return folder


def page_of(address: str) -> str:
    request = urllib.request.Request(address, headers={"Accept": "text/html"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return str(answer.read().decode())


def test_a_start_from_a_foreign_folder_behaves_the_same(
    tmp_path: Path, elsewhere: Path, new_browser: NewBrowser
):
    server = Server(tmp_path / "data", cwd=elsewhere).start()
    try:
        page = new_browser(base_url=server.address).new_page()
        introduce(page, server.address, SCHOOL)
        page.goto("/")
        heading = page.get_by_role("heading", level=1)
        expect(heading).to_have_text(t("projects.title"))
        assert "Fira Sans" in heading.evaluate("element => getComputedStyle(element).fontFamily")
        page.wait_for_timeout(1500)
    finally:
        server.stop()


def test_streamlit_run_serves_the_same_pages(tmp_path: Path, new_browser: NewBrowser):
    port = free_port()
    command = (sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port))
    server = Server(tmp_path / "data", command=command, port=port).start()
    try:
        assert '<html lang="de"' in page_of(server.address)
        page = new_browser(base_url=server.address).new_page()
        introduce(page, server.address, SCHOOL)
        page.goto("/")
        expect(page.get_by_role("heading", level=1)).to_have_text(t("projects.title"))
        page.wait_for_timeout(1500)
    finally:
        server.stop()


def test_the_server_says_its_address_and_listens_on_this_computer_only(tmp_path: Path):
    server = Server(tmp_path / "data").start()
    try:
        assert server.address in server.log.read_text()
        assert server.process is not None
        listening = {
            connection.laddr.ip
            for connection in psutil.Process(server.process.pid).net_connections("tcp")
            if connection.status == psutil.CONN_LISTEN
        }
        assert listening == {"127.0.0.1"}
    finally:
        server.stop()


def test_a_taken_port_is_said_in_german_without_a_trace(tmp_path: Path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        environment = {
            **os.environ,
            "VEREINBAR_DATA": str(tmp_path),
            "VEREINBAR_PORT": str(port),
        }
        ended = subprocess.run(
            START, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=240
        )

    assert ended.returncode == 2
    assert f"Port {port}" in ended.stderr
    assert "Traceback" not in ended.stderr
