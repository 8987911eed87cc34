"""Filling in self-checks, by hand and fast, and what the browser keeps of it."""

import json


def fill_by_hand(page) -> None:
    """An answer to every question, with real clicks and keys."""
    for _ in range(40):  # a decision tree shows its next question after an answer, a long form its next step
        for question in page.locator("form [data-vraag]").all():
            if question.evaluate("q => q.dataset.klaar === 'ja' || !q.checkVisibility()"):
                continue
            question.evaluate("q => { q.dataset.klaar = 'ja' }")
            fields = question.locator("input, select, textarea")
            kind = fields.first.get_attribute("type") or fields.first.evaluate("e => e.tagName.toLowerCase()")
            if kind in ("radio", "checkbox"):
                question.locator("label:has(input)").first.click()
            elif kind == "select":
                fields.first.select_option(index=1)
            elif kind == "date":
                fields.first.fill("2026-09-01")
            elif question.get_attribute("data-kwadrant"):
                place = ["specialisme", "individueel-maatwerk", "professionalisering", "leergemeenschap"]
                fields.first.fill(str(4 - place.index(question.get_attribute("data-kwadrant"))))
            else:
                fields.first.fill("Een antwoord")
        further = page.locator(":is(.stap__voet, .tussenstand) .knop--eerst:visible:not(:has-text('naar de uitkomst'))")
        if further.count():
            further.click()
        elif not page.locator("form [data-vraag]").evaluate_all(
            "qs => qs.some(q => !q.dataset.klaar && q.checkVisibility())"
        ):
            return


def fill(page) -> None:
    """The same in one go, with the events that hands would cause: filling in by hand is a test of its own."""
    page.evaluate(
        """() => {
            const points = {specialisme: 4, 'individueel-maatwerk': 3, professionalisering: 2, leergemeenschap: 1};
            for (const question of document.querySelectorAll('form [data-vraag]')) {
                const field = question.querySelector('input, select, textarea');
                if (['radio', 'checkbox'].includes(field.type)) field.checked = true;
                else if (field.localName === 'select') field.selectedIndex = 1;
                else if (field.type === 'date') field.value = '2026-09-01';
                else field.value = points[question.dataset.kwadrant] ?? 'Een antwoord';
                field.dispatchEvent(new Event('input', {bubbles: true}));
                field.dispatchEvent(new Event('change', {bubbles: true}));
            }
        }"""
    )


def kept(page, slug: str) -> dict:
    """The answers in storage, put together from their units."""
    stored = page.evaluate("() => Object.entries(localStorage)")
    prefix = f"gids:check:{slug}/"
    units = [json.loads(text) for key, text in stored if key.startswith(prefix)]
    answers = {id_: answer for unit in units for id_, answer in unit["a"].items()}
    return {"versies": {unit["v"] for unit in units}, "antwoorden": answers}


def chosen(page, words: str) -> None:
    """Answers what the page asks."""
    page.locator("[data-deel=vraag]").get_by_role("button", name=words).click()


def show(page):
    page.get_by_role("button", name="Bekijk de uitkomst").click()
    outcome = page.locator("[data-deel=uitkomst]")
    outcome.wait_for()  # what draws it may still be on its way
    return outcome


QUADRANTS = ["specialisme", "individueel-maatwerk", "professionalisering", "leergemeenschap"]


def divide(page, round_: int, rows: list[str]) -> None:
    """Points in a round (1 or 2) of Welke bril, a theme a row, S-M-P-L; by the steps that a visitor has."""
    if round_ == 2:
        page.locator(".ronde .stappen button:visible").last.click()
        page.get_by_role("button", name="Ronde 1 klaar").click()
        page.get_by_role("button", name="Verder naar ronde 2").click()
    place = page.locator(".ronde").nth(round_ - 1)
    for i, row in enumerate(rows):
        place.locator(".stappen button").nth(i).click()
        theme = place.locator("[data-thema]").nth(i)
        for quadrant, points in zip(QUADRANTS, row.split(), strict=True):
            theme.locator(f"[data-kwadrant={quadrant}] input").fill(points)
