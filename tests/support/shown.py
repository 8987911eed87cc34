"""What a piece of HTML holds: its elements, the text that a reader sees, where it leads."""

from html import unescape

from guide.publish.markup import Element, read


def elements(html: str) -> list[Element]:
    return [piece.element for piece in read(html) if piece.kind == "start"]


def shown(html: str) -> str:
    return " ".join(unescape("".join(piece.raw for piece in read(html) if piece.kind == "text")).split())


def links(html: str) -> set[str]:
    return {element.attrs["href"] for element in elements(html) if "href" in element.attrs}
