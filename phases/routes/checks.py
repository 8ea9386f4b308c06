"""What every door of our own checks: does the request come from one of our own pages?"""

from urllib.parse import urlsplit

from starlette.requests import HTTPConnection, Request

from model.settings import Settings

FOREIGN_SITES = {"cross-site", "same-site"}


class TooLargeError(ValueError):
    """The body is longer than this door takes."""


def is_own(connection: HTTPConnection) -> bool:
    """Whether a page of this server sent it; programs without a browser send no origin."""
    if connection.headers.get("sec-fetch-site", "") in FOREIGN_SITES:
        return False
    origin = connection.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == connection.headers.get("host")


def is_secure(request: Request) -> bool:
    """Whether the browser came over https, also where a proxy of ours ends it."""
    address = Settings.from_environment().address
    return request.url.scheme == "https" or address.startswith("https:")


async def body_of(request: Request, limit: int) -> bytes:
    """The body, read only as far as the limit allows."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > limit:
            raise TooLargeError(limit)
    return body
