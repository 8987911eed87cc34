"""What a reader sees who searches, and why: the same program as in the browser, run by Node.

For `python -m guide zoek "vraag"`. Needs a finished site: its index is what readers have.
"""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from guide.faults.messages import GuideError
from guide.publish.search import read_index, read_runs

SCRIPT = """
import { readFileSync } from "node:fs";
const { Index } = await import(process.argv[1] + "/search-index.js");
const { rank } = await import(process.argv[1] + "/rank.js");
const { said, why } = await import(process.argv[1] + "/told.js");
const { known, queries, many } = JSON.parse(readFileSync(0, "utf-8"));
const { words, places, shards } = known;
const built = new Index(words, Promise.resolve(places), async (shard) => shards[shard]);
console.log(JSON.stringify(await Promise.all(queries.map(async (query) => {
  const answer = await rank(query, built);
  return {
    said: said(answer, query),
    meanings: answer.meanings.map((one) => ({ ...one, ways: one.ways.map((way) => way.word) })),
    hits: answer.hits.slice(0, many).map((hit) => ({ ...hit.place, score: hit.score, why: why(hit) })),
  };
}))));
"""
PROGRAM = "assets/*/elements/lib/search"  # in the folder of the code, whose name follows from its content
UNBUILT = "In '{}' staat geen gebouwde site. Maak die eerst met 'make build'."
SHOWN = 20
WORDS = 8  # that a word also stands for, in the account


def ask(site: Path, queries: list[str], many: int = SHOWN) -> list[dict]:
    """What the search of this site answers to each query, the first hits best first."""
    program = program_of(site)
    if not (site / "assets" / "zoek" / "woorden.bin").exists():
        raise GuideError(UNBUILT.format(site))
    return answers(program, known_of(site), queries, many)


def answers(program: Path, known: dict[str, Any], queries: list[str], many: int = SHOWN) -> list[dict]:
    """The same of any index."""
    return run(SCRIPT, program, {"known": known, "queries": queries, "many": many})


def program_of(site: Path) -> Path:
    """The folder with the program of search, in a built site."""
    program = next(site.glob(PROGRAM), None)
    if not program:
        raise GuideError(UNBUILT.format(site))
    return program


def known_of(site: Path) -> dict[str, Any]:
    """All that the search of a site reads, as its program takes it."""
    return {
        "words": read_index(site),
        "places": read_index(site, "plekken"),
        "shards": read_runs(site, "stam"),
    }


def run(script: str, program: Path, given: Any) -> Any:
    """What a script in Node prints; it gets the folder of the program of search, and what is given."""
    node = shutil.which("node")
    if not node:
        raise GuideError("Node ontbreekt. Draai eerst 'make setup'.")
    ran = subprocess.run(  # noqa: S603 - a fixed command, on our own files
        [node, "--input-type=module", "-e", script, str(program.resolve())],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(ran.stdout)


def report(site: Path, query: str, many: int) -> str:
    """The first hits with what each of them earned its place with, in Dutch."""
    [answer] = ask(site, [query], many)
    lines = [answer["said"], ""]
    for one in answer["meanings"]:
        words = [word for word in dict.fromkeys(one["ways"]) if word != one["word"]][:WORDS]
        also = f", ook: {', '.join(words)}" if words else ""
        lines.append(f"{one['word']}: {HOW[one['how']]}, gewicht {one['weight']:.1f}{also}")
    for number, hit in enumerate(answer["hits"], 1):
        lines += ["", f"{number}. {hit['title']}", f"   /{hit['address']}  ({hit['page']})"]
        lines.append(f"   {hit['score']:.2f} punten: {'; '.join(hit['why'])}")
    return "\n".join(lines)


HOW = {
    "exact": "staat zo in de gids",
    "other": "een andere vorm of een ander woord",
    "near": "staat niet in de gids, dit lijkt erop",
    "unknown": "staat niet in de gids",
}
