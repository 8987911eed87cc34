"""Exact places in a YAML text: values replaced, items added or taken out; comments, order and layout stay."""

from collections.abc import Sequence
from typing import Any

import yaml

Path = Sequence[str | int]


class Places:
    """Collects changes of one text; all places are those of the text as it was."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._root = yaml.compose(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        self._edits: list[tuple[int, int, str]] = []

    def __str__(self) -> str:
        """The text with all changes in it."""
        made, at = [], 0
        for start, end, new in sorted(self._edits):
            made += [self.text[at : max(at, start)], new]
            at = max(at, end)  # two items beside each other share the comma between them
        return "".join(made) + self.text[at:]

    def replace(self, path: Path, new: str) -> None:
        node = self._node(path)
        self._edits.append((node.start_mark.index, node.end_mark.index, new))

    def append(self, path: Path, key: str, items: Sequence[str]) -> None:
        """Add `items`, written as they should stand, to list `key` of the object at `path`; it may not be there yet."""
        owner = self._node(path)
        found = _value(owner, key)
        if found is not None and found.value:
            between = ", " if found.flow_style else f"\n{' ' * found.start_mark.column}- "
            self._add(found, "".join(between + item for item in items))
        elif owner.flow_style:
            self._add(owner, f", {key}: [{', '.join(items)}]")
        else:
            indent = " " * owner.start_mark.column
            self._add(owner, f"\n{indent}{key}:" + "".join(f"\n{indent}  - {item}" for item in items))

    def _add(self, node: yaml.Node, new: str) -> None:
        """Behind the last thing inside `node`; on lines of their own behind a comment that stands beside it."""
        end = _end(_last(node))
        if new.startswith("\n"):
            end = self.text.find("\n", end) % (len(self.text) + 1)
        self._edits.append((end, end, new))

    def remove(self, path: Path) -> None:
        """Take out an item of a list or a key of an object, and the whole list when it was the last."""
        *above, last = path
        owner = self._node(above)
        children = (
            [(key, value) for key, value in owner.value]
            if isinstance(owner, yaml.MappingNode)
            else [(v, v) for v in owner.value]
        )
        at = last if isinstance(last, int) else next(i for i, (key, _) in enumerate(children) if key.value == last)
        if len(children) == 1:
            self.remove(above)
            return
        start, end = children[at][0].start_mark.index, _end(children[at][1])
        if not owner.flow_style:
            start = self.text.rfind("\n", 0, start)
            end = self.text.find("\n", end) % (len(self.text) + 1)
        elif at:
            start = _end(children[at - 1][1])
        else:
            end = children[1][0].start_mark.index
        self._edits.append((start, end, ""))

    def _node(self, path: Path) -> Any:
        node = self._root
        for step in path:
            node = node.value[step] if isinstance(step, int) else _value(node, step)
        return node


def _value(node: yaml.MappingNode, key: str) -> Any:
    return next((value for name, value in node.value if name.value == key), None)


def _last(node: yaml.Node) -> yaml.Node:
    """What `node` ends with: in brackets its last item, on lines of its own the last thing on the last of them."""
    if isinstance(node, yaml.ScalarNode) or not node.value:
        return node
    last = node.value[-1]
    inner = last[1] if isinstance(node, yaml.MappingNode) else last
    return inner if node.flow_style else _deepest(inner)


def _deepest(node: yaml.Node) -> yaml.Node:
    if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
        return node
    last = node.value[-1]
    return _deepest(last[1] if isinstance(node, yaml.MappingNode) else last)


def _end(node: yaml.Node) -> int:
    return _deepest(node).end_mark.index
