"""Every paper along the way is a sound Word file that says what was entered, and nothing else."""

import importlib
import pkgutil

import pytest

from model.catalogue import catalogue, t
from model.documents import Status, papers, reading, word
from model.documents.papers import PARTS
from model.project import Project
from tests.model.documents import projects
from tests.model.documents.checks import problems

PAPERS = tuple(paper.key for paper in catalogue().papers)
TRIED = {
    "empty": Project(agreement_type="all_day_school"),
    "full": projects.sample("muehlenbogen"),
    "begun": projects.sample("muehlenbogen", "M1"),
    "childminding": projects.sample("hochauen"),
    "hostile": projects.hostile(),
}


@pytest.mark.parametrize("key", PAPERS)
def test_a_paper_passes_the_acceptance_checks_whatever_was_entered(key):
    for name, project in TRIED.items():
        document = projects.document(project, key)

        # Braces that people type stay: what looks like a leftover there is their own word.
        without = frozenset({"D30"} if name == "hostile" else ())

        assert problems(word.render(document), document, without=without) == [], name
        assert document.status is Status.WORKING


@pytest.mark.parametrize("key", PAPERS)
def test_a_paper_of_a_full_sample_leaves_nothing_to_say(key):
    text = "\n".join(line.text for line in reading(projects.document(TRIED["full"], key)))

    assert len(text) > 300
    assert "None" not in text


@pytest.mark.parametrize("key", PAPERS)
def test_every_part_of_a_paper_leads_to_a_step(key):
    steps = {step.key for step in catalogue().steps}
    lines = list(reading(projects.document(TRIED["full"], key)))

    assert {line.source.step for line in lines if line.kind == "front"} <= steps


@pytest.mark.parametrize("name", TRIED)
@pytest.mark.parametrize("key", [*PAPERS, "agreement", "service_agreement"])
def test_every_sentence_leads_to_a_step_but_the_one_about_the_document_itself(key, name):
    steps = {step.key for step in catalogue().steps}
    about_itself = {
        t("documents.draft.notice"),
        catalogue().paper(key).lead if catalogue().has_paper(key) else "",
    }
    for line in reading(projects.document(TRIED[name], key)):
        if line.kind not in {"title", "subtitle", "header"} and line.text not in about_itself:
            assert line.source.step in steps, line.text


def test_no_part_is_built_for_nobody():
    used = {part.build for paper in catalogue().papers for part in paper.parts}

    assert set(PARTS) <= used
    assert used - {""} <= set(PARTS)


def test_no_builder_is_left_out_and_no_two_share_a_name():
    modules = [
        importlib.import_module(f"{papers.__name__}.{one.name}")
        for one in pkgutil.iter_modules(papers.__path__)
    ]
    named = [name for module in modules for name in getattr(module, "PARTS", {})]

    assert sorted(named) == sorted(PARTS)
