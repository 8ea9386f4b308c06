"""The layers of the code, read from its imports: what may lean on what, and where words stand."""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

DOMAIN = {
    *("basics", "people", "planning", "goals", "content", "approval", "anchoring", "evaluation"),
    *("steps", "fields", "references", "project", "paths", "changes", "merge", "outcomes"),
    "findings",
    *(f"records/{file.stem}" for file in (ROOT / "model" / "records").glob("*.py")),
}
NOT_A_PAGE = {"__init__", "shell", "door", "here", "opened", "signing"}
PAGES = {file.stem for file in (ROOT / "phases").glob("*.py")} - NOT_A_PAGE

# package: the only folders that may import it
AT_HOME = {
    "streamlit": ("app.py", "phases/"),
    "starlette": ("app.py", "phases/"),
    "sqlalchemy": ("model/store/",),
    "docx": ("model/documents/word/",),
    "lxml": ("model/documents/word/",),
    "pypdf": ("model/documents/pdf/",),
    "holidays": ("model/schedule/",),
    "segno": ("phases/ui/",),
    "icalendar": ("model/schedule/", "model/calendar/"),
    # Charts are plain data: the library to write them costs more memory than all our pages.
    "altair": (),
}
# folder or file: what it never imports
KEPT_OUT = {
    "model/": ("phases", "app"),
    "model/store/": ("model.catalogue", "model.documents", "model.workspace"),
    "model/catalogue/": ("model.store", "model.documents", "model.workspace"),
    "model/documents/": ("model.store", "model.workspace"),
    "phases/": ("model.store", "app"),
    "app.py": ("model.store",),
}

# Who may hold the workspace with all rights: the door itself, and what serves no one in particular.
UNGUARDED = {
    *("phases/door.py", "phases/signing.py"),
    *(f"phases/routes/{name}.py" for name in ("health", "joining", "live", "server")),
}

ENTRIES = {
    *("app.py", "phases", "checklists", "model", "tests", "requirements.txt", "README.md"),
    *(".streamlit", ".ci", "pyproject.toml", "LICENSE", "CHANGELOG.md", ".gitignore"),
}
GERMAN_LETTER = re.compile("[äöüÄÖÜß]")
GERMAN_WORD = re.compile(
    r"\b(und|nicht|ist|bitte|Bitte|Sie|eine|von|mit|wird|kein|keine|der|das)\b"
)


@cache
def code() -> tuple[str, ...]:
    """Every Python file of the application, as a path from the top."""
    files = (ROOT / "app.py", *(ROOT / "model").rglob("*.py"), *(ROOT / "phases").rglob("*.py"))
    return tuple(sorted(file.relative_to(ROOT).as_posix() for file in files))


@cache
def tree(file: str) -> ast.Module:
    return ast.parse((ROOT / file).read_text(encoding="utf-8"))


@cache
def imports(file: str) -> frozenset[str]:
    """Dotted names a file imports; `from a import b` counts as a and as a.b."""
    names: set[str] = set()
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            module = _absolute(file, node)
            names.update({module, *(f"{module}.{alias.name}" for alias in node.names)})
    return frozenset(names)


def _absolute(file: str, node: ast.ImportFrom) -> str:
    package = Path(file).parts[: -node.level] if node.level else ()
    return ".".join((*package, *filter(None, [node.module])))


def reaches(file: str, package: str) -> bool:
    return any(name == package or name.startswith(f"{package}.") for name in imports(file))


def wording(file: str) -> Iterator[tuple[int, str]]:
    """The string literals of a file with their lines, without its docstrings."""
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    constants = (node for node in ast.walk(tree(file)) if isinstance(node, ast.Constant))
    for node in constants:
        if isinstance(node.value, str) and id(node) not in docstrings:
            yield node.lineno, node.value


def is_pattern_or_letter(text: str) -> bool:
    """Search patterns and single letters name German letters without saying anything."""
    return "\\" in text or len(text) == 1


@pytest.mark.parametrize("package", AT_HOME)
def test_a_package_is_imported_only_where_it_is_at_home(package):
    strangers = [
        file for file in code() if reaches(file, package) and not file.startswith(AT_HOME[package])
    ]

    assert strangers == []


@pytest.mark.parametrize("place", KEPT_OUT)
def test_a_layer_never_imports_from_above(place):
    wrong = [
        f"{file} imports {package}"
        for file in code()
        if file.startswith(place)
        for package in KEPT_OUT[place]
        if reaches(file, package)
    ]

    assert wrong == []


def test_the_domain_needs_only_pydantic_and_itself():
    own = {f"model.{name.split('/')[0]}" for name in DOMAIN}
    allowed = {*sys.stdlib_module_names, "pydantic", "pydantic_core"}
    wrong = [
        f"model/{module}.py imports {name}"
        for module in sorted(DOMAIN)
        for name in sorted(imports(f"model/{module}.py"))
        if name.split(".")[0] not in allowed
        and name != "model"
        and ".".join(name.split(".")[:2]) not in own
    ]

    assert wrong == []


def test_a_page_never_imports_another_page():
    wrong = [
        f"{page} imports {other}"
        for page in sorted(PAGES)
        for other in sorted(PAGES)
        if page != other and reaches(f"phases/{page}.py", f"phases.{other}")
    ]

    assert wrong == []


def test_shared_parts_of_pages_know_no_page():
    wrong = [
        f"{file} imports {page}"
        for file in code()
        if file.startswith(("phases/ui/", "phases/routes/"))
        for page in sorted(PAGES)
        if reaches(file, f"phases.{page}")
    ]

    assert wrong == []


def test_only_the_server_itself_gets_past_the_rights_of_the_visitor():
    users = {file for file in code() if reaches(file, "phases.opened")}

    assert users == UNGUARDED


def test_a_page_asks_for_its_own_visitor_and_a_route_for_that_of_its_request():
    pages = [file for file in code() if reaches(file, "phases.door.workspace")]
    routes = [file for file in code() if reaches(file, "phases.door.desk")]

    assert [file for file in pages if file.startswith("phases/routes/")] == []
    assert [file for file in routes if not file.startswith("phases/routes/")] == []


def test_no_page_makes_a_workspace_of_its_own_or_reaches_into_one():
    inside = {"_store", "_writer", "_press", "_Desk__workspace", "_Desk__visitor"}
    wrong = [
        f"{file}:{node.lineno}"
        for file in code()
        if file.startswith("phases/") and file != "phases/opened.py"
        for node in ast.walk(tree(file))
        if (isinstance(node, ast.Call | ast.Attribute) and _names_the_workspace(node))
        or (isinstance(node, ast.Attribute) and node.attr in inside)
    ]

    assert wrong == []


def _names_the_workspace(node: ast.Call | ast.Attribute) -> bool:
    owner = node.func if isinstance(node, ast.Call) else node.value
    return isinstance(owner, ast.Name) and owner.id == "Workspace"


def test_only_the_catalogue_knows_where_the_content_lies():
    readers = {
        file.rsplit("/", 1)[0]
        for file in code()
        for _, text in wording(file)
        if text == "checklists" or text.startswith("checklists/")
    }

    assert readers <= {"model/catalogue"}


@pytest.mark.parametrize("sign", [GERMAN_LETTER, GERMAN_WORD], ids=["letters", "words"])
def test_sentences_for_people_stand_in_the_data_not_in_the_code(sign):
    found = [
        f"{file}:{line} {text!r}"
        for file in code()
        for line, text in wording(file)
        if sign.search(text) and not is_pattern_or_letter(text)
    ]

    assert found == []


def test_no_page_lets_typed_text_become_html():
    assert [
        file for file in code() if "unsafe_allow_html" in (ROOT / file).read_text("utf-8")
    ] == []


def test_no_file_of_code_is_longer_than_four_hundred_lines():
    parts = [ROOT / "app.py", *(ROOT / "model").rglob("*"), *(ROOT / "phases").rglob("*")]
    parts += (ROOT / "tests").rglob("*")
    lengths = {
        file.relative_to(ROOT).as_posix(): len(file.read_text("utf-8").splitlines())
        for file in parts
        if file.suffix in {".py", ".js", ".css"}
    }

    assert {file: lines for file, lines in lengths.items() if lines > 400} == {}


def test_the_top_of_the_tree_holds_only_what_belongs_there():
    ignored = {line.strip("/") for line in (ROOT / ".gitignore").read_text("utf-8").splitlines()}
    found = {entry.name for entry in ROOT.iterdir()} - ignored - {".git"}

    assert found == ENTRIES
