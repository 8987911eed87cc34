"""What people see of the project on GitHub: forms, the online editor, the preview of a proposal."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from test_workflows import FORMS, GITHUB, SCRIPTS, read

from conftest import ROOT


def fields(form: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {field["id"]: field for field in form["body"] if "id" in field}


def test_the_form_for_faults_can_be_filled_in_by_the_site():
    """The link 'Meld een fout' names the fields `pagina` and `blok`; GitHub ignores other names in silence."""
    found = fields(read(GITHUB / "ISSUE_TEMPLATE/fout.yml"))

    assert list(found) == ["pagina", "blok", "wat", "hoe-wel", "bron", "namen"]
    assert (found["pagina"]["type"], found["blok"]["type"]) == ("input", "input")
    assert "required" not in found["blok"].get("validations", {})


@pytest.mark.parametrize("path", [*FORMS, GITHUB / "PULL_REQUEST_TEMPLATE.md"], ids=lambda path: path.stem)
def test_everybody_is_asked_to_leave_names_out(path: Path):
    """An issue is public: names of pupils, parents and staff do not belong in it."""
    text = path.read_text("utf-8")

    assert "geen namen" in text
    assert "leerlingen, ouders of medewerkers" in text
    if path in FORMS:
        assert fields(read(path))["namen"]["attributes"]["options"][0]["required"] is True


def test_the_online_editor_shows_the_guide():
    """A pinned image by its short name, the port of `make site` with a Dutch label, help for YAML and Dutch."""
    container = json.loads((ROOT / ".devcontainer/devcontainer.json").read_text("utf-8"))
    code = container["customizations"]["vscode"]
    words = code["settings"]["cSpell.customDictionaries"]["gids"]["path"].removeprefix("${workspaceFolder}/")

    assert re.fullmatch(r"[a-z]+:\d+\.\d+-[a-z]+", container["image"])
    assert container["forwardPorts"] == [8000]
    assert container["portsAttributes"]["8000"]["label"] == "Bekijk de gids"
    assert {"redhat.vscode-yaml", "streetsidesoftware.code-spell-checker-dutch"} <= set(code["extensions"])
    assert (ROOT / words).is_file()
    # On another address than this one the theme adds the strict policy, and reloading stops (theme/main.html).
    assert "127.0.0.1:8000" in (ROOT / "Makefile").read_text("utf-8")
    assert "dev_addr" not in (ROOT / "mkdocs.yml").read_text("utf-8")


def test_no_download_address_stands_in_the_files_for_github():
    """Where packages come from is a matter of the machine, not of the project."""
    files = [path for folder in (GITHUB, ROOT / ".devcontainer") for path in folder.rglob("*") if path.is_file()]
    texts = {path.name: path.read_text("utf-8") for path in [*files, *SCRIPTS]}

    assert len(texts) > 15
    assert [name for name, text in texts.items() if re.search(r"https?://|\b\w+\.(io|org|com|dev)\b", text)] == []


def test_the_preview_can_be_read_from_a_folder(tmp_path: Path, site: Path, browser: Browser):
    """Who opens index.html from disk can follow the links; addresses of others and #places stay as they are."""
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    subprocess.run(["sh", "tools/preview.sh", copy], cwd=ROOT, check=True)
    before, after = ("\n".join(p.read_text("utf-8") for p in sorted(s.rglob("*.html"))) for s in (site, copy))
    page = browser.new_page()
    page.goto((copy / "tlv/index.html").as_uri())
    address = page.locator("article a[href*='#wvo-2020']").first.get_attribute("href")
    page.locator("article a[href$='aanvragen/index.html']").first.click()
    page.wait_for_url(f"{copy.as_uri()}/tlv/aanvragen/index.html")
    heading = page.locator("h1").inner_text().removesuffix("#")
    page.close()

    assert address == "../bronnen/index.html#wvo-2020"
    assert heading == re.search(r"^# (.*)", (ROOT / "docs/tlv/aanvragen.md").read_text("utf-8"), re.MULTILINE)[1]
    assert re.findall(r'href="(?:https?:|#)[^"]*"', after) == re.findall(r'href="(?:https?:|#)[^"]*"', before)
    assert not re.search(r'<a [^>]*href="(?![a-z]+:|#)[^"]*/["#]', after)
