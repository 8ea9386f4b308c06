"""Every page is German, carries its security headers, and comes from this server alone."""

import re
from pathlib import Path

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, PlainTextResponse, StreamingResponse
from starlette.routing import Route

from phases.routes.pages import MIDDLEWARE, german
from tests.phases.routes.conftest import Client, running

INDEX = Path(streamlit.__file__).parent / "static" / "index.html"


@pytest.fixture
def page() -> str:
    """The page of the installed Streamlit as we send it."""
    return german(INDEX.read_bytes()).decode()


def test_the_page_says_that_it_is_german(page):
    assert '<html lang="de" translate="no">' in page
    assert "<title>Vereinbar</title>" in page


def test_the_page_shows_our_icon_and_no_english(page):
    assert "/app/static/marke.svg" in page
    assert "favicon.png" not in page
    assert "JavaScript to run" not in page
    assert "SourceSans" not in page


def test_the_page_asks_nothing_of_other_hosts(page):
    visible = re.sub("<!--.*?-->", "", page, flags=re.DOTALL)

    assert "//" not in visible.replace("https://", "").replace("http://", "")
    assert not re.search(r'(src|href)="https?:', visible)


@pytest.fixture
def small():
    """A server with a page, a text and a stream."""

    async def html(_request):
        return HTMLResponse('<html lang="en"><title>Streamlit</title>ä</html>')

    async def plain(_request):
        return PlainTextResponse("ja")

    async def stream(_request):
        return StreamingResponse(iter(["a", "b"]), media_type="text/event-stream")

    routes = [Route("/", html), Route("/text", plain), Route("/strom", stream)]
    with running(Starlette(routes=routes, middleware=MIDDLEWARE)) as host, Client(host) as client:
        yield client


def test_a_page_view_is_rewritten_and_its_length_is_right(small):
    answer = small.get("/", headers={"Accept": "text/html"})

    assert 'lang="de"' in answer.text
    assert int(answer.headers["content-length"]) == len(answer.content)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "unsafe-eval" not in policy.replace("wasm-unsafe-eval", "")


def test_every_answer_carries_the_security_headers(small):
    for path in ("/", "/text", "/strom"):
        headers = small.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-frame-options"] == "SAMEORIGIN"


def test_streams_pass_untouched(small):
    assert small.get("/strom").text == "ab"
