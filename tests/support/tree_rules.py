"""What must hold for every control that is seen: its role, name, group, description and state, and what is around it."""

from collections.abc import Callable, Iterator

from tree import Node, squeezed

ROLES = {
    "input text": "textbox",
    "input radio": "radio",
    "input checkbox": "checkbox",
    "input date": "Date",
    "input file": "button",
    "input search": "searchbox",
    "textarea": "textbox",
    "select": "combobox",
    "button": "button",
    "summary": "DisclosureTriangle",
    "a": "link",
}
GROUPS = ("group", "radiogroup", "region", "form", "table")
SHORT = 30  # characters: the name of a button that shows only a sign
LONG = 120  # characters: a name that is heard at each visit
Found = Iterator[str]


def seen(tree: Node) -> Iterator[Node]:
    """Controls that a visitor can use now."""
    return (node for node in tree.all() if node.control and usable(node))


def usable(node: Node) -> bool:
    """A field may be drawn by its label."""
    label = next((above for above in node.up() if above.tag == "label"), node)
    return node.seen and (node.box[2] * node.box[3] > 0 or label.box[2] * label.box[3] > 0)


def group_of(node: Node, kinds: tuple[str, ...] = GROUPS) -> Node:
    """The nearest group around it, or the whole."""
    path = list(node.up())
    return next((above for above in path[1:] if above.role in kinds and above.tag != "details"), path[-1])


def question_of(node: Node) -> Node | None:
    return next((a for a in node.up() if a.tag == "fieldset" or "data-vraag" in a.attrs), None)


def plain(text: str) -> str:
    """To compare what is seen with what is heard: drawn spaces differ, and so do capitals made by styles."""
    return "".join(text.split()).casefold()


def roles(tree: Node) -> Found:
    """A control is what it looks like, and what cannot be used is not heard as if it could."""
    for node in tree.all():
        kind = f"input {node.attrs.get('type', 'text')}" if node.tag == "input" else node.tag
        if node.control and usable(node) and node.role != ROLES[kind]:
            yield f"{node} is seen as {ROLES[kind]}"
        if node.control and node.heard and not usable(node):
            yield f"{node} is heard but not seen"
        if node.control and node.heard and not node.says.get("focusable") and "disabled" not in node.attrs:
            yield f"{node} cannot have the focus"
        if not node.control and node.seen and "tabindex" in node.attrs:
            if node.attrs["tabindex"] != "-1" and (node.role not in GROUPS or not node.name):
                yield f"{node} stops who tabs along, and has no name or role"
            if int(node.attrs["tabindex"]) > 0:
                yield f"{node} changes the order of the focus"


def names(tree: Node) -> Found:
    """Each control, group, heading and picture has a name that starts with a word; what shows a sign only has a short one."""
    for node in tree.all():
        grouped = node.role in ("group", "radiogroup", "region", "table", "image", "heading") and node.tag != "details"
        if not (node.control and usable(node)) and not (grouped and node.seen):
            continue
        if not node.name:
            yield f"{node} has no name"
        elif not node.name[0].isalnum() and node.name[0] not in "‘“(":
            yield f"{node} begins with no word"
        sign = node.tag == "button" and not any(letter.isalnum() for letter in node.words())
        if len(node.name) > (SHORT if sign else LONG) and node.tag in ("button", "summary"):
            yield f"{node} has a name of {len(node.name)} characters"


def words(tree: Node) -> Found:
    """Who says what is seen on a control reaches it: its text is in its name (WCAG 2.5.3)."""
    for node in seen(tree):
        label = next(
            (a for a in node.up() if a.tag == "label"), node if node.tag in ("button", "summary", "a") else None
        )
        shown = plain(label.words()) if label else ""
        if any(letter.isalnum() for letter in shown) and shown not in plain(node.name):
            yield f"{node} shows ‘{label.words()}’"


def twins(tree: Node) -> Found:
    """In one group or item of a list no two controls, and no two groups, are heard alike; links may lead to one place."""
    alike: dict[tuple[Node, str, str], list[str]] = {}
    for node in tree.all():
        if (node.control and usable(node)) or (node.role in GROUPS and node.name and node.seen):
            place = group_of(node, (*GROUPS, "listitem", *(["paragraph"] if node.tag == "a" else [])))
            alike.setdefault((place, node.role, node.name), []).append(node.attrs.get("href", ""))
    for (group, role, name), places in alike.items():
        if len(places) > 1 and (role != "link" or len(set(places)) > 1):
            yield f"{len(places)} × {role} ‘{name}’ in {group}"


def questions(tree: Node) -> Found:
    """Text in a question is heard with it: in the name or the description of its group, or of a field in it."""
    for node in tree.all():
        question = None if node.tag or not node.seen else question_of(node)
        if not question or not any(letter.isalnum() for letter in node.text):
            continue
        if any(a.tag in ("details", "dl", "button", "a", "option") or "data-versies" in a.attrs for a in node.up()):
            continue  # read by itself: opened, about the whole, or with its own control
        about = [a for a in (*node.up(), *question.all()) if a.role in GROUPS or a.control]
        if not any(plain(node.text) in plain(a.name + a.description) for a in about):
            yield f"‘{squeezed(node.text)[:70]}’ is not heard with {question}"


def choices(tree: Node) -> Found:
    """A choice belongs to a group that asks its question."""
    for node in seen(tree):
        if node.role == "radio" and group_of(node).role not in ("radiogroup", "group"):
            yield f"{node} belongs to no question"


def descriptions(tree: Node) -> Found:
    """What describes or names is there, says something, and is not the name once more."""
    known = {node.attrs["id"]: node for node in tree.all() if "id" in node.attrs}
    for node in tree.all():
        if not node.seen:
            continue
        for kind in ("aria-describedby", "aria-labelledby"):
            for id_ in node.attrs.get(kind, "").split():
                if id_ not in known:
                    yield f"{node}: {kind} names {id_}, which is not there"
        ids = node.attrs.get("aria-describedby", "").split()
        texts = [squeezed(known[id_].words()) for id_ in ids if id_ in known]
        if any(text and plain(text) not in plain(node.description) for text in texts):
            yield f"{node} does not say {texts}"
        if ids and not any(texts) and not any("data-over" in known[i].attrs for i in ids if i in known):
            yield f"{node} is described by nothing"
        if node.description and node.description == node.name:
            yield f"{node} says its name twice"


def states(tree: Node) -> Found:
    """Ticked, typed, unfolded, disabled and where you are: heard as they are."""
    for node in tree.all():
        if not node.heard or not node.control:
            continue
        if node.role in ("radio", "checkbox") and (node.says.get("checked") == "true") != node.ticked:
            yield f"{node} is heard as {node.says.get('checked')}"
        if node.role == "textbox" and squeezed(node.says.get("value", "")) != squeezed(node.typed or ""):
            yield f"{node} holds ‘{node.typed}’ and says ‘{node.says.get('value')}’"
        if node.role == "combobox":
            chosen = [text.text for n in node.all() if n.tag == "option" and n.ticked for text in n.inside]
            if squeezed("".join(chosen)) != squeezed(node.says.get("value", "")):
                yield f"{node} shows {chosen} and says ‘{node.says.get('value')}’"
        if node.tag == "summary" and node.above and bool(node.says.get("expanded")) != ("open" in node.above.attrs):
            yield f"{node} is folded otherwise than it says"
        if bool(node.says.get("disabled")) != ("disabled" in node.attrs):
            yield f"{node} is disabled otherwise than it says"
    for row in tree.all():
        steps = [n for n in row.all() if n.control] if "stappen" in row.attrs.get("class", "").split() else []
        if steps and row.seen:
            yield from _steps(row, steps)


def _steps(row: Node, steps: list[Node]) -> Found:
    here = [step for step in steps if "aria-current" in step.attrs]
    if len(here) != 1:
        yield f"{row} says {len(here)} times where you are"
    for step in steps:
        if ("data-klaar" in step.attrs) != step.name.endswith(", klaar"):
            yield f"{step} looks ready otherwise than it says"


def faults_told(tree: Node) -> Found:
    """What is wrong is said by its field: invalid, and described by the sentence that says why."""
    for node in tree.all():
        wrong = "data-fout" in node.attrs or (node.attrs.get("data-opmerking") == "jaar" and node.words())
        place = node if "data-fout" in node.attrs else node.above
        if wrong and place and node.seen and not any(n.says.get("invalid") == "true" for n in place.all()):
            yield f"{node} looks wrong, but no field in it says so"
        if node.control and usable(node) and node.says.get("invalid") == "true" and not node.description:
            yield f"{node} is wrong and does not say why"


def hidden(tree: Node) -> Found:
    """Nothing that is seen and does something, or pictures something, is kept from who listens."""
    for node in tree.all():
        if node.control and usable(node) and not node.heard:
            yield f"{node} is seen but not heard"
        covered = any(a.attrs.get("aria-hidden") == "true" or (a.role == "image" and a.name) for a in node.up())
        if node.tag == "svg" and node.seen and not covered:
            yield f"{node} is a picture without words"


RULES: tuple[Callable[[Node], Found], ...] = (
    roles, names, words, twins, questions, choices, descriptions, states, faults_told, hidden,
)  # fmt: skip


def faults(tree: Node) -> list[str]:
    """One line a fault: the rule, and what it is about."""
    return [f"{rule.__name__}: {line}" for rule in RULES for line in rule(tree)]
