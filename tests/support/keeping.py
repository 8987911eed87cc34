"""What a device must hold of a self-check: the model that random visitors are held against. No browser here."""

from typing import Any

Answers = dict[str, str]
TYPED = ("text", "textarea")


class Model:
    """Answers, open questions between two texts, named lists, and what was wiped and may never be seen again."""

    def __init__(self, questions: list[dict[str, Any]]) -> None:
        self.all = {question["id"]: question for question in questions}
        self.tree = any(any(question["to"].values()) for question in questions)
        self.answers: Answers = {}
        self.others: dict[str, set[str]] = {}
        self.lists: dict[str, Answers] = {}
        self.wiped: set[str] = set()
        self.failing = False

    def kind(self, id_: str) -> str:
        return self.all[id_]["kind"]

    def put(self, id_: str, value: str) -> None:
        if value:
            self.answers[id_] = value
        else:
            self.answers.pop(id_, None)

    def merge(self, before: Answers, mine: Answers) -> None:
        """Changed unseen: only a text that both changed is asked; the points of a theme go together."""
        changed = {id_ for id_, value in mine.items() if value != before.get(id_, "")}
        whole = {self.all[id_]["unit"] for id_ in changed if self.kind(id_) == "number"}
        for id_, question in self.all.items():
            if question["unit"] in whole and id_ not in mine:
                self.put(id_, before.get(id_, ""))
        for id_, value in mine.items():
            if id_ not in changed and self.all[id_]["unit"] not in whole:
                continue
            theirs = self.answers.get(id_, "")
            clash = theirs not in (before.get(id_, ""), value)
            if clash and value and theirs and self.kind(id_) in TYPED:
                self.others.setdefault(id_, set()).add(theirs)
            if value or not clash or self.kind(id_) == "number":
                self.put(id_, value)

    def wipe(self) -> None:
        """The answers go; what a list still holds may be seen there."""
        texts = {value for id_, value in self.answers.items() if self.kind(id_) in TYPED}
        texts |= {text for found in self.others.values() for text in found}
        self.wiped |= texts - {value for found in self.lists.values() for value in found.values()}
        self.answers, self.others = {}, {}

    def wipe_all(self) -> None:
        lists, self.lists = self.lists, {}
        self.wipe()
        for answers in lists.values():
            self.answers = answers
            self.wipe()

    def replace(self, answers: Answers) -> None:
        """Other answers in the place of these: who opens a list or a file asks for what is in it."""
        self.answers, self.others = dict(answers), {}
        self.wiped -= set(answers.values())

    def bring(self, lists: dict[str, Answers]) -> None:
        """A list from a file overwrites none: either it is there already, or it gets a name of its own."""
        for name, found in lists.items():
            mine = [name, *(f"{name} ({n})" for n in range(2, 99))]
            if not any(self.lists.get(one) == found for one in mine):
                self.lists[next(one for one in mine if one not in self.lists)] = found
            self.wiped -= set(found.values())

    def settle(self, id_: str, words: str) -> None:
        """The reader chose between two versions of a text."""
        mine, [other] = self.answers.get(id_, ""), self.others.pop(id_)
        between = "\n\n" if self.kind(id_) == "textarea" else " / "
        joint = between.join(filter(None, [mine, other]))
        self.put(id_, {"Neem": other, "Houd": mine, "Zet ": joint}[words[:4]])

    def path(self, answers: Answers) -> list[str]:
        """The questions on the way through a decision tree."""
        at, found = next(iter(self.all)), []
        while at in self.all and at not in found:
            found.append(at)
            at = self.all[at]["to"].get(answers.get(at, ""), "")
        return found

    def shared(self, answers: Answers) -> Answers:
        """What goes along: not what stands on a way that was left."""
        if not self.tree:
            return answers
        return {id_: value for id_, value in answers.items() if id_ in self.path(answers)}
