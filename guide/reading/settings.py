"""mkdocs.yml, as far as the data needs to know it, and what is wrong with its form."""

from collections.abc import Iterator
from typing import Any

import yaml

from guide.faults.messages import Fault, sentence
from guide.reading.yamlfile import read_yaml

FILE = "mkdocs.yml"
# Names that stand alone behind a dash or a colon may start with ! here; read_yaml refuses those in data.
TAGS = ("!ENV", "!relative")


class _Settings(yaml.SafeLoader):
    """mkdocs.yml may name its own tags, such as !ENV; what they stand for is no concern of ours."""


_Settings.add_multi_constructor("", lambda *_: None)


def read_settings(text: object) -> dict[str, Any]:
    """What mkdocs.yml says, such as the name of the site; {} when it is not there or not to be read."""
    try:
        found = yaml.load(text if isinstance(text, str) else "", _Settings)  # noqa: S506 - a safe loader
    except (yaml.YAMLError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def settings_faults(text: str) -> Iterator[Fault]:
    """Of form, and a menu that stands here: that is in data/menu."""
    for tag in TAGS:
        text = text.replace(f": {tag} ", f": {' ' * len(tag)} ")
    file = read_yaml(FILE, text)
    yield from file.faults
    if file.faults:
        return
    if not isinstance(file.data, dict) or not file.data.get("site_name"):
        yield Fault(FILE, 1, (), sentence("missing", veld="site_name"))
        return
    if "nav" in file.data:
        yield file.fault(("nav",), sentence("menu_verhuisd"))
    for name in ("site_name", "site_description", "copyright"):
        if any(sign in str(file.data.get(name, "")) for sign in "{}[]"):
            yield file.fault((name,), sentence("titel_teken", veld=name))
