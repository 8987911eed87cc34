"""A model of what a self-check must keep, and random visitors who try to make it fail. The browser is whichever is handed in."""

import json
import random
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

DRIVING = Path(__file__).with_name("driving.js").read_text("utf-8").partition("\n")[2].strip().removesuffix(";")
LISTS = ("september", "mei")
STEPS = 14


class Page(Protocol):
    """A tab of Playwright or of tests/support/firefox.py."""

    def goto(self, address: str) -> Any: ...
    def reload(self) -> Any: ...
    def go_back(self) -> Any: ...
    def evaluate(self, function: str, argument: Any = None) -> Any: ...


class Tab:
    """A tab that may be asleep (it hears nothing) or away (another page stands in it)."""

    def __init__(self, page: Page, base: str) -> None:
        self.page, self.base = page, base
        self.away = self.asleep = False
        self.unsaved: dict[str, str] = {}  # typed while storage failed
        self.before: dict[str, str] = {}  # what storage held when it began to fail

    def do(self, name: str, *given: Any) -> Any:
        return self.page.evaluate(DRIVING, [name, *given])

    def open(self, slug: str) -> None:
        self.page.goto(f"{self.base}zelfchecks/{slug}/")
        self.do("ready")


@dataclass
class Model:
    """What the device must hold."""

    answers: dict[str, str] = field(default_factory=dict)
    others: dict[str, set[str]] = field(default_factory=dict)
    lists: dict[str, dict[str, str]] = field(default_factory=dict)
    wiped: set[str] = field(default_factory=set)  # texts that may never be seen again
    failing: bool = False


class Run:
    """One visitor with two tabs on one self-check; `log` is what to read when it fails."""

    def __init__(self, tabs: list[Tab], slug: str, seed: int) -> None:
        self.pick = random.Random(seed)
        self.tabs, self.slug, self.model = tabs, slug, Model()
        self.log: list[str] = [f"{slug}, seed {seed}"]
        self.file: tuple[str, dict[str, str], dict[str, dict[str, str]]] | None = None
        self.words = 0
        self.told_wiped = False
        for tab in tabs:
            tab.away = tab.asleep = False
            tab.unsaved = {}
            tab.page.goto(f"{tab.base}zelfchecks/")
        tabs[0].page.evaluate("() => localStorage.clear()")
        for tab in tabs:
            tab.open(slug)
        self.all = {q["id"]: q for q in tabs[0].do("questions")}
        texts = [id_ for id_, q in self.all.items() if q["kind"] in ("text", "textarea")]
        rest = [id_ for id_ in self.all if id_ not in texts]
        near = self.pick.randrange(max(1, len(rest) - 5)) if len(self.all) > 12 else 0  # few, so that they collide
        tree = any(any(q["to"].values()) for q in self.all.values())
        self.used = list(self.all) if tree else self.pick.sample(texts, min(2, len(texts))) + rest[near : near + 5]

    # What somebody may do.

    def run(self) -> None:
        acts = [self.type] * 5 + [self.both, self.leave, self.back, self.wipe, self.wipe_all, self.save, self.open]
        acts += [self.remove, self.export, self.bring, self.fail, self.reload, self.settle]
        for _ in range(STEPS):
            here = [tab for tab in self.tabs if not tab.away]
            tab = self.pick.choice(here) if here else self.tabs[0]
            act = self.pick.choice(acts) if here else self.back
            try:
                if act(tab) is not False:
                    self.check()
            except Exception as fault:
                raise AssertionError("\n".join([*self.log, str(fault)])) from fault
        if self.model.failing:
            self.fail(self.tabs[0])
        for tab in self.tabs:
            if tab.away:
                self.back(tab)
        self.check()

    def value(self, id_: str) -> str:
        kind, options = self.all[id_]["kind"], self.all[id_]["options"]
        now = self.model.answers.get(id_, "")
        if now and self.pick.random() < 0.15:
            return ""
        if kind == "number":
            return str(self.pick.randrange(1, 9))
        if kind == "date":
            return f"2026-{self.pick.randrange(1, 13):02}-15"
        if kind in ("text", "textarea"):
            self.words += 1
            return f"zin{self.words}van{self.pick.randrange(10**6)}"
        return self.pick.choice([option for option in options if option])

    def type(self, tab: Tab) -> bool | None:
        id_ = self.pick.choice(self.used)
        now = tab.unsaved.get(id_, self.model.answers.get(id_, ""))
        value = self.value(id_)
        if value == now or not self.visible(tab, id_):
            return False
        self.log.append(f"{self.name(tab)} {id_} = {value!r}")
        tab.do("answer", id_, value)
        if self.model.failing:
            tab.unsaved[id_] = value
            self.whole(tab, id_)
        else:
            self.flush(tab)
            self.put(id_, value)
        return None

    def whole(self, tab: Tab, id_: str) -> None:
        """The points of a theme are one: typed in one, the others go along as this tab shows them."""
        if self.all[id_]["kind"] != "number":
            return
        for other, q in self.all.items():
            if q["unit"] == self.all[id_]["unit"] and other not in tab.unsaved:
                tab.unsaved[other] = self.model.answers.get(other, "")

    def both(self, tab: Tab) -> bool | None:
        """A tab that hears nothing and one that does change the same or something near it."""
        other = next(t for t in self.tabs if t is not tab)
        if other.away or self.model.failing or self.slug == "is-een-opp-nodig":
            return False
        first, second = (self.pick.choice(self.used) for _ in range(2))
        if self.pick.random() < 0.5:
            second = first
        one, two = self.value(first), self.value(second)
        if one == self.model.answers.get(first, "") or two == self.model.answers.get(second, ""):
            return False
        self.log.append(f"{self.name(tab)} slaapt; {self.name(other)} {first} = {one!r}; {self.name(tab)} {second} = {two!r}")
        before = dict(self.model.answers)
        tab.do("sleep")
        other.do("answer", first, one)
        self.put(first, one)
        tab.do("answer", second, two)
        tab.do("wake")
        self.merge(before, {second: two})
        return None

    def leave(self, tab: Tab) -> bool | None:
        if self.model.failing:
            return False
        self.log.append(f"{self.name(tab)} gaat naar een andere pagina")
        tab.page.goto(f"{tab.base}zelfchecks/")
        tab.away = True
        return None

    def back(self, _: Tab) -> bool | None:
        gone = [tab for tab in self.tabs if tab.away]
        if not gone or self.model.failing:
            return False
        tab = gone[0]
        self.log.append(f"{self.name(tab)} gaat terug")
        tab.page.go_back()
        deadline = time.monotonic() + 10
        while not tab.page.evaluate("() => !!document.querySelector('self-check[data-gestart]')"):
            assert time.monotonic() < deadline, self.log
        tab.away = False
        return None

    def wipe(self, tab: Tab) -> bool | None:
        if self.model.failing:
            return False
        undone = self.pick.random() < 0.3
        if self.pick.random() < 0.4:
            tab.do("press", "Bekijk de uitkomst")
        self.log.append(f"{self.name(tab)} wist{' en zet terug' if undone else ''}")
        tab.do("press", "Wis mijn antwoorden")
        if undone:
            tab.do("press", "Zet terug")
            self.told_wiped = True
            return None
        self.gone(self.model.answers)
        self.model.answers, self.model.others = {}, {}
        self.told_wiped = True
        return None

    def wipe_all(self, tab: Tab) -> bool | None:
        if self.model.failing or self.pick.random() < 0.5:
            return False
        undone = self.pick.random() < 0.5
        self.log.append(f"{self.name(tab)} wist alles{' en zet terug' if undone else ''}")
        tab.do("press", "Wis alles van deze gids op dit apparaat")
        if undone:
            tab.do("press", "Zet terug")
            self.told_wiped = True
            return None
        before = [self.model.answers, *self.model.lists.values()]
        self.model.lists = {}
        for answers in before:
            self.gone(answers)
        self.model.answers, self.model.others = {}, {}
        self.told_wiped = True
        return None

    def save(self, tab: Tab) -> bool | None:
        name, shown = self.pick.choice(LISTS), self.shown(tab)
        if not shown:
            return False
        self.log.append(f"{self.name(tab)} bewaart als {name}")
        said = tab.do("save", name)
        if name in self.model.lists:
            assert said == "", (said, self.log)  # asked first
            if self.pick.random() < 0.5:
                tab.do("choose", "Laat staan")
                return None
            tab.do("choose", "Vervang")
        if not self.model.failing:
            self.model.lists[name] = self.on_path(shown)
        return None

    def open(self, tab: Tab) -> bool | None:
        name = self.pick.choice(LISTS)
        if name not in self.model.lists:
            return False
        self.log.append(f"{self.name(tab)} opent {name}")
        tab.do("panel")
        self.wait_list(tab, name)
        full = bool(self.shown(tab))
        tab.do("press", f"Open: {name}")
        if full and self.pick.random() < 0.3:
            tab.do("choose", "Laat staan wat er staat")
            return None
        if full:
            tab.do("choose", "Open de lijst")
        if not self.model.failing:
            self.model.answers, self.model.others = dict(self.model.lists[name]), {}
        return None

    def remove(self, tab: Tab) -> bool | None:
        name = self.pick.choice(LISTS)
        if name not in self.model.lists or self.model.failing:
            return False
        undone = self.pick.random() < 0.4
        self.log.append(f"{self.name(tab)} verwijdert {name}{' en zet terug' if undone else ''}")
        tab.do("panel")
        self.wait_list(tab, name)
        tab.do("press", f"Verwijder: {name}")
        if undone:
            tab.do("press", "Zet terug")
        else:
            del self.model.lists[name]
        return None

    def export(self, tab: Tab) -> None:
        text = tab.do("export")
        file = json.loads(text)
        self.log.append(f"{self.name(tab)} slaat op als bestand")
        lists = {one["naam"]: one["antwoorden"] for one in file["rondes"]}
        assert file["antwoorden"] == self.on_path(self.shown(tab)), self.log
        assert lists == self.model.lists, self.log
        self.file = (text, file["antwoorden"], lists)

    def bring(self, tab: Tab) -> bool | None:
        """A file of before: what was wiped since may come back from there, for that is asked for."""
        if self.file is None or len(self.model.lists) > 3:
            return False
        text, answers, lists = self.file
        self.log.append(f"{self.name(tab)} opent het bestand")
        full = bool(self.shown(tab))
        tab.do("import", text)
        if full and self.pick.random() < 0.3:
            tab.do("choose", "Laat staan wat er staat")
            return None
        if full:
            tab.do("choose", "Open het bestand")
        if self.model.failing:
            return None
        self.model.answers, self.model.others = dict(answers), {}
        for name, found in lists.items():
            self.model.lists = self.joined(name, found)
        for found in [answers, *lists.values()]:
            self.model.wiped -= set(found.values())
        return None

    def joined(self, name: str, found: dict[str, str]) -> dict[str, dict[str, str]]:
        """A list from a file overwrites none: either it is there already, or it gets a name of its own."""
        mine = [name, *(f"{name} ({n})" for n in range(2, 9))]
        if any(self.model.lists.get(one) == found for one in mine):
            return self.model.lists
        return self.model.lists | {next(one for one in mine if one not in self.model.lists): found}

    def fail(self, _: Tab) -> bool | None:
        if any(tab.away for tab in self.tabs):
            return False
        self.model.failing = not self.model.failing
        self.log.append(f"opslag {'vol' if self.model.failing else 'weer ruim'}")
        for tab in self.tabs:
            tab.do("fail", self.model.failing)
            if not self.model.failing:  # one after the other, for the last one to save is the one that is shown
                tab.do("wake")
                self.flush(tab)
        return None

    def reload(self, tab: Tab) -> bool | None:
        if self.model.failing:
            return False
        self.log.append(f"{self.name(tab)} herlaadt")
        tab.page.reload()
        tab.do("ready")
        return None

    def settle(self, tab: Tab) -> bool | None:
        """Chooses between two versions of a text."""
        if not self.model.others or self.model.failing:
            return False
        id_ = self.pick.choice(sorted(self.model.others))
        words = self.pick.choice(["Neem deze versie", "Houd mijn tekst", "Zet ze onder elkaar"])
        self.log.append(f"{self.name(tab)} {id_}: {words}")
        mine, [other, *more] = self.model.answers.get(id_, ""), sorted(self.model.others[id_])
        if more:
            return False
        tab.do("version", id_, words)
        joint = ("\n\n" if self.all[id_]["kind"] == "textarea" else " / ").join(filter(None, [mine, other]))
        self.model.answers[id_] = {"Neem": other, "Houd": mine, "Zet ": joint}[words[:4]]
        del self.model.others[id_]
        return None

    # What must follow.

    def put(self, id_: str, value: str) -> None:
        if value:
            self.model.answers[id_] = value
        else:
            self.model.answers.pop(id_, None)

    def flush(self, tab: Tab) -> None:
        """What could not be saved is saved now."""
        if tab.unsaved:
            self.merge(tab.before, tab.unsaved)
            tab.unsaved = {}

    def merge(self, before: dict[str, str], mine: dict[str, str]) -> None:
        """Changed unseen: only a text that both changed is asked; the points of a theme go together."""
        changed = {id_ for id_, value in mine.items() if value != before.get(id_, "")}
        units = {self.all[id_]["unit"] for id_ in changed if self.all[id_]["kind"] == "number"}
        for id_, q in self.all.items():
            if q["unit"] in units and id_ not in mine:
                self.put(id_, before.get(id_, ""))
        for id_, value in mine.items():
            old, theirs = before.get(id_, ""), self.model.answers.get(id_, "")
            if value == old and self.all[id_]["unit"] not in units:
                continue
            clash = theirs not in (old, value)
            if clash and value and theirs and self.all[id_]["kind"] in ("text", "textarea"):
                self.model.others.setdefault(id_, set()).add(theirs)
            if not (clash and not value and self.all[id_]["kind"] != "number"):
                self.put(id_, value)

    def gone(self, answers: dict[str, str]) -> None:
        texts = {value for id_, value in answers.items() if self.all[id_]["kind"] in ("text", "textarea")}
        texts |= {text for texts in self.model.others.values() for text in texts}
        kept = {value for found in self.model.lists.values() for value in found.values()}
        self.model.wiped |= texts - kept

    def shown(self, tab: Tab) -> dict[str, str]:
        return {id_: value for id_, value in (self.model.answers | tab.unsaved).items() if value}

    def visible(self, tab: Tab, id_: str) -> bool:
        """A decision tree shows only the questions on the way."""
        return not any(self.all[id_]["to"].values()) or id_ in self.path(self.shown(tab))

    def path(self, answers: dict[str, str]) -> list[str]:
        at, found = next(iter(self.all)), []
        while at in self.all and at not in found:
            found.append(at)
            at = self.all[at]["to"].get(answers.get(at, ""), "")
        return found

    def on_path(self, answers: dict[str, str]) -> dict[str, str]:
        if not any(any(q["to"].values()) for q in self.all.values()):
            return answers
        return {id_: value for id_, value in answers.items() if id_ in self.path(answers)}

    def name(self, tab: Tab) -> str:
        return f"tab {self.tabs.index(tab) + 1}"

    def wait_list(self, tab: Tab, name: str) -> None:
        deadline = time.monotonic() + 3
        while name not in tab.do("seen")["lists"]:
            assert time.monotonic() < deadline, self.log

    def check(self) -> None:
        """Storage and every tab are as the model says; a tab may need a moment to hear of it."""
        deadline = time.monotonic() + 3
        while wrong := self.wrong():
            if time.monotonic() > deadline:
                raise AssertionError("\n".join(wrong))
            time.sleep(0.02)
        for tab in self.tabs:
            if not self.model.failing:
                tab.before = dict(self.model.answers)

    def wrong(self) -> list[str]:
        here = [tab for tab in self.tabs if not tab.away]
        stored = dict((here or self.tabs)[0].page.evaluate("() => Object.entries(localStorage)"))
        units = [json.loads(text) for key, text in stored.items() if key.startswith(f"gids:check:{self.slug}/")]
        lists = [json.loads(text) for key, text in stored.items() if key.startswith(f"gids:lijst:{self.slug}/")]
        found: list[str] = []

        def same(what: str, is_: Any, must: Any) -> None:
            if is_ != must:
                found.append(f"{what}: {is_}, maar moet zijn {must}")

        same("opslag", {id_: value for unit in units for id_, value in unit["a"].items()}, self.model.answers)
        same("vragen", {id_: set(v) for unit in units for id_, v in unit.get("x", {}).items()}, self.model.others)
        same("lijsten", {one["naam"]: one["antwoorden"] for one in lists}, self.model.lists)
        found += [f"gewist, toch bewaard: {text}" for text in self.model.wiped if text in "".join(stored.values())]
        for tab in here:
            seen = tab.do("seen")
            same(self.name(tab), seen["answers"], self.shown(tab))
            asked = {id_: sorted(texts) for id_, texts in self.model.others.items()}
            same(f"{self.name(tab)} vraagt", seen["others"], asked)
            if seen["panel"]:
                same(f"{self.name(tab)} lijsten", seen["lists"], sorted(self.model.lists))
            found += [f"gewist, toch te zien in {self.name(tab)}: {t}" for t in self.model.wiped if t in seen["all"]]
            found += [f"{self.name(tab)}: {line}" for line in self.untrue(tab, seen["status"])]
        return found

    def untrue(self, tab: Tab, status: str) -> list[str]:
        """What the status line says must be so."""
        if tab.unsaved:
            true = status.startswith("Bewaren lukt niet")
        elif self.shown(tab):
            true = status.startswith("Bewaard in deze browser")
        else:
            true = status.startswith("Je antwoorden ") and ("gewist" not in status or self.told_wiped)
            true = true or (self.told_wiped and status.startswith("Alles van deze gids is gewist"))
        return [] if true else [f"onware stand: {status}"]
