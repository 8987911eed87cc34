"""Where an address leads that is not there any more: by what data/withdrawn.yaml says, to the end of every chain."""

from pathlib import Path

import pytest

from guide.load import load_guide
from guide.models.moved import Moved
from guide.rules.published import FILE
from roots import FILES, write_root


def moved(
    root: Path, listed: list[str], withdrawn: list[str], more: dict[str, str | None] | None = None
) -> list[Moved]:
    """What became of the addresses `listed`, with these entries behind those of the small guide."""
    lines = FILES[FILE].splitlines()[2:] + listed
    published = f"# Wat ooit op de site stond.\n# Regels: {len(lines)}\n" + "".join(f"{line}\n" for line in lines)
    gone = FILES["data/withdrawn.yaml"] + "".join(f"  - {{{line}}}\n" for line in withdrawn)
    return list(load_guide(write_root(root, {FILE: published, "data/withdrawn.yaml": gone} | (more or {}))).moved)


WAYS = {
    "a page to another": ("docs/map oud", "id: oud, waar: docs/map, opvolger: wet.md, reden: Zo.", ["wet.md"]),
    "a page by its name in the same folder": ("docs oud", "id: oud, waar: docs, opvolger: wet, reden: Zo.", ["wet.md"]),
    "a page to a place": ("docs oud", "id: oud, waar: docs, opvolger: wet.md#inzien, reden: Zo.", ["wet.md#inzien"]),
    "a heading to another": ("docs/wet.md kop", "id: kop, waar: docs/wet.md, opvolger: inzien, reden: Zo.", ["wet.md#inzien"]),
    "split": (
        "docs/wet.md kop",
        "id: kop, waar: docs/wet.md, opvolgers: [wet, 'vragen.md#vraag-wat'], reden: Zo.",
        ["wet.md#wet", "vragen.md#vraag-wat"],
    ),
    "gone": ("docs oud", "id: oud, waar: docs, lees: [vragen.md], reden: Zo.", []),
    "a term to another": (
        "docs/index.md oud blok",
        "id: oud, waar: data/glossary.yaml, opvolger: plan, reden: Zo.",
        ["index.md#plan"],
    ),
    "a row of a table": (
        "docs/index.md vergelijking-oud blok",
        "id: oud, waar: data/matrices/vergelijking.yaml, opvolger: rij, reden: Zo.",
        ["index.md#vergelijking-rij"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WAYS)
def test_an_address_leads_to_what_took_its_place(tmp_path: Path, name: str):
    """A page, a place on one, or what stands in a block; to one, to several, or to none."""
    listed, withdrawn, ends = WAYS[name]
    found = moved(tmp_path, [listed], [withdrawn])

    [one] = [one for one in found if one.why == "Zo."]
    assert list(one.to) == ends
    assert bool(one.read) is (name == "gone")


def test_a_chain_is_followed_to_its_end(tmp_path: Path):
    """Also over a page that was split later: an old link never takes two steps."""
    found = moved(
        tmp_path,
        ["docs een", "docs twee", "docs/een.md plek"],
        [
            "id: een, waar: docs, opvolger: twee, reden: Eerst.",
            "id: twee, waar: docs, opvolgers: [wet.md, 'vragen.md#oud'], reden: Toen.",
            "id: oud, waar: docs/vragen.md, opvolger: vraag-wat, reden: Nu.",
        ],
    )
    to = {one.page: one.to for one in found if not one.place}

    assert to == {"een.md": ("wet.md", "vragen.md#vraag-wat"), "twee.md": ("wet.md", "vragen.md#vraag-wat")}


def test_what_a_block_shows_is_found_where_the_block_is_now(tmp_path: Path):
    """A statement that stands on another page needs no line of anybody; what is there still is not moved."""
    found = moved(tmp_path, ["docs/vragen.md inzien blok", "docs/wet.md inzien blok", "docs/wet.md wet"], [])

    assert found == [Moved("vragen.md", "inzien", ("wet.md#inzien",))]


def test_a_place_of_which_nothing_is_known_is_said_to_be_gone(tmp_path: Path):
    """Then a reader who follows an old link at least reads that it is no mistake of theirs."""
    assert moved(tmp_path, ["docs/wet.md letter-q blok"], []) == [Moved("wet.md", "letter-q")]


def test_places_of_a_page_that_is_gone_go_along_with_it(tmp_path: Path):
    """But for those that went elsewhere: each of them is told apart."""
    found = moved(
        tmp_path,
        ["docs oud", "docs/oud.md een", "docs/oud.md twee", "docs/oud.md zes-weken blok"],
        [
            "id: oud, waar: docs, opvolger: vragen.md, reden: Opgegaan.",
            "id: twee, waar: docs/oud.md, opvolger: wet.md#inzien, reden: Apart.",
        ],
    )

    assert found == [
        Moved("oud.md", "", ("vragen.md",), (), "Opgegaan."),
        Moved("oud.md", "twee", ("wet.md#inzien",), (), "Apart."),
        Moved("oud.md", "zes-weken", ("wet.md#zes-weken",)),
    ]


def test_the_small_guide_has_no_address_that_moved(tmp_path: Path):
    """The id that it withdrew was never a place on a page of its own list."""
    assert moved(tmp_path, [], []) == []
