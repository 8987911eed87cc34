"""One YAML text to plain data, with the line and the literal text of every value.

PyYAML alone keeps the last of two equal keys in silence and forgets lines, so this walks
its node tree. No rules about content: those are in models and references.py.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from guide.faults.messages import Fault, broken_yaml, listed, sentence

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


_COMMENT = re.compile(r"[^\S\n]*#")


class _Loader(yaml.SafeLoader):
    """Refuses *, & and !: nothing in our data needs them, and a text that starts with one is read as one."""

    def _refuse(self) -> None:
        raise yaml.MarkedYAMLError(problem="anchor", problem_mark=self.get_mark())

    fetch_alias = fetch_anchor = fetch_tag = _refuse


# libyaml is nine times as fast, but a machine may lack it. It lets these through:
_FAST = getattr(yaml, "CSafeLoader", None)
_MAYBE_REFUSED = re.compile(r"""[\t\ufeff]|(?:^|[-:?,\[\]{}"'])\s*[&*!]""", re.MULTILINE)
# More nesting than any file needs; a reader of YAML that goes much deeper runs out of room.
MOST_NESTED = 60
_DASHES = re.compile(rf"(?:[-?] +){{{MOST_NESTED}}}")
_TEXT = "tag:yaml.org,2002:str"


def read_yaml(name: str, text: str, first_line: int = 1) -> YamlFile:
    """Read `text`; faults of form (syntax, double keys, anchors) are in `.faults`.

    `first_line` is the line in the file at which `text` starts (front matter starts at 2).
    """
    if line := _too_deep(text):
        return YamlFile(name, faults=[Fault(name, line - 1 + first_line, (), sentence("te_diep"))])
    if _FAST and not _MAYBE_REFUSED.search(text):
        try:
            return _read(_FAST, name, text, first_line)
        except yaml.YAMLError:
            pass  # messages.py knows the words of _Loader
    try:
        return _read(_Loader, name, text, first_line)
    except yaml.MarkedYAMLError as error:
        line, message = broken_yaml(error, _open_quote(text, error))
    except yaml.YAMLError as error:  # a character that YAML does not allow at all
        at = getattr(error, "position", 0)
        line, message = (
            text.count("\n", 0, at),
            sentence("onzichtbaar", code=f"{ord(text[at]):04X}", tekst=text[:at][-12:]),
        )
    return YamlFile(name, faults=[Fault(name, line + first_line, (), message)])


def _too_deep(text: str) -> int:
    """The line where so much is nested that reading it would never end, or 0."""
    depth = 0
    for number, line in enumerate(text.split("\n"), 1):
        if _DASHES.match(line) or len(line) - len(line.lstrip()) > MOST_NESTED * 4:
            return number
        if "[" in line or "{" in line:
            depth += line.count("[") + line.count("{") - line.count("]") - line.count("}")
            if max(depth, line.count("["), line.count("{")) > MOST_NESTED:
                return number
    return 0


def _open_quote(text: str, error: yaml.MarkedYAMLError) -> yaml.Mark | None:
    """Where a quote opened that nobody closed: it ran on to the next one, lines later, and there YAML stumbled."""
    stumbled = error.problem_mark.index if error.problem_mark else 0
    found = None
    try:
        for token in yaml.scan(text, _Loader):
            if token.start_mark.index >= stumbled:
                break
            quoted = isinstance(token, yaml.ScalarToken) and token.style in ("'", '"')
            found = token if quoted and token.start_mark.line < token.end_mark.line else None
    except yaml.YAMLError:
        pass  # of another fault than this one, further on
    return found.start_mark if found else None


def _read(kind: type[yaml.SafeLoader], name: str, text: str, first_line: int) -> YamlFile:
    file = YamlFile(name)
    loader = kind(text)
    node = loader.get_single_node()
    data = _Builder(file, text, loader, first_line).build(node, ()) if node else None
    return YamlFile(name, data, file.lines, file.raw, file.faults)


@dataclass(frozen=True)
class _Builder:
    """Nodes to data; fills the lines, raw texts and faults of `file`."""

    file: YamlFile
    text: str
    loader: yaml.SafeLoader
    first_line: int

    def build(self, node: yaml.Node, path: Path, *, brackets: bool = False) -> Any:
        """`brackets`: inside [ ] or { }."""
        self.file.lines.setdefault(path, node.start_mark.line + self.first_line)
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, path, brackets=brackets)
        brackets = brackets or bool(node.flow_style)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(item, (*path, i), brackets=brackets) for i, item in enumerate(node.value)]
        return self._mapping(node, path, brackets=brackets)

    def _mapping(self, node: yaml.MappingNode, path: Path, *, brackets: bool) -> dict[str, Any]:
        data: dict[str, Any] = {}
        doubles: list[tuple[Path, yaml.Mark]] = []
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else "?"
            self._doubt(key_node, brackets=brackets)
            inner = (*path, key)
            if key in data:
                doubles.append((inner, key_node.start_mark))
                continue
            self.file.lines[inner] = key_node.start_mark.line + self.first_line
            data[key] = self.build(value_node, inner, brackets=brackets)
        if doubles:
            self._doubles(doubles)
        return data

    def _doubles(self, found: list[tuple[Path, yaml.Mark]]) -> None:
        """One fault for all double keys of a mapping: with more than one, a dash is missing."""
        path, mark = found[0]
        first = self.file.lines[path]
        if len(found) == 1:
            self._fault(mark, path, sentence("dubbele_sleutel", sleutel=path[-1], eerste=first))
            return
        keys = listed(str(inner[-1]) for inner, _ in found)
        self._fault(mark, path[:-1], sentence("dubbele_sleutels", sleutels=keys, eerste=first))

    def _scalar(self, node: yaml.ScalarNode, path: Path, *, brackets: bool) -> Any:
        self._doubt(node, brackets=brackets)
        self.file.raw[path] = node.value
        if self._cut_off(node):
            self._fault(node.end_mark, path, sentence("afgekapt", tekst=node.value[-30:]))
        if node.tag == _TEXT:
            return node.value
        try:
            return self.loader.construct_object(node)
        except (ValueError, yaml.YAMLError):  # 2026-13-45
            self._fault(node.start_mark, path, sentence("onleesbaar", tekst=node.value))
            return node.value

    def _doubt(self, node: yaml.Node, *, brackets: bool) -> None:
        """Only libyaml reads a question mark inside brackets as text: then _Loader must say what is wrong."""
        if brackets and not getattr(node, "style", "'") and "?" in node.value:
            raise yaml.YAMLError

    def _cut_off(self, node: yaml.ScalarNode) -> bool:
        """Does a # end a sentence early? YAML takes the rest for a comment, in silence."""
        if node.style or not node.value:
            return False
        return bool(_COMMENT.match(self.text, node.end_mark.index))

    def _fault(self, mark: yaml.Mark, path: Path, text: str) -> None:
        self.file.faults.append(Fault(self.file.name, mark.line + self.first_line, path, text))
