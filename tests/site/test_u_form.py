"""Blocks for sites that say u: the other form of each text, in its place when that is asked."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from axe import violations
from conftest import ROOT
from guide.load import load_guide
from guide.publish.bundles import scripts
from guide.publish.markup import read
from guide.publish.polite import BothForms
from guide.publish.polite import _Marking as Marking
from hosting import other_site

JE = re.compile(r"\b(?:je|jij|jou|jouw|jezelf)\b", re.IGNORECASE)
PARENTS = "insluiten/uitspraak/dossier-inzien/"


@pytest.fixture(scope="module")
def forms() -> BothForms:
    return BothForms(load_guide(ROOT), {})


def marked(forms: BothForms, html: str) -> str:
    pieces = read(html)
    made = Marking(pieces, forms.polite, lambda link: "leerling" in link).made
    return "".join(made.get(at, piece.raw) for at, piece in enumerate(pieces))


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<p>Heb je <b>je kind</b>?</p>",
         '<p><span data-u="Hebt">Heb</span> <span data-u="u">je</span> <b><span data-u="uw">je</span> kind</b>?</p>'),
        ("<p><b>Heb</b> <i>je</i> haast?</p>",
         '<p><b><span data-u="Hebt">Heb</span></b> <i><span data-u="u">je</span></i> haast?</p>'),
        ("<p>Kies</p><p>je kind</p>", '<p>Kies</p><p><span data-u="uw">je</span> kind</p>'),
        ("<p>Zo staat het: <q>Je mag</q>, en je mag.</p>",
         '<p>Zo staat het: <q>Je mag</q>, en <span data-u="u">je</span> mag.</p>'),
        ('<p><a href="../leerling/">Jouw recht</a>, en dat van je kind.</p>',
         '<p><a href="../leerling/">Jouw recht</a>, en dat van <span data-u="uw">je</span> kind.</p>'),
        ('<div class="letter"><p>Je mag.</p></div>', '<div class="letter"><p>Je mag.</p></div>'),
        ("<svg><text>Je mag</text></svg>", '<svg><text><tspan data-u="U">Je</tspan> mag</text></svg>'),
        ("<option>Wil je dat?</option>", '<option data-u="Wilt u dat?">Wil je dat?</option>'),
        ('<td data-kolom="Wat je doet" id="wat-je-doet">x</td>',
         '<td data-kolom="Wat je doet" id="wat-je-doet" data-u-data-kolom="Wat u doet" data-u-in="data-kolom">x</td>'),
        ('<p><span class="merk">Moet</span> Je mag &quot;je&quot; zeggen.</p>',
         '<p><span class="merk">Moet</span> <span data-u="U">Je</span> mag &quot;je&quot; zeggen.</p>'),
    ],
)  # fmt: skip
def test_both_forms_stand_in_the_page(forms: BothForms, html: str, wanted: str):
    """Word by word around the tags that are there; what is quoted, or leads to what is said to pupils, stays."""
    assert marked(forms, html) == wanted


def test_every_text_of_a_script_can_be_said_with_u(forms: BothForms):
    """What a block says later on has no je left in it, and nothing is too short to be told from another text."""
    said = forms.spoken(scripts(ROOT / "docs/assets/elements"))

    assert len(said) > 30
    assert forms.polite.unknown == {}
    assert [u for _, u in said if JE.search(u)] == []
    assert all(" " in je.strip() for je, _ in said)


def test_je_is_what_stands_there_and_u_what_is_asked(reader: Page, base: str):
    """Text, title, sign and names for who hears the page; the letter of the law and its address stay."""
    reader.goto(f"{base}{PARENTS}")
    block = reader.locator("main")
    expect(block).to_contain_text("Dan mag jij het dossier van je kind inzien")
    letter = reader.locator(".wettekst").first.text_content()

    for form in ("u", "weergave=donker&u"):
        reader.goto(f"{base}{PARENTS}?{form}")
        expect(block).to_contain_text("Uw recht Is uw kind jonger dan 16? Dan mag u het dossier van uw kind inzien")
        expect(reader).to_have_title("Het dossier van uw kind inzien – Gids OPP en TLV")
        assert reader.locator("h1").text_content() == "Het dossier van uw kind inzien"
        assert reader.locator(".wettekst").first.text_content() == letter
        assert not JE.search(re.sub(re.escape(letter), "", block.text_content()))
    assert violations(reader) == []


@pytest.mark.parametrize("form", ["je&u", "u=1"])
def test_a_form_that_is_none_is_told(reader: Page, base: str, form: str):
    """In one line; the text stays."""
    reader.goto(f"{base}{PARENTS}?{form}")
    expect(reader.locator("[data-fouten] li")).to_have_count(1)
    expect(reader.locator("[data-fouten]")).to_contain_text("blijft in de je-vorm")
    expect(reader.locator("main")).to_contain_text("Dan mag jij")


def test_pupils_are_never_called_u(reader: Page, base: str, site: Path):
    """Their own block stays and says so; what is theirs in the block of an article stays among what is not."""
    reader.goto(f"{base}insluiten/rechten/leerlingen/?u")
    expect(reader.locator("[data-fouten] li")).to_have_text(
        "Dit blok is voor leerlingen. Het blijft dus in de je-vorm."
    )
    expect(reader.locator("main")).to_contain_text("Jij kiest hoe je jouw mening geeft.")
    reader.goto(f"{base}insluiten/wet/wec-41a/?u")
    expect(reader.locator("main")).to_contain_text("De school overlegt met u over het hele OPP")
    expect(reader.locator("main")).to_contain_text("Jij kiest hoe je jouw mening geeft.")


def test_a_self_check_goes_on_with_u_in_a_sandbox(browser: Any, base: str):
    """Also in what its scripts say once somebody has answered; what somebody typed stays as it is."""
    body = f'<iframe sandbox="allow-scripts" width="640" height="900" src="{base}insluiten/zelfcheck/opp-format/?u"></iframe>'
    with other_site(base, {"": body}) as address:
        context = browser.new_context()
        page = context.new_page()
        page.goto(address)
        inside = page.frame_locator("iframe")
        expect(inside.locator("self-check[data-gestart]")).to_have_count(1)
        expect(inside.locator(".na-start")).to_contain_text("dan zijn uw antwoorden weg. Wilt u ze bewaren")
        inside.locator("[data-vraag] input[value='4']").first.check(force=True)
        typed = inside.locator("textarea").first
        typed.fill("Al je scores")
        inside.get_by_role("button", name="Bekijk de uitkomst").click()
        outcome = inside.locator("[data-deel=uitkomst]")
        expect(outcome).to_contain_text("U gaf 1 van de")
        expect(outcome).to_contain_text("Al uw scores")
        expect(typed).to_have_value("Al je scores")
        left = [one for one in re.split(r"(?<=[.?!])\s", inside.locator("body").inner_text()) if JE.search(one)]
        context.close()

    assert [one for one in left if "Jouw rechten als leerling" not in one] == []


def test_the_composer_gives_the_form_that_was_chosen(visitor: Any):
    """In the frame, its code and the card; not in the address for WordPress, which reads one page for both."""
    page = visitor().open("insluiten/#blok=uitspraak/dossier-inzien")
    page.get_by_label("Met u").check()
    expect(page.frame_locator("iframe").locator("main")).to_contain_text("Dan mag u het dossier")
    expect(page.get_by_label("Blok (iframe)")).to_have_value(re.compile(r'dossier-inzien/\?u"'))
    card = page.get_by_label("Kaartje zonder iframe").input_value()

    assert "Uw recht: Is uw kind jonger dan 16? Dan mag u het dossier van uw kind inzien" in card
    assert "Het dossier van uw kind inzien</a>" in card
    page.get_by_label("Met je").check()
    expect(page.get_by_label("Blok (iframe)")).to_have_value(re.compile(r'dossier-inzien/"'))
    expect(page.get_by_label("Kaartje zonder iframe")).to_have_value(re.compile("Dan mag jij het dossier"))


def test_without_script_the_block_says_je(plain_reader: Page, base: str):
    """Whatever was asked."""
    plain_reader.goto(f"{base}{PARENTS}?u")
    expect(plain_reader.locator("main")).to_contain_text("Dan mag jij het dossier van je kind inzien")
