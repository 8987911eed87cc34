"""The bridge between MkDocs and the guide: the only file that knows MkDocs.

Loads the data once a build, registers the blocks as macros, sets the menu, turns data faults into
one clean error, and calls publish on the finished site. No HTML and no rules here.
"""

import gc
import logging
import sys
from datetime import date
from pathlib import Path
from typing import Any

try:
    from mkdocs.exceptions import PluginError
except ImportError:  # another builder: see tools/exit.py
    PluginError = RuntimeError

# mkdocs-macros loads this file by its path, so our own folder is not importable yet.
sys.path.insert(0, str(Path(__file__).parent))

from guide.derived.menu import joined
from guide.faults.annotations import tell_github
from guide.faults.messages import GuideError
from guide.load import load_all, overdue
from guide.publish import publish
from guide.render import BLOCKS

log = logging.getLogger("mkdocs.plugins.guide")


def define_env(env: Any) -> None:
    """Called by mkdocs-macros before the first page, while the old site still stands."""
    try:
        guide, env.guide_pages = load_all(Path(env.project_dir))
    except GuideError as error:
        raise _clean(error) from None
    env.conf.update(joined(guide.menu, env.guide_pages))
    gc.freeze()  # what stays for the whole build need not be looked through for waste again: saves a tenth
    address = (env.conf["site_url"] or "").rstrip("/") + "/"
    own = {"werkplaats": env.conf["repo_url"] or "", "adres": address.lstrip("/")}
    env.guide = guide.model_copy(update=own)
    for fault in (late := overdue(guide, date.today())):  # noqa: DTZ011
        log.info("Let op: %s", fault)  # a warning would stop a strict build
    tell_github("warning", late)
    for name, block in BLOCKS.items():
        env.macro(lambda *args, block=block: block(env.guide, env.page.url.lstrip("/"), *args), name)


def on_post_build(env: Any) -> None:
    try:
        publish(Path(env.conf["site_dir"]), env.guide, env.guide_pages)
    except GuideError as error:
        raise _clean(error) from None


def _clean(error: GuideError) -> PluginError:
    """The one kind of error that MkDocs shows without a traceback."""
    tell_github("error", error.faults)
    return PluginError(str(error))
