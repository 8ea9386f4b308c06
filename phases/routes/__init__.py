"""What the browser reaches beside the pages: health, live changes, drafts, identity, files."""

from pathlib import Path

from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles

from phases.routes import dates, downloads, drafts, health, identity, joining, live

STATIC = Path(__file__).resolve().parents[1] / "ui" / "static"

# Streamlit's pages look for an app's own files under this address; the folder is our choice.
ROUTES: list[BaseRoute] = [
    *health.ROUTES,
    *live.ROUTES,
    *drafts.ROUTES,
    *identity.ROUTES,
    *joining.ROUTES,
    *downloads.ROUTES,
    *dates.ROUTES,
    Mount("/app/static", StaticFiles(directory=STATIC)),
]
