"""A tab with a self-check, in whichever browser: what a test does there and sees of it (driving.js)."""

from pathlib import Path
from typing import Any, Protocol

DRIVING = Path(__file__).with_suffix(".js").read_text("utf-8").partition("\n")[2].strip().removesuffix(";")


class Page(Protocol):
    """A tab of Playwright or of tests/support/firefox.py."""

    def goto(self, address: str) -> Any: ...
    def reload(self) -> Any: ...
    def go_back(self) -> Any: ...
    def evaluate(self, function: str, argument: Any = None) -> Any: ...


class Tab:
    """A tab that may be away: then another page stands in it."""

    def __init__(self, page: Page, base: str) -> None:
        self.page, self.base = page, base
        self.away = False
        self.unsaved: dict[str, str] = {}  # typed while storage failed
        self.before: dict[str, str] = {}  # what storage held when it began to fail

    def do(self, name: str, *given: Any) -> Any:
        return self.page.evaluate(DRIVING, [name, *given])

    def open(self, slug: str) -> None:
        self.page.goto(f"{self.base}zelfchecks/{slug}/")
        self.do("ready")

    def reload(self) -> None:
        self.page.reload()
        self.do("ready")
