"""What leads others in: QR code, short address and six-character code of a project.

`draw(project_id)` can stand on any page whose visitor may invite, also on a projection.
"""

import socket
from base64 import b64encode
from contextlib import suppress
from io import BytesIO
from ipaddress import ip_address
from urllib.parse import urlsplit

import segno
import streamlit as st

from model.access.telling import address_of
from model.settings import Settings
from model.workspace import Invitation
from phases.door import workspace
from phases.ui.texts import t

PATH = "/beitreten"
# An address for examples (RFC 5737): nothing is sent there, it only shows which way out there is.
_ELSEWHERE = ("192.0.2.1", 9)


def draw(project_id: str) -> Invitation:
    """QR code, short address and code; whoever scans or types them is in."""
    shown = workspace().invitation(project_id)
    address = address_for_others()
    short = f"{urlsplit(address).netloc}{PATH}"
    with st.container(key="beitritt", gap="small"):
        picture(f"{address}{address_of(shown.secret)}")
        with st.container(key="beitritt-worte", gap=None):
            st.markdown(t("access.invite.scan"))
            st.text(short)
            st.markdown(t("access.invite.code"))
            with st.container(key="beitritt-code", gap=None):
                st.text(in_groups(shown.code))
    return shown


def picture(url: str, name: str = "sitzung") -> None:
    """The address as a QR code: black on white also in the dark, as cameras want it."""
    drawn = BytesIO()
    code = segno.make(url, error="m", micro=False)
    code.save(drawn, kind="svg", scale=8, border=4, light="#fff", xmldecl=False, nl=False)
    data = b64encode(drawn.getvalue()).decode()
    alt = t("access.invite.alt")
    with st.container(key=f"beitritt-bild-{name}", width="content"):
        st.html(
            f'<img alt="{alt}" src="data:image/svg+xml;base64,{data}" width="300" height="300">'
        )


def in_groups(code: str) -> str:
    """The code in two groups of three, as one reads it aloud."""
    return f"{code[:3]} {code[3:]}"


def door() -> None:
    """The way to the page where the code is typed in."""
    st.link_button(t("access.join.code.title"), PATH, icon=":material/login:", type="primary")


def address_for_others() -> str:
    """Where other people's browsers find this server."""
    settings = Settings.from_environment()
    if settings.address:
        return settings.address
    here = urlsplit(st.context.url or settings.own_address)
    host, port = here.hostname or "", f":{here.port}" if here.port else ""
    if settings.is_open_to_others and _is_loopback(host) and (own := _own_address()):
        return f"{here.scheme}://{own}{port}"
    return f"{here.scheme}://{here.netloc}"


def leads_nowhere() -> bool:
    """Whether the address means this computer alone, so that nobody else finds it."""
    return _is_loopback(urlsplit(address_for_others()).hostname or "")


def _own_address() -> str:
    """The address of this computer in its network, "" where it has none."""
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way_out:
        way_out.connect(_ELSEWHERE)
        return str(way_out.getsockname()[0])
    return ""


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    with suppress(ValueError):
        return ip_address(host).is_loopback
    return False
