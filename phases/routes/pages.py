"""What every answer carries: German page language, our icon and title, security headers."""

import re
from collections.abc import MutableMapping
from typing import Any

from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from model.catalogue.texts import t
from phases import here

# Widgets and components need inline styles and blob modules; nothing may come from elsewhere.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "frame-ancestors 'self'",
        "base-uri 'self'",
        "form-action 'self'",
        "object-src 'none'",
    )
)
_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-frame-options", b"SAMEORIGIN"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
)
_UNSEEN_COMPRESSION = {b"accept-encoding", b"if-none-match", b"if-modified-since"}
_NO_SCRIPT = re.compile(rb"<noscript>.*?</noscript>", re.DOTALL)
_FOREIGN_FONT = re.compile(rb"<link\s+rel=\"preload\"[^>]*as=\"font\"[^>]*>", re.DOTALL)


class GermanPages:
    """Pure ASGI, so that streams and web sockets pass untouched; only whole pages are rewritten."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; add headers to every answer and German to every page."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        await self._app(_readable(scope), receive, _Rewriter(send))


class _Rewriter:
    """Holds back a page until it is complete; everything else goes straight through."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._start: MutableMapping[str, Any] | None = None
        self._body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            await self._begin(message)
        elif self._start is not None:
            await self._collect(message)
        else:
            await self._send(message)

    async def _begin(self, message: Message) -> None:
        headers = [*message["headers"], *_HEADERS]
        if _is_page(headers):
            headers.append((b"content-security-policy", CONTENT_SECURITY_POLICY.encode()))
            self._start = {**message, "headers": headers}
        else:
            await self._send({**message, "headers": headers})

    async def _collect(self, message: Message) -> None:
        self._body += message.get("body", b"")
        if message.get("more_body") or self._start is None:
            return
        body = german(self._body)
        kept = [
            pair for pair in self._start["headers"] if pair[0] not in (b"content-length", b"etag")
        ]
        headers = [*kept, (b"content-length", str(len(body)).encode())]
        await self._send({**self._start, "headers": headers})
        await self._send({"type": "http.response.body", "body": body})


def german(page: bytes) -> bytes:
    """Streamlit's page with our language, title and icon, and without its own font."""
    page = page.replace(b'<html lang="en">', b'<html lang="de" translate="no">')
    page = page.replace(b"<title>Streamlit</title>", f"<title>{t('frame.name')}</title>".encode())
    page = page.replace(
        b'href="./favicon.png"', b'href="/app/static/marke.svg" type="image/svg+xml"'
    )
    page = _FOREIGN_FONT.sub(b"", page)
    note = f"<noscript><p>{t('routes.page.no_script')}</p></noscript>"
    return _NO_SCRIPT.sub(note.encode(), page)


def _is_page(headers: list[tuple[bytes, bytes]]) -> bool:
    return any(
        name == b"content-type" and value.startswith(b"text/html") for name, value in headers
    )


def _readable(scope: Scope) -> Scope:
    """For page views: ask for the page itself, not for a packed copy or "not modified"."""
    if not any(name == b"accept" and b"text/html" in value for name, value in scope["headers"]):
        return scope
    kept = [pair for pair in scope["headers"] if pair[0] not in _UNSEEN_COMPRESSION]
    return {**scope, "headers": kept}


MIDDLEWARE = [Middleware(here.Marking), Middleware(GermanPages)]
