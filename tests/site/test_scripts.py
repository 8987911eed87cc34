"""Scripts as they are published: the same programs without their comments."""

import subprocess
from pathlib import Path

from conftest import ROOT
from guide.publish.scripts import squeeze_script

SOURCE = ROOT / "docs" / "assets"


def test_a_published_script_is_the_program_that_was_written(site: Path):
    """Parsed, both are one tree; and no comment of ours comes along."""
    [code] = (path.parent for path in (site / "assets").glob("*/start.js"))
    pairs = [
        (path, code / path.relative_to(SOURCE)) for path in sorted(SOURCE.rglob("*.js")) if "embed" not in path.parts
    ]
    run = subprocess.run(
        ["node", "tests/checks/js/same-program.js", *(str(path) for pair in pairs for path in pair)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (run.stdout, run.stderr) == ("", "")
    assert len(pairs) > 35
    # Where a text goes over several lines, nothing may be taken away.
    pairs = [
        (path, other) for path, other in pairs if squeeze_script(path.read_text("utf-8")) != path.read_text("utf-8")
    ]
    published = "".join(path.read_text("utf-8") for _, path in pairs)
    assert "/**" not in published
    assert len(published) < 0.8 * sum(len(path.read_text("utf-8")) for path, _ in pairs)


def test_what_looks_like_a_comment_in_a_text_stays():
    """Only whole lines go, and types between brackets; a text over several lines is not touched."""
    kept = 'const a = "// b";\nconst b = `/* c */`; // d\nconst c = /\\/\\*.*/;\n'
    assert squeeze_script(kept) == kept
    assert squeeze_script("/* a */ b();\nc();\n/* d */\n") == "/* a */ b();\nc();\n"
    text = "const a = `\n// b\n`;\n"
    assert squeeze_script(text) == text
