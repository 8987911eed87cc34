"""A self-check and a group page in each state that they have, one after the other, as somebody brings them there."""

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page

from listening import Ear, focused

# An answer as hands give it: the focus comes, something is chosen or typed, the focus goes to the next.
ANSWER = """async ([from, to]) => {
  const later = () => new Promise(done => setTimeout(done));
  const points = {specialisme: 4, 'individueel-maatwerk': 3, professionalisering: 2, leergemeenschap: 1};
  const all = [...document.querySelectorAll('form [data-vraag]')];
  const found = [];
  for (const question of all.slice(Math.floor(all.length * from), Math.ceil(all.length * to))) {
    if (question.closest('.boom > li[hidden]')) continue;
    const before = window.told.length;
    const field = question.querySelector('input, select, textarea');
    field.focus();
    if (['radio', 'checkbox'].includes(field.type)) field.click();
    else {
      if (field.localName === 'select') field.selectedIndex = 1;
      else if (field.type === 'date') field.value = '2026-09-01';
      else field.value = points[question.dataset.kwadrant] ?? 'Een antwoord';
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, {bubbles: true}));
    }
    await later();
    field.blur();
    await later();
    found.push([question.dataset.vraag, window.told.slice(before).map(t => t.text)]);
  }
  return found;
}"""
# The same of something that is wrong: a year, points, a text that is too long, a number of a person.
WRONG = {
    "form input[type=date]:visible": "0026-09-01",
    "form [data-samen] input:visible": "11",
    "form textarea[data-ruimte]:visible": "lang " * 900,
    "form [data-privacy] textarea:visible >> nth=-1": "Zijn nummer is 111222333.",
}
TYPE = """async (field, value) => {
  const before = field.value;
  field.focus();
  field.value = value;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, {bubbles: true}));
  field.blur();
  await new Promise(done => setTimeout(done));
  return before;
}"""
# What was done is done, and what an outcome is drawn with has come.
SETTLED = """async () => {
  await document.querySelector('self-check')?.coming;
  await new Promise(done => setTimeout(done, 30));
}"""
REFUSED = """(field, why) => field === document.activeElement && field.ariaInvalid === 'true'
  && (field.getAttribute('aria-describedby') ?? '').split(' ').some(
    id => document.getElementById(id)?.textContent.includes(why))"""
Told = list[dict[str, Any]]


class States:
    """Brings a page from state to state; what is said and where the focus is, is looked at on the way."""

    def __init__(self, page: Page, ear: Ear) -> None:
        self.page, self.ear = page, ear
        self.wrong: list[str] = []
        self.at = "as it comes"

    def fault(self, text: str) -> None:
        self.wrong.append(f"{self.at}: {text}")

    def heard(self, most: int, told: Told | None = None) -> list[str]:
        """At most so many tellings since the last look, none of them lost."""
        told = self.ear.take(self.page) if told is None else told
        if len(told) > most:
            self.fault(f"is told {len(told)} times: {[one['text'] for one in told]}")
        for one in told:
            if one["lost"]:
                self.fault(f"nobody hears ‘{one['text']}’")
        return [one["text"] for one in told]

    def press(self, name: str, *, place: str = "body", expect: str = "", told: str = "") -> None:
        """Presses a button: something is said, or the focus goes to what came; and it is never nowhere."""
        self.at = name
        button = self.page.locator(place).get_by_role("button", name=name).first
        button.focus()
        before = focused(self.page)
        self.page.keyboard.press("Enter")
        if expect:
            self.page.locator(expect).first.wait_for()
        self.answered(before, told)

    def answered(self, before: str, told: str = "") -> None:
        """After something was done: told once, or the focus went along."""
        if told:
            self.page.wait_for_function("() => window.told.length")
        self.page.evaluate(SETTLED)
        now = focused(self.page)
        heard = self.heard(1)
        if not now:
            self.fault("the focus is nowhere")
        elif now == before and not heard:
            self.fault("nothing is said, and the focus stays")
        if told and told not in " ".join(heard):
            self.fault(f"‘{told}’ is not told: {heard}")

    def refused(self, field: str, why: str) -> None:
        """The field that was not right has the focus, says so, and is described by what is wrong."""
        if not self.page.locator(field).evaluate(REFUSED, why):
            self.fault("the field that was wrong does not say so, or not why")

    def unfold(self, summary: str) -> None:
        found = self.page.locator("summary", has_text=summary).first
        if not found.evaluate("s => s.parentElement.open"):
            found.press("Enter")


def walk(page: Page, ear: Ear, *, whole: bool) -> Iterator[States]:
    """A self-check that has started: one look a state; or one in all, filled in with what is wrong and its outcome."""
    s = States(page, ear)
    s.heard(0)
    if whole:
        yield s
    s.at = "partly answered"
    _answer(s, 0, 0.5)
    if whole:
        yield s
    before = [_type(s, selector, value) for selector, value in WRONG.items() if page.locator(selector).count()]
    if whole:
        yield s
        for selector, value in before:
            _type(s, selector, value)
    s.at = "all answered"
    _answer(s, 0.5, 1)
    s.press("Bekijk de uitkomst", expect="[data-deel=uitkomst]:not([hidden])")
    for fold in page.locator("[data-deel=uitkomst] summary:visible").all():
        fold.click()
    yield s
    if whole:
        yield from _lists(s)
        yield from _together(s)
    s.press("Wis mijn antwoorden", expect="[data-deel=aanbod] button", told="gewist")
    if whole:
        yield s
    s.press("Zet terug", told="staat er weer")
    s.unfold("Bewaren, vergelijken en meenemen")
    s.press("Wis alles van deze gids", told="gewist")
    if whole:
        yield s


def _type(s: States, selector: str, value: str) -> tuple[str, str]:
    """Gives back what stood there."""
    s.at = f"typed: {value[:25]}"
    before = s.page.locator(selector).first.evaluate(TYPE, value)
    s.heard(1)
    return selector, before


def _answer(s: States, start: float, end: float) -> None:
    """One telling an answer at most; what an outcome adds when it opens by itself belongs to the answer."""
    for id_, told in s.page.evaluate(ANSWER, [start, end]):
        if len(told) > 1:
            s.fault(f"{id_} is told {len(told)} times: {told}")
    s.page.evaluate(SETTLED)
    s.ear.take(s.page)


def _lists(s: States) -> Iterator[States]:
    page, field = s.page, s.page.locator("[data-deel=rondenaam]")
    s.unfold("Bewaren, vergelijken en meenemen")
    page.locator("[data-doe=ronde]:enabled").wait_for()
    s.heard(0)
    s.press("Bewaar onder deze naam")
    s.refused("[data-deel=rondenaam]", "eerst een naam")
    yield s
    for name in ("september", "mei"):
        field.fill(name)
        s.press("Bewaar onder deze naam", expect=f"[data-deel=rondes] th:has-text('{name}')", told=name)
    s.press("Vergelijk met wat er nu staat", expect="[data-deel=vergelijking] *")
    s.at = "compared"
    yield s
    s.press("Open: mei", expect="[data-deel=vraag] button")
    yield s
    s.press("Laat staan wat er staat")
    s.press("Verwijder: mei", expect="[data-deel=vraag] button", told="verwijderd")
    s.press("Zet terug", told="staat er weer")
    s.at = "a file that is refused"
    opener = page.locator("[data-deel=open]")
    opener.focus()
    before = focused(page)
    opener.set_input_files({"name": "lijst.json", "mimeType": "application/json", "buffer": b'{"check": "nee"}'})
    page.locator("[data-deel=melding]:has-text('niets veranderd')").wait_for()
    s.answered(before, "niets veranderd")
    yield s
    names = [
        "Sla op als bestand",
        "Sla op voor Excel",
        "Bewaar mijn antwoorden als bestand",
        "Herinner me",
        "Neem mee naar Word",
    ]
    for name in (*names, *["Zet in mijn agenda"] * page.locator("[data-agenda]").count()):
        with page.expect_download():
            s.press(name, told="bestand")


def _together(s: States) -> Iterator[States]:
    page = s.page
    s.unfold("Samen invullen")
    s.press("Deel deze vragenlijst", expect=".delen")
    s.press("Toon de QR-code", place=".delen", expect=".delen svg")
    yield s
    s.press("Sluit", place=".delen")
    if not page.locator("[data-doe=geef]").count():
        return
    s.press("Geef mijn antwoorden", expect=".delen")
    link = page.locator(".delen input").input_value()
    yield s
    s.press("Sluit", place=".delen")
    s.at = "a link that was received"
    page.evaluate("link => { location.hash = link.split('#')[1]; }", link)
    page.get_by_role("button", name="Bekijk de antwoorden").wait_for()
    s.heard(1)
    yield s
    s.press("Bekijk de antwoorden", expect="[data-deel=ontvangen] table")
    yield s
    s.press("Sluit", place="[data-deel=ontvangen]")


def gather(page: Page, ear: Ear, given: list[str]) -> Iterator[States]:
    """The page where a group is brought together."""
    s = States(page, ear)
    s.heard(0)
    yield s
    s.press("Begin")
    s.refused("#groep-naam", "eerst een naam")
    yield s
    page.get_by_label("Naam van de bijeenkomst").fill("Studiedag")
    s.press("Begin", expect=".groep__qr svg")
    s.press("Voeg toe")
    s.refused("#groep-plak", "Plak eerst")
    yield s
    page.get_by_label("Plak hier een of meer links").fill("geen link")
    s.press("Voeg toe", told="geen antwoord")
    page.get_by_label("Plak hier een of meer links").fill("\n".join(given))
    s.press("Voeg toe", told=f"{len(given)} toegevoegd")
    s.unfold("De antwoorden een voor een")
    s.unfold("Typ over van papier")
    page.locator(".groep__veld input").first.fill("9 9 9 9")
    s.press("Voeg dit papier toe")
    s.refused(".groep__veld input >> nth=0", "geen vier hele getallen")
    yield s
    page.locator(".groep__veld input").first.fill("4 3 2 1")
    s.press("Voeg dit papier toe", told="Toegevoegd")
    s.press("Haal weg: 2.", expect="[data-deel=aanbod] button", told="Weggehaald")
    s.press("Zet terug", told="Staat er weer")
    s.press("Laat zien", expect="[data-deel=beeld]:not([hidden])")
    yield s
    s.press("Laat ook per rol zien")
    s.press("Bevries het beeld", told="blijft nu zoals het is")
    s.press("Op het grote scherm", expect="dialog")
    s.press("Volgende", place="dialog", told="Scherm 2")
    s.press("Stop", place="dialog")
    for name in ("Samenvatting", "Voor Excel", "Bewaar de bijeenkomst"):
        with page.expect_download():
            s.press(name, told="bestand")
    s.press("Verberg het beeld")
    s.press("Terug naar alle bijeenkomsten")
    yield s
    s.press("Wis: Studiedag", expect="[data-deel=aanbod] button", told="gewist")
    yield s
    s.press("Zet terug", told="staat er weer")
