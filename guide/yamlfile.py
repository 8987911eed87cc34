"""One YAML text to plain data, with the line and the literal text of every value.

PyYAML alone keeps the last of two equal keys in silence and forgets lines, so this walks
its node tree. No rules about content: those are in models.py and references.py.
"""

from dataclasses import dataclass, field
from typing import Any

import yaml

from guide.messages import Fault, broken_yaml, sentence

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class YamlFile:
    """`lines` and `raw` are keyed by the path to a value: ("vragen", 0, "id")."""

    name: str
    data: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    raw: dict[Path, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def line(self, path: Path) -> int:
        """The line of the value at `path`, or of its nearest parent that exists."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def fault(self, path: Path, text: str) -> Fault:
        return Fault(self.name, self.line(path), path, text)


class _Loader(yaml.SafeLoader):
    """Refuses *, & and !: nothing in our data needs them, and a text that starts with one is read as one."""

    def _refuse(self) -> None:
        raise yaml.MarkedYAMLError(problem="anchor", problem_mark=self.get_mark())

    fetch_alias = fetch_anchor = fetch_tag = _refuse


def read_yaml(name: str, text: str, first_line: int = 1) -> YamlFile:
    """Read `text`; faults of form (syntax, double keys, anchors) are in `.faults`.

    `first_line` is the line in the file at which `text` starts (front matter starts at 2).
    """
    file = YamlFile(name)
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        data = _build(node, (), file, loader, first_line) if node else None
    except yaml.MarkedYAMLError as error:
        line, message = broken_yaml(error)
        return YamlFile(name, faults=[Fault(name, line + first_line, (), message)])
    except yaml.YAMLError as error:  # a character that YAML does not allow at all
        line = text.count("\n", 0, getattr(error, "position", 0))
        return YamlFile(name, faults=[Fault(name, line + first_line, (), sentence("onleesbaar_teken"))])
    return YamlFile(name, data, file.lines, file.raw, file.faults)


def _build(node: yaml.Node, path: Path, file: YamlFile, loader: yaml.SafeLoader, first_line: int) -> Any:
    file.lines.setdefault(path, node.start_mark.line + first_line)
    if isinstance(node, yaml.SequenceNode):
        return [_build(item, (*path, i), file, loader, first_line) for i, item in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else "?"
            line = key_node.start_mark.line + first_line
            inner = (*path, key)
            if key in data:
                first = file.lines[inner]
                file.faults.append(
                    Fault(file.name, line, inner, sentence("dubbele_sleutel", sleutel=key, eerste=first))
                )
                continue
            file.lines[inner] = line
            data[key] = _build(value_node, inner, file, loader, first_line)
        return data
    file.raw[path] = node.value
    if _cut_off(node):
        file.faults.append(
            Fault(file.name, node.end_mark.line + first_line, path, sentence("afgekapt", tekst=node.value[-30:]))
        )
    try:
        return loader.construct_object(node)
    except (ValueError, yaml.YAMLError):  # 2026-13-45
        file.faults.append(
            Fault(file.name, node.start_mark.line + first_line, path, sentence("onleesbaar", tekst=node.value))
        )
        return node.value


def _cut_off(node: yaml.Node) -> bool:
    """Does a # end a sentence early? YAML takes the rest for a comment, in silence."""
    if node.style is not None or node.end_mark.buffer is None or not node.value:
        return False
    rest = node.end_mark.buffer[node.end_mark.pointer :].partition("\n")[0]
    return rest.lstrip().startswith("#")
