"""Plain data, as far as it has the form that it should have: old data were never held against the rules of today."""

from typing import Any


def things(content: Any, list_: str) -> list[dict[str, Any]]:
    """The objects in a list of a file."""
    found = content.get(list_) if isinstance(content, dict) else None
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
