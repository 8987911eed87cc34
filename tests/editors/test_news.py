"""What `nieuws` writes for CHANGELOG.md: a line a page, with what changed counted as `diff` counts it."""

from pathlib import Path

from guide.editors.diff.state import state_now
from guide.editors.news import compared
from guide.publish.feed import read_releases
from roots import FILES, write_root


def test_each_page_that_changed_has_a_line_with_its_counts(tmp_path: Path):
    """Changed and new things are counted apart, a page that is new says so, and other pages are not named."""
    deadline = FILES["data/legal/meer.yaml"].replace("termijn: 6 weken", "termijn: 6 weken, of eerder", 1)
    old = state_now(write_root(tmp_path / "old"))
    own = FILES["docs/vragen.md"].replace("Vragen", "Nieuw").partition("{{")[0]
    new = state_now(
        write_root(
            tmp_path / "new",
            {
                "data/legal/meer.yaml": deadline,
                "docs/nieuw.md": own,
                "data/menu/wet.yaml": FILES["data/menu/wet.yaml"] + "  - nieuw.md\n",
            },
        )
    )

    assert compared(old, new) == ["- [Wet](docs/wet.md): 1 anders.", "- [Nieuw](docs/nieuw.md): nieuwe pagina."]
    assert compared(old, old) == []


def test_what_it_writes_is_what_the_feed_reads():
    """A line goes into CHANGELOG.md as it is."""
    line = "- [Wet](docs/wet.md): 1 anders."
    (release,) = read_releases(f"## 1.1 (3 maart 2027)\n\n{line}\n")

    assert release.lines == [line.removeprefix("- ")]
