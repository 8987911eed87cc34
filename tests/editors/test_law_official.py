"""Versions and articles from the official repository of consolidated law, against a small one on this machine."""

from collections.abc import Iterator
from datetime import date

import pytest
import requests

from guide.editors.law import official
from guide.editors.law.official import BwbError, Version
from law_service import ARTICLE, LAW, OLD, REST, Pages, expression, law, manifest, put, service

TODAY = date(2026, 11, 27)


@pytest.fixture
def pages() -> Pages:
    return {}


@pytest.fixture
def base(pages: Pages) -> Iterator[str]:
    with service(pages) as address:
        yield address


def find(base: str, day: date = TODAY) -> Version:
    with requests.Session() as session:
        session.trust_env = False
        return official.in_force(official.versions(session, base, LAW), day)


def read(version: Version) -> dict[str, list[str]]:
    with requests.Session() as session:
        session.trust_env = False
        return official.articles(session, version)


def test_the_version_in_force_is_read_without_annexes_and_what_is_not_in_force(base: str, pages: Pages):
    """A later version waits for its day; lines are as the guide stores them."""
    put(pages, expression("2027-01-01_0"), expression("2026-08-01_0", "2026-12-31"), n2026x08x01_0=law(ARTICLE + REST))
    version = find(base)

    assert (version.name, version.start) == ("2026-08-01_0", date(2026, 8, 1))
    assert version.url == f"{base}/{LAW}/2026-08-01_0/xml/{LAW}_2026-08-01_0.xml"
    assert find(base, date(2027, 1, 1)).name == "2027-01-01_0"
    assert read(version) == {"40a": OLD, "6:7": ["De termijn bedraagt zes weken."]}


def test_a_correction_of_the_same_period_wins_and_a_deleted_one_does_not(base: str, pages: Pages):
    """What was the knowledge of that day counts."""
    seen = ("2026-08-01", "2026-09-30")
    put(
        pages,
        expression("2026-08-01_1", seen=("2026-10-01", "9999-12-31")),
        expression("2026-08-01_0", seen=seen),
        expression("2026-11-01_0", deleted="true"),
    )

    assert find(base).name == "2026-08-01_1"
    assert find(base, date(2026, 9, 1)).name == "2026-08-01_0"


def test_an_article_that_is_gone_is_not_there(base: str, pages: Pages):
    """Others of the same law still are."""
    put(pages, expression("2026-08-01_0"), n2026x08x01_0=law(REST))

    assert list(read(find(base))) == ["6:7"]


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("<work><broken></work>", "is stuk"),
        ("<html/>", "onbekende vorm"),
        (manifest(expression("2026-08-01_0"), bwb_id="BWBR0000001"), "hoort bij een andere wet: BWBR0000001"),
        ('<!DOCTYPE w [<!ENTITY a "b">]><work label="BWBR0003420">&a;</work>', "DOCTYPE"),
        (
            manifest("<metadata><datum_intrekking>2026-01-01</datum_intrekking></metadata>"),
            "ingetrokken per 2026-01-01",
        ),
        (manifest(expression("2026-08-01_0", "2026-08-31")), "geldt op 27-11-2026"),
        (manifest(expression("2026-08-01_0/../x")), "onbekende vorm"),
        (manifest(expression("2026-13-01_0")), "geen goede datum_inwerkingtreding"),
        ("", "antwoord 404"),
        (b"\xff\xfe<", "geen UTF-8"),
        ("x" * 3000, "groter dan"),
        ([b"<", b"w", b"o", b"r", b"k"], "duurde langer"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 40 else "",
)
def test_a_bad_list_of_versions_says_what_is_wrong(
    base: str, pages: Pages, monkeypatch: pytest.MonkeyPatch, page: str | bytes | list[bytes], message: str
):
    """In one Dutch line."""
    monkeypatch.setattr(official, "MANIFEST_MAX", 2500)
    monkeypatch.setattr(official, "WHOLE", 0.5)
    pages[f"/bwb/{LAW}/manifest.xml"] = page
    with pytest.raises(BwbError, match=message) as error:
        find(base)

    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (law(ARTICLE, bwb_id="BWBR0000001"), "andere wet: BWBR0000001"),
        (law(ARTICLE, start="2025-08-01"), "geldt vanaf 2025-08-01"),
        (law(ARTICLE)[:-30], "is stuk"),
        (law("<al>geen artikel</al>"), "geen enkel artikel"),
        (law("<al>" * 5000 + "</al>" * 5000), "te diep genest"),
    ],
    ids=["andere-wet", "andere-datum", "stuk", "leeg", "diep"],
)
def test_a_bad_text_says_what_is_wrong(base: str, pages: Pages, text: str, message: str):
    """A text of another law or another day is never taken for this one."""
    put(pages, expression("2026-08-01_0"), n2026x08x01_0=text)
    with pytest.raises(BwbError, match=message):
        read(find(base))


@pytest.mark.parametrize("page", [[b"<work/>"], [b"<", b"w"]], ids=["begin", "halverwege"])
def test_a_server_that_is_too_slow(base: str, pages: Pages, monkeypatch: pytest.MonkeyPatch, page: list[bytes]):
    """Whether it starts late or stops halfway."""
    monkeypatch.setattr(official, "READ", 0.1)
    pages[f"/bwb/{LAW}/manifest.xml"] = page
    with pytest.raises(BwbError, match="niet op tijd"):
        find(base)


def test_a_server_that_is_not_there():
    """The line names the address that was asked."""
    with pytest.raises(BwbError, match=r"niet bereikbaar .*http://127.0.0.1:9/bwb/"):
        find("http://127.0.0.1:9/bwb")
