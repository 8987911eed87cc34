"""What an answer needs beside itself: in short, to pass on, and where to look next."""

import re

from guide.derived.letter import Laws, passages
from guide.models import Guide, Vraag

SENTENCE = re.compile(r".+?[.!?](?:\s+|$)")
ENOUGH = 60  # characters: "Niet vanzelf." says too little
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
NEXT = 3


def in_short(question: Vraag) -> str:
    """The first sentences of an answer that say enough, without links or emphasis."""
    plain = " ".join(LINK.sub(r"\1", question.tekst).replace("*", "").split())
    short = ""
    for sentence in SENTENCE.findall(plain):
        short += sentence
        if len(short.rstrip()) >= ENOUGH and not short.rstrip().endswith("?"):
            break
    return short.strip() or plain


def next_best(guide: Guide) -> dict[str, list[Vraag]]:
    """For each question others about the same: that lead to the same places, or rest on the same lid of a law."""
    about = {question.id: _about(guide.laws, question) for question in guide.faq}

    def best(question: Vraag) -> list[Vraag]:
        own = about[question.id]
        scored = [(len(own & about[other.id]), -at, other) for at, other in enumerate(guide.faq)]
        scored = [one for one in scored if one[0] and one[2].id != question.id]
        return [other for _, _, other in sorted(scored, key=lambda one: one[:2], reverse=True)[:NEXT]]

    return {question.id: best(question) for question in guide.faq}


def _about(laws: Laws, question: Vraag) -> set[tuple[str, ...]]:
    pages = {(of.pagina,) for of in question.lees} | {(of.pagina.partition("#")[0],) for of in question.lees}
    return pages | {(p.law.wet, p.article.nr, p.lid.nr or "") for p in passages(laws, question.bron)}
