"""Serves the empty pages with the product's own server, routes, settings and stylesheet."""

import sys
from pathlib import Path

import streamlit as st

from app import ROOT
from phases.routes import ROUTES
from phases.routes.pages import MIDDLEWARE
from phases.routes.server import lifespan, read_settings, serve

if __name__ == "__main__":
    read_settings(ROOT)
    shell = Path(__file__).with_name("shell.py")
    sys.exit(serve(st.App(shell, routes=ROUTES, middleware=MIDDLEWARE, lifespan=lifespan)))
