"""The one door to the data: pages and routes get the workspace with the rights of the visitor."""

from collections.abc import Mapping

import streamlit as st
from starlette.requests import HTTPConnection

from model.access import NOBODY, OPERATOR, Visitor
from model.access.desk import desk as guarded
from model.access.tokens import hashed
from model.workspace import Workspace
from phases import here, signing
from phases.opened import close, unguarded

__all__ = ["close", "desk", "note_visitor", "visitor", "visitor_of", "workspace"]

_VISITOR = "door:visitor"


def workspace() -> Workspace:
    """The workspace as whoever looks at this page may use it."""
    return guarded(unguarded(), visitor())


def desk(connection: HTTPConnection) -> Workspace:
    """The workspace as whoever sent this request may use it."""
    return guarded(unguarded(), visitor_of(connection))


def visitor() -> Visitor:
    """Who looks at this page, read anew from what the browser sent with its connection.

    While a browser is away, the last of what it asked for is still carried out: as the one it was.
    """
    if headers := st.context.headers:
        return _known(headers, st.context.cookies)
    known: Visitor = st.session_state.get(_VISITOR, NOBODY)
    return known


def note_visitor() -> None:
    """Remember for the moment when the browser is away who it was; the first thing of a run."""
    if st.context.headers:
        st.session_state[_VISITOR] = visitor()


def visitor_of(connection: HTTPConnection) -> Visitor:
    """Who sent a request."""
    return _known(connection.headers, connection.cookies)


def _known(headers: Mapping[str, str], cookies: Mapping[str, str]) -> Visitor:
    if here.is_marked(headers):
        return OPERATOR
    token = signing.token_in(cookies.get(signing.ACCESS, ""))
    return Visitor(hashed(token)) if token else NOBODY
