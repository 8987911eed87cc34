"""Rules of synonyms and best bets: a word or question that search could take two ways."""

from collections.abc import Iterator

from guide.faults.messages import sentence
from guide.models import Synoniemenbestand, Wegwijzerbestand
from guide.rules.references import Finding


def same_word_twice(file: Synoniemenbestand) -> Iterator[Finding]:
    """A word in two groups would make all words of both groups the same, which nobody meant."""
    seen: dict[str, int] = {}
    for i, group in enumerate(file.woorden):
        for field, words in (("gids", group.gids), ("getypt", group.getypt)):
            for j, word in enumerate(words):
                first = seen.setdefault(word.lower(), i)
                if first != i or (field == "getypt" and word in group.gids):
                    yield (
                        ("woorden", i, field, j),
                        sentence("synoniem_bezet", woord=word, ander=file.woorden[first].gids[0]),
                    )


def same_question_twice(file: Wegwijzerbestand) -> Iterator[Finding]:
    """Two places cannot both be the first."""
    seen: dict[str, str] = {}
    for i, bet in enumerate(file.wegwijzers):
        for j, question in enumerate(bet.vragen):
            first = seen.setdefault(question.lower().rstrip("?"), bet.pagina)
            if first != bet.pagina:
                yield ("wegwijzers", i, "vragen", j), sentence("vraag_bezet", vraag=question, pagina=first)
