"""Exact places in a YAML text: values replaced, items added or taken out; comments, order and layout stay."""

from collections.abc import Iterator, Sequence
from typing import Any

import yaml

Path = Sequence[str | int]
Edit = tuple[int, int, str]  # from, to, what comes there


class Places:
    """Collects changes of one text; all places are those of the text as it was."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._root = yaml.compose(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        self._edits: list[Edit] = []
        self._gone: dict[tuple[str | int, ...], set[int]] = {}

    def __str__(self) -> str:
        """The text with all changes in it."""
        made, at = [], 0
        for start, end, new in sorted([*self._edits, *self._removed()]):
            made += [self.text[at:start], new]
            at = end
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
            end = self._line_end(end)
        self._edits.append((end, end, new))

    def remove(self, path: Path) -> None:
        """Take out an item of a list or a key of an object; a list goes with its last item."""
        *above, last = path
        owner = self._node(above)
        at = last if isinstance(last, int) else [key.value for key, _ in owner.value].index(last)
        gone = self._gone.setdefault(tuple(above), set())
        gone.add(at)
        if len(gone) == len(owner.value):
            del self._gone[tuple(above)]
            self.remove(above)

    def _removed(self) -> Iterator[Edit]:
        for path, gone in self._gone.items():
            owner = self._node(path)
            parts = [part if isinstance(part, tuple) else (part, part) for part in owner.value]
            kept = [at for at in range(len(parts)) if at not in gone]
            for at in sorted(gone):
                start, end = parts[at][0].start_mark.index, _end(parts[at][1])
                if not owner.flow_style:
                    yield self.text.rfind("\n", 0, start), self._line_end(end), ""
                elif at < kept[0]:  # the comma behind it goes too, else the one before it
                    yield start, parts[at + 1][0].start_mark.index, ""
                else:
                    yield _end(parts[at - 1][1]), end, ""

    def _line_end(self, at: int) -> int:
        return self.text.find("\n", at) % (len(self.text) + 1)

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
