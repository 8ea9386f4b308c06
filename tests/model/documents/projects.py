"""Projects that the documents are tried on: smallest, samples, largest, and hostile text."""

import datetime
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from model.basics import Record, new_id
from model.catalogue import catalogue
from model.content import Content, GapValue, ItemAnswer, ItemStatus, item_id
from model.documents import Document, Status, assemble, names, readiness, wording
from model.goals import Goal, Goals
from model.people import Institution, Partner
from model.planning import Planning
from model.project import Project
from model.records.drafting import ItemComment
from model.records.tables import Cost, DecisionRule, Interface, Service
from model.review import review_copy
from model.samples import states
from model.tables import DECISIONS, TABLES

DAY = datetime.date(2026, 11, 22)
VERSION = "0.3"
WITH_CLAUSES = ("agreement", "service_agreement")
STATES = (Status.DRAFT, Status.REVIEW, Status.FINAL)
SAMPLES = ("muehlenbogen-after_evaluation", "weidenweg-complete", "hochauen-complete")
# The least, the three samples, the most, and hostile text.
SHOWN = ("minimum", *SAMPLES, "maximum", "hostile")
FIVE = (
    "objectives.list",
    "scope.subject",
    "finances.costs",
    "term.start",
    "final.form",
)
HOSTILE = (
    "<w:t>&amp;</w:t> \"quotes\" 'single' ]]> {{7*7}} {betrag} <script>alert(1)</script>\n"
    "![x](http://example.org/x.png) **fett** =SUMME(A1) \u202eumgedreht\u202c שלום עולם مرحبا "
    "👩‍👧‍👦 \u2011 e\u0301 \u2028neu\u2029 Ende \x85 Donaudampfschifffahrtsgesellschaftskapitän"
)
UNCLEAN = "\x00\x0b\x0c\x1b\ud800\ufffe\uffff\ufdd0"


def partners(count: int) -> tuple[Partner, ...]:
    return tuple(
        Partner(
            id=f"p{number}",
            name=f"Musterpartner {number} gGmbH",
            short_name=f"Partner {number}",
            legal_form="non_profit_company",
            address=f"Musterweg {number}, Musterstadt",
            representation="Geschäftsführung",
            signing_mode="joint" if number % 2 else "sole",
        )
        for number in range(1, count + 1)
    )


@cache
def minimum() -> Project:
    """Two partners and five settled points."""
    return _with_items(
        Project(
            title="Kooperationsvereinbarung Musterstadt",
            agreement_type="general",
            planning=Planning(partners=partners(2), start_date=datetime.date(2027, 8, 1)),
            goals=Goals(goals=(Goal(id="g1", title="Verlässliche Zeiten"),)),
        ),
        FIVE,
    )


@cache
def tables() -> Project:
    """The smallest project with every one of the four tables filled."""
    whole = minimum()
    planning = whole.planning.model_copy(
        update={
            "institutions": (
                Institution(id="i1", name="Grundschule am Fluss"),
                Institution(id="i2", name="Ganztag am Fluss", partner="p2"),
            )
        }
    )
    content = whole.content.model_copy(
        update={
            "services": (
                Service(
                    id="s1",
                    title="Bewegungsangebote",
                    provider="p2",
                    providing_institution="i2",
                    scope="für alle Klassen",
                    quantity="sechs Stunden je Woche",
                    times="dienstags",
                    quality_requirement="lizenzierte Übungsleitung",
                    proof="Kursliste",
                    payer_kinds=("partner", "state"),
                    valid_from=datetime.date(2027, 8, 1),
                    substitute_rule="Stufenplan Vertretung.",
                ),
                Service(id="s2", title="Räume", provider="p1", payer_kinds=("none",)),
            ),
            "decision_rules": (
                DecisionRule(
                    id="d1",
                    subject="Schließtage",
                    mode="jointly",
                    decided_by=("i1", "i2"),
                    heard_groups=("parents",),
                    deadline="drei Wochen",
                    fallback="Steuerungsgruppe",
                    amount_limit=Decimal(2000),
                ),
            ),
            "interfaces": (
                Interface(
                    id="h1",
                    title="Unterrichtsende",
                    rhythm="daily",
                    trigger="Schulglocke",
                    from_function="Lehrkraft",
                    from_institution="i1",
                    to_function="Gruppenkraft",
                    to_institution="i2",
                    content="Anwesenheit",
                    channel="Übergabebuch",
                    timing="bis 11.15 Uhr",
                    fallback="Sekretariat ruft an",
                    data_kind="consent",
                    legal_basis="Einwilligung der Eltern",
                ),
            ),
            "costs": (
                cost("c1", "Personal", 255_000, payer_kind="state", service="s1"),
                cost("c2", "Leitung", 165_000, payer_kind="partner", payer="p1"),
                cost("c3", "Material", None, payer_kind="partner", payer="p1", recipient="p2"),
                cost("c4", "Erstausstattung", 1_500, period="one_off", payer_kind="state"),
            ),
        }
    )
    return whole.model_copy(update={"planning": planning, "content": content})


@cache
def two_providers() -> Project:
    """A town and two providers, each with a service and a line of costs of its own."""
    whole = tables()
    town, first, second = partners(3)
    named = (
        town,
        first.model_copy(update={"role_word": "provider"}),
        second.model_copy(update={"role_word": "provider"}),
    )
    content = whole.content.model_copy(
        update={
            "services": (
                *whole.content.services,
                Service(id="s3", title="Lernzeit", provider="p3", payer_kinds=("state",)),
            ),
            "costs": (
                *whole.content.costs,
                cost("c5", "Lernzeit", 9_000, payer_kind="state", recipient="p3"),
            ),
        }
    )
    planning = whole.planning.model_copy(update={"partners": named})
    return whole.model_copy(update={"planning": planning, "content": content})


def cost(record_id: str, title: str, amount: int | None, **values: str) -> Cost:
    """A line of the finances, by default for a school year and complete."""
    usual = {"period": "school_year", "basis": "Bescheid", "due": "zum 15.", "proof": "Nachweis"}
    exact = None if amount is None else Decimal(amount)
    return Cost(id=record_id, title=title, amount=exact, **{**usual, **values})


@cache
def maximum() -> Project:
    """Twelve partners, institutions, goals, long words; every point of the checklist settled."""
    long_word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik" * 2
    town, *others = partners(12)
    signing = tuple(one.model_copy(update={"role_word": "provider"}) for one in others)
    project = Project(
        title=f"Kooperationsvereinbarung {long_word}",
        agreement_type="all_day_school",
        planning=Planning(
            partners=(town, *signing),
            institutions=tuple(
                Institution(id=f"i{n}", name=f"Einrichtung {n} {long_word}", co_signing=n % 2 == 0)
                for n in range(1, 9)
            ),
            occasion="Rechtsanspruch auf ganztägige Förderung",
            history="die gemeinsame Hausaufgabenbetreuung",
            target_group="Kinder der Klassen 1 bis 4",
            social_area="Musterstadt Nord",
            start_date=datetime.date(2027, 8, 1),
        ),
        goals=Goals(
            understanding_text="Bildung gelingt gemeinsam.",
            goals=tuple(
                Goal(id=f"g{n}", title=f"Ziel {n}", target_state="erreicht", due_date=DAY)
                for n in range(1, 8)
            ),
        ),
        content=Content(**{name: _many(name, long_word) for name in TABLES}),
    )
    return _with_items(project, tuple(item.key for item in catalogue().items))


def _many(table: str, word: str) -> tuple[Record, ...]:
    """Twelve rows of a table, some with a word as long as words get."""
    rows = getattr(tables().content, table)
    name = "subject" if table == DECISIONS else "title"
    return tuple(
        rows[n % len(rows)].model_copy(
            update={"id": f"{table}{n}", name: f"Zeile {n} {word if n % 5 == 0 else ''}".strip()}
        )
        for n in range(1, 13)
    )


@cache
def hostile() -> Project:
    """Every text a person can type tries to break the file; the model has cleaned it."""
    longest = ("Wort " * 4_000)[:20_000]
    long = HOSTILE[:290]
    answers = tuple(
        ItemAnswer(
            id=item_id(item.key),
            status=status,
            status_reason=HOSTILE[:290],
            wording=HOSTILE if number % 3 else longest,
            values=(GapValue(id="betrag", value=HOSTILE),),
        )
        for number, (item, status) in enumerate(
            zip(catalogue().items, list(ItemStatus) * 40, strict=False)
        )
    )
    return Project(
        title=HOSTILE[:290],
        agreement_type="general",
        planning=Planning(
            partners=tuple(
                Partner(id=f"p{n}", name=HOSTILE[:290], short_name="{x}", representation='"&<')
                for n in range(1, 4)
            ),
            institutions=(Institution(id="i1", name="]]><b>", co_signing=True),),
        ),
        goals=Goals(goals=(Goal(id="g1", title=HOSTILE[:290], target_state=HOSTILE),)),
        content=Content(
            items=answers,
            services=(Service(id="s1", title=long, scope=long, proof=long, substitute_rule=long),),
            decision_rules=(DecisionRule(id="d1", subject=long, fallback=long, remark=long),),
            interfaces=(Interface(id="h1", title=long, content=long, legal_basis=long),),
            costs=(Cost(id="c1", title=long, basis=long, remark=long),),
            item_comments=tuple(
                ItemComment(
                    id=f"k{number}",
                    item=item_id(item.key),
                    institution="i1",
                    content=HOSTILE,
                    answer=long,
                )
                for number, item in enumerate(catalogue().items[:40])
            ),
        ),
    )


@cache
def sample(key: str, mark: str = "") -> Project:
    """A sample project, as a whole or as it stood at a snapshot ("M2")."""
    told = states(catalogue().sample(key), catalogue())
    return next(state.project for state in reversed(told) if not mark or state.mark == mark)


@cache
def everything() -> dict[str, Project]:
    """All projects by name."""
    found = {
        "empty": Project(),
        "minimum": minimum(),
        "tables": tables(),
        "maximum": maximum(),
        "hostile": hostile(),
    }
    for told in catalogue().samples:
        for state in states(told, catalogue()):
            found[f"{told.key}-{state.key}"] = state.project
    return found


@cache
def finished() -> tuple[str, ...]:
    """The names of those that no gap keeps from a final version."""
    found = everything().items()
    return tuple(name for name, one in found if not readiness(one, catalogue()).has_gaps)


def documents(project: Project) -> Iterator[Document]:
    """Every document of a project as a draft."""
    for name in WITH_CLAUSES:
        yield document(project, name)


def papers(project: Project) -> Iterator[Document]:
    """The papers along the way."""
    for name in names(catalogue()):
        if name not in WITH_CLAUSES:
            yield document(project, name)


def document(
    project: Project,
    name: str = "agreement",
    status: Status = Status.DRAFT,
    provider: str = "",
) -> Document:
    """One document of a project, with fixed date and version."""
    return assemble(
        name,
        project,
        catalogue(),
        date=DAY,
        version=VERSION,
        status=status,
        identity="r1",
        provider=provider,
    )


def review(project: Project, name: str = "agreement") -> Document:
    """The review copy of a document with clauses."""
    return review_copy(document(project, name), project, catalogue())


def in_state(name: str, kind: str, status: Status) -> Document:
    """A document with clauses of the project with this name, in any state."""
    project = everything()[name]
    return review(project, kind) if status is Status.REVIEW else document(project, kind, status)


def settled(project: Project, key: str, **answer: object) -> Project:
    """The project with this point settled as the page does it."""
    item = catalogue().item(key)
    blank = ItemAnswer(id=item_id(key), status=ItemStatus.SETTLED, **answer)
    agreed = wording.agree(item, blank, project, catalogue())
    return with_answer(project, blank.model_copy(update={"agreed": agreed}))


def with_answer(project: Project, answer: ItemAnswer) -> Project:
    """The project with this answer, in place of an earlier one."""
    others = tuple(item for item in project.content.items if item.id != answer.id)
    content = project.content.model_copy(update={"items": (*others, answer)})
    return project.model_copy(update={"content": content})


def own_point(**answer: object) -> ItemAnswer:
    """A point of the group's own."""
    return ItemAnswer(id=new_id(), status=ItemStatus.SETTLED, **answer)


def _with_items(project: Project, keys: tuple[str, ...]) -> Project:
    for key in keys:
        filled = tuple(
            GapValue(id=name, value=catalogue().placeholder(name).example)
            for name in wording.placeholders_in(catalogue().item(key).clause)
            if catalogue().placeholder(name).is_filled
        )
        project = settled(project, key, values=filled)
    return project
