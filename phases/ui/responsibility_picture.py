"""The decisions as a picture: questions against institutions, and where nobody is named."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from textwrap import shorten

import streamlit as st

from model.catalogue import catalogue, plural
from model.responsibilities import INSTITUTIONS, PARTNERS, RULES, Matrix, Matter, Role, matrix
from phases.ui import pictures, responsibility_chart
from phases.ui.open_project import OpenProject
from phases.ui.pictures import Line, Words
from phases.ui.texts import t

# The sentence names so many, and so many letters of a question; the rest is in the table.
NAMED, LETTERS = 3, 48


def draw(project: OpenProject) -> None:
    """The picture under its heading; nothing while there is no question."""
    project.watch(RULES, INSTITUTIONS, PARTNERS)
    found = matrix(project.project, catalogue())
    if not found.matters:
        return
    with st.container(key="teil-zustaendig", gap="small"):
        st.header(t("responsibilities.title"), anchor=False)
        pictures.draw("zustaendig", responsibility_chart.of(found), _words(found))


def pictures_of(project: OpenProject, at_most: int) -> list[Callable[[], None]]:
    """The same for the wall, so many questions in each picture."""
    project.watch(RULES, INSTITUTIONS, PARTNERS)
    found = matrix(project.project, catalogue())
    starts = range(0, len(found.matters), at_most)
    parts = [replace(found, matters=found.matters[at : at + at_most]) for at in starts]
    return [
        partial(pictures.draw, "zustaendig", responsibility_chart.of(part), _words(found))
        for part in parts
    ]


def _words(found: Matrix) -> Words:
    nowhere = [(one.name, t("responsibilities.nowhere")) for one in found.silent]
    signs = [t("responsibilities.signs")]
    if found.undecided or found.silent:
        signs.append(t("responsibilities.hole_signs"))
    if len(found.places) > responsibility_chart.COLUMNS:
        signs.append(t("responsibilities.most", count=responsibility_chart.COLUMNS))
    return Words(
        described=_described(found),
        signs=" ".join(signs),
        table=_table(found),
        rows=[*(_line(found, one) for one in found.matters), *nowhere],
        holes=[*(_line(found, one) for one in found.undecided), *nowhere],
    )


def _described(found: Matrix) -> str:
    said = [
        *_said("undecided", [_quoted(one.name) for one in found.undecided]),
        *_said("silent", [one.name for one in found.silent]),
    ]
    return " ".join(said) or t("responsibilities.complete")


def _said(hole: str, names: list[str]) -> list[str]:
    first = ", ".join(names[:NAMED])
    return [plural(f"responsibilities.{hole}", len(names), names=first)] if names else []


def _quoted(question: str) -> str:
    short = shorten(question, LETTERS, placeholder=" …")
    return t("responsibilities.question", name=short)


def _table(found: Matrix) -> dict[str, list[str]]:
    table = {t("responsibilities.matter"): [one.name for one in found.matters]}
    for role in Role:
        table[t(f"responsibilities.role.{role}")] = [
            _who(found, one, role) for one in found.matters
        ]
    return table


def _line(found: Matrix, matter: Matter) -> Line:
    said = {role: _who(found, matter, role) for role in Role}
    parts = [f"{t(f'responsibilities.role.{role}')}: {who}" for role, who in said.items() if who]
    return matter.name, " · ".join(parts)


def _who(found: Matrix, matter: Matter, role: Role) -> str:
    names = ", ".join(one.name for one in found.places if matter.roles.get(one.id) is role)
    return names or (t("responsibilities.nobody") if role is Role.DECIDES else "")
