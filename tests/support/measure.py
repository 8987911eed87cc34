"""How well the search of a built site answers a set of queries.

    python tests/support/measure.py SITE FILE.yaml …

A file says per class, per query, the right places, as tests/site/queries.yaml does. Prints per file and per class
the share with a right place first and among the first five; with --gemist also each query that missed.
"""

import sys
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    ROOT = Path(__file__).parents[2]
    sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "support")]

from guide.editors.search import answers, known_of, program_of
from queries import Query, queries, rank, shares

MISSED = "--gemist"
LINE = "{:14} {:4}  first {:.3f}  in five {:.3f}"


def measured(site: Path, asked: list[Query], known: dict[str, Any] | None = None) -> dict[Query, int]:
    """Each query with the place of its first right answer, from 0; -1 if there is none. By another index, when known."""
    typed = [query.typed for query in asked]
    found = answers(program_of(site), known or known_of(site), typed)
    return {
        query: rank(query, answer["said"], [hit["address"] for hit in answer["hits"]])
        for query, answer in zip(asked, found, strict=True)
    }


def told(found: dict[Query, int], *, missed: bool = False) -> str:
    """The shares over all and per class, a line each."""
    kinds = {
        query.kind: [(other, place) for other, place in found.items() if other.kind == query.kind] for query in found
    }
    lines = [LINE.format(kind, len(group), *shares(group)) for kind, group in kinds.items()]
    lines.append(LINE.format("all", len(found), *shares(list(found.items()))))
    if missed:
        lines += [f"{place + 1:3} {query.kind}: {query.typed}" for query, place in found.items() if place]
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    site, *names = [name for name in arguments if name != MISSED]
    for name in names:
        print(f"{name}\n{told(measured(Path(site), queries(Path(name).resolve())), missed=MISSED in arguments)}")


if __name__ == "__main__":
    main(sys.argv[1:])
