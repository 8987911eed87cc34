"""The accessibility tree of a page as Chromium gives it to a screen reader, beside what is seen there.

One node an element of a self-check or a group page: what it is in the HTML, whether it is seen, what a visitor
did to it, and what is heard of it. What must hold between them is in tree_rules.py.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from playwright.sync_api import Page

PLACE = ("zelfcheck", "groep")
CONTROLS = ("input", "select", "textarea", "button", "summary", "a")


@dataclass(eq=False)
class Node:
    """An element, or a text without a tag."""

    tag: str
    attrs: dict[str, str]
    above: "Node | None"
    seen: bool = False
    box: tuple[float, float, float, float] = (0, 0, 0, 0)
    text: str = ""  # of a text node
    typed: str | None = None
    ticked: bool = False
    heard: bool = False
    role: str = ""
    name: str = ""
    description: str = ""
    says: dict[str, Any] = field(default_factory=dict)
    inside: list["Node"] = field(default_factory=list)

    def all(self) -> Iterator["Node"]:
        yield self
        for child in self.inside:
            yield from child.all()

    def up(self) -> Iterator["Node"]:
        """Itself first."""
        at: Node | None = self
        while at:
            yield at
            at = at.above

    def words(self) -> str:
        """All text that is seen in it."""
        return squeezed(" ".join(node.text for node in self.all() if node.seen and not node.tag))

    @property
    def control(self) -> bool:
        return self.tag in CONTROLS and self.attrs.get("type") != "hidden" and (self.tag != "a" or "href" in self.attrs)

    def __str__(self) -> str:
        known = self.attrs.get("id") or self.attrs.get("data-doe") or self.attrs.get("data-deel") or ""
        return f"<{self.tag}{f' {known}' if known else ''}> {self.role} ‘{self.name[:70]}’"


def squeezed(text: str) -> str:
    return " ".join(text.split())


def read(page: Page) -> Node:
    """The part of the page that is a self-check or a group page, as it is now."""
    session = page.context.new_cdp_session(page)
    heard = session.send("Accessibility.getFullAXTree")["nodes"]
    snapshot = session.send("DOMSnapshot.captureSnapshot", {"computedStyles": ["visibility", "content-visibility"]})
    session.detach()
    return _joined(snapshot, {node["backendDOMNodeId"]: node for node in heard if "backendDOMNodeId" in node})


def _joined(snapshot: dict, heard: dict[int, dict]) -> Node:
    strings = snapshot["strings"]
    document = snapshot["documents"][0]
    nodes, layout = document["nodes"], document["layout"]
    drawn = {at: i for i, at in enumerate(layout["nodeIndex"])}
    own = dict(zip(nodes["shadowRootType"]["index"], nodes["shadowRootType"]["value"], strict=True))
    typed = {
        at: strings[value] if value >= 0 else ""
        for name in ("inputValue", "textValue")
        for at, value in zip(nodes[name]["index"], nodes[name]["value"], strict=True)
    }
    ticked = {*nodes["inputChecked"]["index"], *nodes["optionSelected"]["index"]}
    made: dict[int, Node] = {}
    root = None
    for at, (above, kind) in enumerate(zip(nodes["parentIndex"], nodes["nodeType"], strict=True)):
        if kind not in (1, 3) or at in own or _of_browser(above, own, nodes["parentIndex"]):
            continue  # what a browser draws inside its own fields is not ours
        given = [strings[i] for i in nodes["attributes"][at]]
        tag = strings[nodes["nodeName"][at]].lower() if kind == 1 else ""
        if tag.startswith("::"):
            continue
        node = Node(tag, dict(zip(given[::2], given[1::2], strict=True)), made.get(above))
        if not node.above and not set(PLACE) & set(node.attrs.get("class", "").split()):
            continue
        root = root or node
        made[at] = node
        if node.above:
            node.above.inside.append(node)
        node.typed, node.ticked = typed.get(at), at in ticked
        if at in drawn:
            i = drawn[at]
            visible = strings[layout["styles"][i][0]] == "visible" if layout["styles"][i] else True
            node.box = tuple(layout["bounds"][i])
            node.seen = visible and not _folded(node)
        if kind == 3:
            node.text = strings[nodes["nodeValue"][at]]
            node.seen = node.seen and bool(node.above and node.above.seen)
        if kind == 1:
            _hear(node, heard.get(nodes["backendNodeId"][at]))
    assert root, "no self-check and no group on this page"
    return root


def _of_browser(at: int, own: dict[int, int], above: list[int]) -> bool:
    while at >= 0:
        if at in own:
            return True
        at = above[at]
    return False


def _folded(node: Node) -> bool:
    """Inside details that are closed, and not their summary."""
    path = list(node.up())
    return any(
        above.tag == "details" and "open" not in above.attrs and below.tag != "summary"
        for below, above in pairwise(path)
    )


def _hear(node: Node, found: dict | None) -> None:
    if not found or found.get("ignored"):
        return
    node.heard = True
    node.role = found["role"]["value"]
    node.name = squeezed(str(found.get("name", {}).get("value", "")))
    node.description = squeezed(str(found.get("description", {}).get("value", "")))
    node.says = {one["name"]: one["value"].get("value") for one in found.get("properties", [])}
    if "value" in found:
        node.says["value"] = str(found["value"].get("value", ""))
