"""The recipes of docs/meedoen as somebody else would carry them out: other places, other names, other values.

A recipe says what to look for and what to write. Here the same steps are done to the guide as
it is now, with what chance gives: another line of the same kind is looked for, what is made gets
another name, and each text, choice and date becomes another one that may stand there.
"""

import re
from dataclasses import replace
from datetime import date as day
from datetime import timedelta
from pathlib import Path
from random import Random

from recipes import Step, carry_out, item_end

WORDS = ("afspraak", "begin", "briefje", "dag", "eten", "gesprek", "groep", "hulp", "idee", "jaar", "kast", "les",
         "moment", "nacht", "ochtend", "plein", "raam", "stap", "stoel", "taal", "tafel", "tijd", "toets", "uur",
         "verhaal", "vraag", "week", "weg", "woord", "zomer")  # fmt: skip
# What people type: the signs that YAML, Markdown or HTML could trip over.
SENTENCES = ("Zo'n {}: {}", "Één {} & {}", "De ‘{}’ of “{}”", "Het {} # {}", "Geen {} (100% {})", "De {} – {}",
             "’s Avonds {}, {} kost € 5", 'Met "{}" en {}', "Een {} < {} < vijf", "De {}/{} naïef")  # fmt: skip
CHOSEN = {"groep", "sector", "samen"}  # another word that stands there in a file of the same kind
KEPT = {
    "soort",
    "zekerheid",
    "vorm",
    "versie",
    "minuten",
    "id",
    "waar",
    "opvolger",
    "pagina",
    "email",
    "website",
    "ondersteuningsplan",
    "tlv_procedure",
    "begrip",
    "thema",
    "inrichting",
    "verzonnen",
}  # rules hold between these
LISTED = {"vormen", "zoektermen", "labels"}
FIELD = re.compile(r"(?P<before> *(?:- )?(?:(?P<key>[a-z_]+): |(?<=- )))(?P<value>'(?:[^']|'')*'|[^'\"\[{>|&#-].*)")
LIST = re.compile(r"(?P<before> *(?P<key>[a-z_]+): )\[(?P<value>[^]{}]*)\]")
HEADING = re.compile(r"(?P<before>#+ )(?P<value>.*?)(?P<after> \{ #[a-z-]+ \})?")
MADE = re.compile(r"^ *(?:- )?id: ([a-z0-9-]+)$", re.MULTILINE)


def carry_out_varied(root: Path, steps: list[Step], chance: Random) -> None:
    """One recipe with other names and values."""
    carry_out(root, Variation(root, chance).of(steps))


class Variation:
    """The same old word becomes the same new one, in all steps and files of one recipe."""

    def __init__(self, root: Path, chance: Random) -> None:
        self.root, self.chance = root, chance
        self.names: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        self.days = timedelta(days=chance.randrange(1, 300))

    def of(self, steps: list[Step]) -> list[Step]:
        for step in steps:
            made = MADE.findall(step.text) if step.action in ("new", "above") else []
            for name in [*made, *([Path(step.file).stem] if step.action == "new" else [])]:
                self.names.setdefault(name, f"{'-'.join(self.chance.sample(WORDS, 2))}-{self.chance.randrange(10_000)}")
        following = [*steps[1:], None]
        return [self._step(step, after) for step, after in zip(steps, following, strict=True)]

    def _step(self, step: Step, after: Step | None) -> Step:
        if step.action.startswith("find") and not any(name in step.text for name in self.names):
            return replace(step, text=self._other_place(step, after))
        if successor := re.search(r"^ *opvolger: ([a-z0-9-]+)$", step.text, re.MULTILINE):  # an id, and no page
            others = self._ids(re.search(r"^ *waar: (.*)$", step.text, re.MULTILINE)[1])
            self.names[successor[1]] = self.chance.choice([name for name in others if name not in self.names.values()])
        text = "".join(self._line(step.file, line) + "\n" for line in step.text.splitlines())
        return replace(step, file=self._named(step.file), text=text)

    def _named(self, text: str) -> str:
        """All names at once: a new name may be the old one of another."""
        names = "|".join(map(re.escape, self.names))
        return re.sub(rf"(?<![\w-])(?:{names})(?![\w-])", lambda old: self.names[old[0]], text) if names else text

    # --- places ---------------------------------------------------------------------------------

    def _other_place(self, step: Step, after: Step | None) -> str:
        """Another line of the same form that stands once in the file, where the next step can be done too."""
        found = re.match(r" *(?:- )?(?:[a-z_]+: |[a-z-]+/)", step.text)
        if not found:
            return step.text  # a heading that every page has
        form = found[0]
        text = (self.root / step.file).read_text("utf-8")
        lines = [
            line
            for line in re.findall(rf"^{re.escape(form)}[^'\"\[{{>|\n].*\n", text, re.MULTILINE)
            if text.count(line) == 1
        ]
        if after and after.action == "remove":
            lines = [line for line in lines if self._free(text, line)]
        if after and after.action == "fields":
            fields = re.findall(r"^ +[a-z_]+: ", after.text, re.MULTILINE)
            lines = [line for line in lines if all(field in self._item(text, line) for field in fields)]
        if not lines:
            raise step.refuse(f"in {step.file} staat geen regel van de vorm {form!r} waar dit kan")
        line = self.chance.choice([line for line in lines if line != step.text] or lines)
        if form.endswith("id: "):
            self.names[_value(step.text)] = _value(line)
        return line

    def _item(self, text: str, line: str) -> str:
        start = text.index(line)
        return text[start : item_end(text, line, start + len(line))]

    def _free(self, text: str, line: str) -> bool:
        """Can this entry go without another text to mend first: no link leads to it, no source is left unused?"""
        pages = "".join(path.read_text("utf-8") for path in (self.root / "docs").rglob("*.md"))
        data = "".join(path.read_text("utf-8") for path in (self.root / "data").rglob("*.yaml"))
        item = self._item(text, line)
        named = re.compile(rf"(?<![\w-]){re.escape(_value(line))}(?![\w-])")
        sources = [f"{{id: {name}[,}}]" for name in re.findall(r"\{id: ([a-z0-9-]+)", item)]
        return (
            f"#{_value(line)}" not in pages
            and not named.search(data.replace(item, ""))
            and all(re.search(source, data.replace(item, "")) for source in sources)
        )

    def _ids(self, file: str) -> list[str]:
        return re.findall(r"^  - id: (.*)$", (self.root / file).read_text("utf-8"), re.MULTILINE)

    # --- names and values -----------------------------------------------------------------------

    def _line(self, file: str, line: str) -> str:
        if date := re.fullmatch(r"( *[a-z_]+: )(\d{4}-\d\d-\d\d)", line):
            return f"{date[1]}{day.fromisoformat(date[2]) - self.days}"
        if (typed := LIST.fullmatch(line)) and typed["key"] in LISTED:
            return f"{typed['before']}[{', '.join(self.chance.sample(WORDS, len(typed['value'].split(', '))))}]"
        if heading := HEADING.fullmatch(line):
            text = self.texts.get(heading["value"], heading["value"])
            return f"{heading['before']}{text}{self._named(heading['after'] or '')}"
        typed = FIELD.fullmatch(line)
        if not typed or typed["key"] in KEPT or ".md" in typed["value"]:
            return self._named(line)
        if typed["key"] in CHOSEN or typed["key"] == "zelfcheck":
            return typed["before"] + self.chance.choice(self._choices(file, typed))
        old = typed["value"][1:-1].replace("''", "'") if typed["value"].startswith("'") else typed["value"]
        new = self.texts.setdefault(old, self._sentence() if " " in old else self._words(old))
        quoted = new.replace("'", "''")
        return f"{typed['before']}'{quoted}'"

    def _choices(self, file: str, typed: re.Match[str]) -> list[str]:
        if typed["key"] == "zelfcheck":
            return sorted(path.stem for path in (self.root / "data" / "checks").glob("*.yaml"))
        like = re.compile(rf"^{typed['before']}([a-z-]+)$", re.MULTILINE)
        return sorted(
            {
                word
                for path in (self.root / file).parent.glob("*.yaml")
                for word in like.findall(path.read_text("utf-8"))
            }
        )

    def _words(self, old: str) -> str:
        return " ".join(self.chance.sample(WORDS, len(old.split())))

    def _sentence(self) -> str:
        return self.chance.choice(SENTENCES).format(*self.chance.sample(WORDS, 2)) + "."


def _value(line: str) -> str:
    return line.partition(": ")[2].strip()


def longer(root: Path) -> None:
    """One question more in every check that asks to score: the last one once more, with a name of its own."""
    for path in (root / "data" / "checks").glob("*.yaml"):
        text = path.read_text("utf-8")
        asked = re.search(r"^vragen:\n((?: .*\n|\n)*)", text, re.MULTILINE)
        if asked and "\nvorm: schaal\n" in text:
            start = asked[1].rindex("  - id: ")
            last = asked[1][start:].rstrip("\n")
            name = last.partition("\n")[0]
            more = f"{last.replace(name, name + '-nog-een', 1)}\n\n"
            path.write_text(
                text[: asked.end(1)].rstrip("\n") + "\n\n" + more + text[asked.end(1) :].lstrip("\n"), "utf-8"
            )
