"""What happens to answers that readers keep in their browser, as docs/assets/elements/lib/answers/state.js treats them.

An answer is kept under its question. One whose question or choice is gone stays in the browser but is not
shown. Another `versie` makes the page say that the questions changed; it changes no answer.
"""

import html
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from guide.editors.diff.compare import Pairs, thing
from guide.editors.diff.said import ANSWERS, OTHER_VERSION, Notice, Said, said
from guide.publish.markup import Piece

MOST = 8  # questions and choices that a notice names


@dataclass
class Question:
    """`choices`: value to its words; empty when anything may be typed."""

    title: str
    choices: dict[str, str] = field(default_factory=dict)


def answer_notices(pairs: Pairs) -> Iterator[Notice]:
    """One notice for every self-check whose kept answers meet something new."""
    for key, old in pairs.old.items():
        if key[0] != "checks" or old.parent:
            continue
        if key not in pairs.new:
            yield Notice(ANSWERS, said("check_weg", naam=old.name))
            continue
        lost, followed = _lost_by_form(pairs, key[1]) if pairs.then.guide else (_lost_by_id(pairs, key[1]), [])
        before, after = (_version(item.data.get("versie")) for item in (old, pairs.new[key]))
        name = pairs.new[key].name
        if followed:
            yield Notice(ANSWERS, said("antwoord_mee", naam=name, wat=followed))
        if after < before:
            yield Notice(ANSWERS, said("versie_lager", naam=name, oud=before, nieuw=after))
        elif after > before:
            text = said("versie_hoger", naam=name, oud=before, nieuw=after, melding=OTHER_VERSION)
            yield Notice(ANSWERS, said("versie_gevolg", zin=text, wat=lost) if lost else text)
        elif lost:
            yield Notice(ANSWERS, said("antwoord_weg", naam=name, wat=lost, versie=after))


def _version(value: object) -> int:
    return value if isinstance(value, int) else 0


def _lost_by_form(pairs: Pairs, slug: str) -> tuple[list[Said], list[Said]]:
    """(what is not shown any more, what moves along to a successor), from the two forms themselves."""
    old, new = (questions(state.block("self_check", slug)) for state in (pairs.then, pairs.now))
    following = _followers(pairs.now.block("self_check", slug))
    lost, followed, choices = [], [], defaultdict(list)
    for id_, question in old.items():
        now = new.get(id_)
        if now is None and (next_ := new.get(following.get(id_, ""))):
            followed.append(said("vraag_mee", naam=question.title, nieuw=next_.title))
        elif now is None or (now.choices and not question.choices):  # what was typed is no choice
            lost.append(said("vraag_weg", naam=question.title))
        elif now.choices:
            for value, words in question.choices.items():
                if value not in now.choices:
                    choices[words].append(question.title)
    for words, titles in choices.items():
        many = len(titles) > 1
        key, name = ("keuze_vaak", len(titles)) if many else ("keuze_weg", titles[0])
        lost.append(said(key, keuze=words, naam=name))
    return _first(lost), _first(followed)


def _lost_by_id(pairs: Pairs, slug: str) -> list[Said]:
    """The same when the old form cannot be made: whatever had an id in it."""
    return _first([thing(item) for item in pairs.gone if item.key[:2] == ("checks", slug)])


def _first(lines: list[Said]) -> list[Said]:
    more = len(lines) - MOST
    return [*lines[:MOST], said("en_nog", aantal=more)] if more > 0 else lines


def questions(form: list[Piece]) -> dict[str, Question]:
    """The questions of a form as lib/fields.js reads them: every field belongs to the nearest [data-vraag]."""
    found: dict[str, Question] = {}
    value: tuple[Question, str] | None = None
    for piece in form:
        asked = next((e for e in reversed(piece.path) if "data-vraag" in e.attrs), None)
        if asked is None:
            continue
        title = asked.attrs.get("data-titel", "")
        question = found.setdefault(asked.attrs["data-vraag"], Question(html.unescape(title)))
        if piece.kind == "start" and _is_choice(piece):
            value = (question, piece.element.attrs.get("value", ""))
            question.choices[value[1]] = ""
        elif piece.kind == "text" and value:
            question.choices[value[1]] = f"{question.choices[value[1]]} {html.unescape(piece.raw)}".strip()
        elif piece.kind == "end" and piece.element.tag in ("label", "option"):
            value = None
    for question in found.values():
        question.choices.pop("", None)  # "choose" itself is no choice
    return found


def _is_choice(piece: Piece) -> bool:
    element = piece.element
    return element.tag == "option" or (element.tag == "input" and element.attrs.get("type") in ("radio", "checkbox"))


def _followers(form: list[Piece]) -> dict[str, str]:
    """Question to the one that takes over its answer, as the form tells <self-check>."""
    text = next((e.attrs["data-opvolgers"] for p in form for e in p.path if "data-opvolgers" in e.attrs), "")
    return dict(pair.split(":") for pair in text.split())
