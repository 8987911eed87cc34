"""Random visitors with two tabs who try to make a self-check lose an answer, or bring back what was wiped."""

import json
import random
import time
from typing import Any

from driving import Tab
from keeping import TYPED, Answers, Model

LISTS = ("september", "mei")
STEPS, FEW, PATIENCE = 10, 12, 5.0


class Run:
    """One visitor with two tabs on one self-check; `log` is what to read when it fails."""

    def __init__(self, tabs: list[Tab], slug: str, seed: int) -> None:
        self.pick = random.Random(seed)
        self.tabs, self.slug = tabs, slug
        self.log: list[str] = [f"{slug}, seed {seed}"]
        self.file: tuple[str, Answers, dict[str, Answers]] | None = None
        self.words = 0
        self.told_wiped = False
        for tab in tabs:
            tab.away, tab.unsaved, tab.before = False, {}, {}
            tab.open(slug)
        for tab in tabs:
            tab.do("empty")
            tab.reload()
        self.model = Model(tabs[0].do("questions"))
        every = list(self.model.all)
        texts = [id_ for id_ in every if self.model.kind(id_) in TYPED]
        rest = [id_ for id_ in every if id_ not in texts]
        near = self.pick.randrange(max(1, len(rest) - 5)) if len(every) > FEW else 0  # few, so that they collide
        some = self.pick.sample(texts, min(2, len(texts))) + rest[near : near + 5]
        self.used = every if self.model.tree else some

    # What somebody may do.

    def run(self) -> None:
        try:
            for _ in range(STEPS):
                self.step()
                self.check()
            if self.model.failing:
                self.fail(self.tabs[0])
            for tab in self.tabs:
                if tab.away:
                    self.back(tab)
            self.check()
        except Exception as fault:
            raise AssertionError("\n".join([*self.log, str(fault)])) from fault

    def step(self) -> None:
        """Something that can be done now."""
        acts = [self.type] * 5 + [self.both, self.leave, self.back, self.wipe, self.wipe_all, self.save, self.open]
        acts += [self.remove, self.export, self.bring, self.fail, self.reload, self.settle]
        here = [tab for tab in self.tabs if not tab.away]
        while self.pick.choice(acts if here else [self.back])(self.pick.choice(here or self.tabs)) is False:
            pass

    def value(self, id_: str) -> str:
        kind, options = self.model.kind(id_), self.model.all[id_]["options"]
        now = self.model.answers.get(id_, "")
        if now and self.pick.random() < 0.15:
            return ""
        if kind == "number":
            return str(self.pick.randrange(1, 9))
        if kind == "date":
            return f"2026-{self.pick.randrange(1, 13):02}-15"
        if kind in TYPED:
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
            self.model.put(id_, value)
        return None

    def whole(self, tab: Tab, id_: str) -> None:
        """The points of a theme are one: typed in one, the others go along as this tab shows them."""
        if self.model.kind(id_) != "number":
            return
        for other, question in self.model.all.items():
            if question["unit"] == self.model.all[id_]["unit"] and other not in tab.unsaved:
                tab.unsaved[other] = self.model.answers.get(other, "")

    def both(self, tab: Tab) -> bool | None:
        """A tab that hears nothing and one that does change the same or something near it."""
        other = next((one for one in self.tabs if one is not tab and not one.away), None)
        if other is None or self.model.failing or self.model.tree:
            return False
        first, second = (self.pick.choice(self.used) for _ in range(2))
        if self.pick.random() < 0.5:
            second = first
        one, two = self.value(first), self.value(second)
        if one == self.model.answers.get(first, "") or two == self.model.answers.get(second, ""):
            return False
        self.log.append(
            f"{self.name(tab)} slaapt; {self.name(other)} {first} = {one!r}; {self.name(tab)} {second} = {two!r}"
        )
        before = dict(self.model.answers)
        tab.do("sleep")
        other.do("answer", first, one)
        self.model.put(first, one)
        tab.do("answer", second, two)
        tab.do("wake")
        self.model.merge(before, {second: two})
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
            tab.do("undo", "aanbod")
            self.told_wiped = True
            return None
        self.model.wipe()
        self.told_wiped = True
        return None

    def wipe_all(self, tab: Tab) -> bool | None:
        if self.model.failing or self.pick.random() < 0.5:
            return False
        undone = self.pick.random() < 0.5
        self.log.append(f"{self.name(tab)} wist alles{' en zet terug' if undone else ''}")
        tab.do("press", "Wis alles van deze gids op dit apparaat")
        if undone:
            tab.do("undo", "aanbod")
            self.told_wiped = True
            return None
        self.model.wipe_all()
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
            self.model.lists[name] = self.model.shared(shown)
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
            self.model.replace(self.model.lists[name])
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
            tab.do("undo", "vraag")
        else:
            del self.model.lists[name]
        return None

    def export(self, tab: Tab) -> None:
        text = tab.do("export")
        file = json.loads(text)
        self.log.append(f"{self.name(tab)} slaat op als bestand")
        lists = {one["naam"]: one["antwoorden"] for one in file["rondes"]}
        assert file["antwoorden"] == self.model.shared(self.shown(tab)), self.log
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
        self.model.replace(answers)
        self.model.bring(lists)
        return None

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
        tab.reload()
        return None

    def settle(self, tab: Tab) -> bool | None:
        """Chooses between two versions of a text."""
        if not self.model.others or self.model.failing:
            return False
        id_ = self.pick.choice(sorted(self.model.others))
        words = self.pick.choice(["Neem deze versie", "Houd mijn tekst", "Zet ze onder elkaar"])
        self.log.append(f"{self.name(tab)} {id_}: {words}")
        if len(self.model.others[id_]) > 1:
            return False
        tab.do("version", id_, words)
        self.model.settle(id_, words)
        return None

    # What must follow.

    def flush(self, tab: Tab) -> None:
        """What could not be saved is saved now."""
        if tab.unsaved:
            self.model.merge(tab.before, tab.unsaved)
            tab.unsaved = {}

    def shown(self, tab: Tab) -> dict[str, str]:
        return {id_: value for id_, value in (self.model.answers | tab.unsaved).items() if value}

    def visible(self, tab: Tab, id_: str) -> bool:
        """A decision tree shows only the questions on the way."""
        return not self.model.tree or id_ in self.model.path(self.shown(tab))

    def name(self, tab: Tab) -> str:
        return f"tab {self.tabs.index(tab) + 1}"

    def wait_list(self, tab: Tab, name: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while name not in tab.do("seen")["lists"]:
            assert time.monotonic() < deadline, self.log

    def check(self) -> None:
        """Storage and every tab are as the model says; a tab may need a moment to hear of it."""
        deadline = time.monotonic() + PATIENCE
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
