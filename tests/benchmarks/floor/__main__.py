"""Serves the empty page with the product's own server, routes and settings: the floor."""

import sys
from pathlib import Path

import streamlit as st

from app import ROOT
from phases.routes import ROUTES
from phases.routes.pages import MIDDLEWARE
from phases.routes.server import lifespan, read_settings, serve

if __name__ == "__main__":
    read_settings(ROOT)
    page = Path(__file__).with_name("empty.py")
    sys.exit(serve(st.App(page, routes=ROUTES, middleware=MIDDLEWARE, lifespan=lifespan)))
