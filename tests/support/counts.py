"""How often the random parts of a test are done: a sample in `make test`, the full count in `make proof`.

GIDS_PROOF=1 is the proof, with all heavy tools; SHORT=1 beside it keeps the small counts.
"""

import os

PROOF = os.environ.get("GIDS_PROOF") == "1"
SHORT = os.environ.get("SHORT") == "1"


def count(sample: int, full: int) -> int:
    """`full` in a whole proof; else `sample`, which must be enough to meet each kind once."""
    return full if PROOF and not SHORT else sample
