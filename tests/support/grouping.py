"""Groups for tests: people with known answers, as links made by the scripts of the site itself."""

import subprocess
from pathlib import Path
from random import Random
from typing import Any

from PIL import Image
from playwright.sync_api import Page

from conftest import ROOT
from guide.load import load_guide

GUIDE = load_guide(ROOT)
QUADRANTS = [quadrant.id for quadrant in GUIDE.quadrants.kwadranten]
THEMES = [theme.id for theme in GUIDE.quadrants.themas]
Answers = dict[str, str]

LINKS = """async ([people, seed]) => {
  const at = name => new URL(`lib/group/${name}.js`, document.querySelector('script[type=module]').src).href;
  const [code, read, shapes] = await Promise.all(['code', 'read', 'shape'].map(name => import(at(name))));
  const shape = read.readShape(document.querySelector('self-check'));
  const least = f => f.points ? 2 : f.id === 'rol' ? 0 : 1;
  const any = seed => shape.fields.map((f, i) => least(f) + code.digest(`${seed} ${i}`, 32) % (shapes.size(f) - least(f)));
  const all = typeof people === 'number'
    ? Array.from({length: people}, (_, i) => any(`${seed} ${i}`))
    : people.map(answers => shapes.valuesOf(shape, answers));
  return all.map(values => `${location.href.split('#')[0]}#${code.encodeCode(shape, values, code.newTag())}`);
}"""
READ = """async link => {
  const at = name => new URL(`lib/group/${name}.js`, document.querySelector('script[type=module]').src).href;
  const [links, read, shapes] = await Promise.all(['links', 'read', 'shape'].map(name => import(at(name))));
  const shape = read.readShape(document.querySelector('self-check'));
  return shapes.answersOf(shape, links.findCodes(shape, link)[0].read.values);
}"""
MEASURE = """async n => {
  const long = [];
  new PerformanceObserver(list => list.getEntries().forEach(e => long.push(e.duration))).observe({type: 'longtask'});
  const [start, told] = [performance.now(), document.querySelector('[data-deel=stand]')];
  document.querySelector('[data-doe=voeg]').click();
  while (!told.textContent.includes(`${n} antwoorden`)) await new Promise(requestAnimationFrame);
  const seconds = (performance.now() - start) / 1000;
  await new Promise(done => setTimeout(done, 300));
  return [seconds, Math.max(0, ...long)];
}"""
DECODE = """
import jsqr from "jsqr";
import { readFileSync } from "node:fs";
const [file, width, height] = process.argv.slice(1);
console.log(jsqr.default(new Uint8ClampedArray(readFileSync(file)), Number(width), Number(height))?.data ?? "");
"""


def person(chance: Random, role: str = "", themes: int = 7) -> Answers:
    """Ten points a theme, both rounds."""
    answers = {"rol": role} if role else {}
    for round_ in ("nu", "gewenst"):
        for theme in THEMES[:themes]:
            cuts = sorted(chance.randint(0, 10) for _ in range(3))
            parts = [b - a for a, b in zip([0, *cuts], [*cuts, 10], strict=True)]
            answers |= {f"{round_}.{theme}.{q}": str(n) for q, n in zip(QUADRANTS, parts, strict=True)}
    return answers


def shares(people: list[Answers], round_: str) -> list[int]:
    """The mean share of each quadrant, in whole percents, worked out apart from the site."""
    sums = [sum(int(p[f"{round_}.{t}.{q}"]) for p in people for t in THEMES) for q in QUADRANTS]
    return [int(100 * total / (len(people) * len(THEMES) * 10) + 0.5) for total in sums]


def links(page: Page, people: list[Answers] | int, seed: str = "") -> list[str]:
    """On the page of a self-check: one link a person; a number: people who filled in anything."""
    return page.evaluate(LINKS, [people, seed])


def read(page: Page, link: str) -> Answers:
    """On the page of the self-check: what is in a link."""
    return page.evaluate(READ, link)


def give(page: Page) -> str:
    """The link that somebody hands over."""
    if not page.get_by_role("button", name="Geef mijn antwoorden").is_visible():
        page.get_by_text("Samen invullen", exact=True).click()
    page.get_by_role("button", name="Geef mijn antwoorden").click()
    page.wait_for_selector(".delen")
    return page.locator(".delen input").input_value()


def begin(page: Page, name: str = "Studiedag", check: str = "welke-bril") -> None:
    page.wait_for_selector("[data-deel=begin]:not([hidden])")
    page.get_by_label("Naam van de bijeenkomst").fill(name)
    page.get_by_label("Welke zelfcheck vult de groep in?").select_option(check)
    page.get_by_role("button", name="Begin", exact=True).click()
    page.wait_for_selector(".groep__qr svg")


def paste(page: Page, text: str) -> str:
    """What the page says of it."""
    page.evaluate("document.querySelector('[data-deel=melding]').textContent = ''")
    page.get_by_label("Plak hier een of meer links").fill(text)
    page.get_by_role("button", name="Voeg toe").click()
    page.wait_for_function("() => document.querySelector('[data-deel=melding]').textContent")
    return page.locator("[data-deel=melding]").inner_text()


def reveal(page: Page) -> Any:
    page.get_by_role("button", name="Laat zien", exact=True).click()
    page.wait_for_selector("[data-deel=beeld]:not([hidden])")
    return page.locator("[data-deel=beeld]")


def paste_many(page: Page, given: list[str]) -> tuple[float, float]:
    """Seconds until the picture of all of them is drawn, and the longest that the page did not answer, in milliseconds."""
    page.get_by_label("Plak hier een of meer links").fill("\n".join(given))
    return tuple(page.evaluate(MEASURE, len(given)))


def table(place: Any, caption: str) -> list[list[str]]:
    rows = place.locator(f'.tabel[aria-label="{caption}"] tbody tr').all()
    return [row.locator("th, td").all_inner_texts() for row in rows]


def decode_qr(picture: Path) -> str:
    """What a camera would read in a picture, by a decoder that is not ours."""
    image = Image.open(picture).convert("RGBA")
    raw = picture.with_suffix(".raw")
    raw.write_bytes(image.tobytes())
    run = subprocess.run(
        ["node", "--input-type=module", "-e", DECODE, "--", str(raw), str(image.width), str(image.height)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout.strip()
