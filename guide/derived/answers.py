"""Where to look next when an answer is not what somebody wanted to know."""

from guide.derived.letter import Laws, passages
from guide.models import Guide, Vraag

NEXT = 3


def next_best(guide: Guide, question: Vraag) -> list[Vraag]:
    """Other questions about the same: those that lead to the same places, or rest on the same lid of a law."""
    own = _about(guide.laws, question)
    scored = [(len(own & _about(guide.laws, other)), -at, other) for at, other in enumerate(guide.faq)]
    scored = [one for one in scored if one[0] and one[2].id != question.id]
    return [other for _, _, other in sorted(scored, key=lambda one: one[:2], reverse=True)[:NEXT]]


def _about(laws: Laws, question: Vraag) -> set[tuple[str, ...]]:
    pages = {(of.pagina,) for of in question.lees} | {(of.pagina.partition("#")[0],) for of in question.lees}
    return pages | {(p.law.wet, p.article.nr, p.lid.nr or "") for p in passages(laws, question.bron)}
