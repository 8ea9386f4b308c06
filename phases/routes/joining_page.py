"""The page on which a code or a PIN is typed in: plain HTML, it shows nothing of any project."""

from dataclasses import dataclass
from html import escape

from starlette.responses import HTMLResponse

from model.catalogue.texts import t

# With "no-referrer", as all other answers have it, browsers hide from which page a form comes.
_PAGE = """<!DOCTYPE html>
<html lang="de" translate="no">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="same-origin">
<title>{window}</title>
<link rel="icon" href="/app/static/marke.svg" type="image/svg+xml">
<link rel="stylesheet" href="/app/static/joining.css">
</head>
<body>
<header><p>{name}</p></header>
<main>
<h1>{title}</h1>
<p>{text}</p>
{form}
</main>
</body>
</html>
"""
_FORM = """<form method="post" action="/beitreten">
{alert}<label for="feld">{label}</label>
<input id="feld" name="{field}" type="{kind}" autocomplete="off" autocapitalize="characters"
 spellcheck="false" maxlength="{longest}" required autofocus{described}>
<button type="submit">{button}</button>
</form>"""


@dataclass(frozen=True)
class Question:
    """What is asked for: the name of its texts, its field and how that behaves."""

    name: str
    kind: str
    longest: int


CODE = Question("code", "text", 20)
PIN = Question("pin", "password", 64)


def asking(question: Question, problem: str = "") -> HTMLResponse:
    """The page with its one field, and what was wrong with the last try."""
    alert = f'<p role="alert" id="problem">{escape(problem)}</p>\n' if problem else ""
    form = _FORM.format(
        alert=alert,
        label=_said(question, "label"),
        field=question.name,
        kind=question.kind,
        longest=question.longest,
        described=' aria-describedby="problem" aria-invalid="true"' if problem else "",
        button=_said(question, "button"),
    )
    return _page(question.name, _said(question, "text"), form, 403 if problem else 200)


def closed(problem: str) -> HTMLResponse:
    """A link that opens nothing: what to do, and the field for a code."""
    way = f'<p><a href="/beitreten">{escape(t("access.join.closed.code"))}</a></p>'
    return _page("closed", escape(problem), way, 404)


def _page(name: str, text: str, form: str, status: int) -> HTMLResponse:
    title = escape(t(f"access.join.{name}.title"))
    product = escape(t("frame.name"))
    page = _PAGE.format(
        window=f"{title} · {product}", name=product, title=title, text=text, form=form
    )
    return HTMLResponse(page, status, headers={"Cache-Control": "no-store"})


def _said(question: Question, part: str) -> str:
    return escape(t(f"access.join.{question.name}.{part}"))
