"""Where to look next when an answer is not what somebody wanted to know."""

from guide.derived.letter import Laws, passages
from guide.models import Guide, Vraag

NEXT = 3


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
