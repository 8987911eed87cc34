"""Learns how much each thing counts that speaks for a place, and writes lib/search/weights.js.

    python tools/learn_search.py SITE

From the queries of the tests, each asked of an index without the best bets that say almost the same, and from the
best bets, each asked of an index without itself. Never from tests/site/queries_proef.yaml. Some minutes.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "support")]

from folding import Folds

WEIGHTS = ROOT / "docs" / "assets" / "elements" / "lib" / "search" / "weights.js"
HEAD = """\
// How much each thing counts that speaks for a place (features.js), learned by tools/learn_search.py.

/** @type {Record<string, number>} */
export const WEIGHTS = """
BETS = 0.64  # of what all queries count together: a best bet has one right place, where a query has all that are right
FIXED = {"exact": 3.0}  # what docs/meedoen/vindbaar-maken.md promises: who types just that, sees that place on top
START = {"met": 1.5, "covered": 1.0, "name": 1.0, "words": 1.0}


def main(site: Path) -> None:
    folds = Folds(site, ROOT)
    tuned, bets = folds.tuned(), list(folds.bets())
    each = BETS * len(tuned.asked) / sum(len(fold.asked) for fold in bets)
    given = [(tuned, 1.0), *((fold, each) for fold in bets)]
    ran = subprocess.run(
        [shutil.which("node") or "node", str(Path(__file__).with_suffix(".mjs"))],
        input=json.dumps(
            {
                "start": START | FIXED,
                "fixed": list(FIXED),
                "folds": [
                    {
                        "known": fold.index,
                        "counts": counts,
                        "asked": [{"typed": query.typed, "right": query.right} for query in fold.asked],
                    }
                    for fold, counts in given
                ],
            }
        ),
        capture_output=True,
        text=True,
        check=True,
    )
    WEIGHTS.write_text(f"{HEAD}{ran.stdout.strip()};\n", "utf-8")
    subprocess.run([shutil.which("prettier") or "prettier", "--write", str(WEIGHTS)], check=True, cwd=ROOT)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
