"""One file that works without internet, from a stick: a self-check and the picture of a group.

The same blocks, styles and scripts as on the site, joined. It asks for nothing: its policy allows only what is in it.
"""

import base64
import hashlib
import re
import subprocess
from pathlib import Path

from guide.faults.messages import GuideError
from guide.publish.bundles import bundler

SHEETS = ("gids.css", "kwadranten.css", "check.css", "samen.css", "groepsbeeld.css", "uitkomst.css")
NAME = "downloads/groepsbeeld.htm"
CHECK = "welke-bril"
PAGES = ("zelfchecks/" + CHECK, "samen")

# What the pages load when they need it, this file brings along.
PROGRAM = """
import { encode } from "../vendor/uqr.js";
import { bring } from "./lib/page/qr.js";
import "./check/self-check.js";
import "./group/group-picture.js";
bring({ encode });
"""
BUNDLE = ["--bundle", "--format=iife", "--target=safari15.6", "--minify", "--charset=utf8", "--log-level=error",
          "--define:import.meta.url=document.baseURI"]  # fmt: skip

BLOCK = {
    PAGES[0]: re.compile(r'<div class="gids zelfcheck.*?</self-check>\s*</div>', re.DOTALL),
    PAGES[1]: re.compile(r'<div class="gids groep">.*?</group-picture>', re.DOTALL),
}
LINK = re.compile(r'(<a\b[^>]*?)\shref="(?!#|https?:)[^"]*"')
# What needs the site: a link to the empty check, a file of Word.
ONLINE = re.compile(r'<button type="button" data-doe="(?:word[^"]*|deel)">[^<]*</button>\s*')
OPTION = re.compile(rf'<option value="(?!{CHECK}")[^"]*" data-adres="[^"]*">[^<]*</option>\s*')

PAGE = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '{script_hash}'; style-src '{style_hash}'; img-src data:; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Groepsbeeld zonder internet – Gids OPP en TLV</title>
<style>{style}</style>
</head>
<body>
<main class="vak">
<article>
<h1>Groepsbeeld zonder internet</h1>
<p>Dit bestand werkt zonder internet. Wat je hier invult, blijft op deze computer. Ga naar <a href="#invullen">de vragenlijst</a> of naar <a href="#groepsbeeld">het groepsbeeld</a>.</p>
<h2 id="invullen">De vragenlijst: Welke bril heb je op?</h2>
{check}
<h2 id="groepsbeeld">Het groepsbeeld</h2>
{group}
</div>
</article>
</main>
<script>{script}</script>
</body>
</html>
"""  # noqa: E501 - a line of the page is a line here


def write_offline(site: Path, code: str, node_modules: Path) -> None:
    """Into the finished site, if it has these pages; `code` is the address of the folder with the code."""
    pages = [site / page / "index.html" for page in PAGES]
    if not all(page.exists() for page in pages):
        return
    folder = site / code
    check, group = (
        ONLINE.sub("", LINK.sub(r"\1", BLOCK[name].search(page.read_text("utf-8"))[0]))
        for name, page in zip(PAGES, pages, strict=True)
    )
    style = "".join((folder / name).read_text("utf-8") for name in SHEETS)
    style = re.sub(r"@font-face ?\{[^}]*\}", "", style)  # the font of the device will do
    script = _bundle(folder / "elements", node_modules).replace("</script", "<\\/script")
    target = site / NAME
    target.parent.mkdir(exist_ok=True)
    target.write_text(
        PAGE.format(
            check=check,
            group=OPTION.sub("", group),
            script=script,
            style=style,
            script_hash=_hash(script),
            style_hash=_hash(style),
        ),
        "utf-8",
        newline="\n",
    )


def _bundle(elements: Path, node_modules: Path) -> str:
    run = subprocess.run(  # noqa: S603 - our own program, our own files
        [bundler(node_modules), *BUNDLE],
        cwd=elements,
        input=PROGRAM,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if run.returncode:
        raise GuideError(f"Het bestand voor zonder internet is niet te maken. esbuild zegt: {run.stderr.strip()}")
    return run.stdout.rstrip("\n")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
