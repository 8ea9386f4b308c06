"""The server: the pages with our routes and middleware. Start it with `python app.py`."""

import sys
from pathlib import Path

import streamlit as st

from phases.routes import ROUTES
from phases.routes.pages import MIDDLEWARE
from phases.routes.server import lifespan, on_script_error, read_settings, serve

ROOT = Path(__file__).resolve().parent

read_settings(ROOT)
app = st.App(
    ROOT / "phases" / "shell.py",
    routes=ROUTES,
    middleware=MIDDLEWARE,
    lifespan=lifespan,
    on_script_error=on_script_error,
)

if __name__ == "__main__":
    sys.exit(serve(app))
