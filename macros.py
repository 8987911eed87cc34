"""The bridge between MkDocs and the guide: the only file that knows MkDocs.

Loads the data once a build, registers the blocks as macros, sets the menu, brings the pages that have no
file, turns data faults into one clean error, and calls publish on the finished site. No HTML and no rules here.
"""

import gc
import logging
import sys
from datetime import date
from pathlib import Path
from typing import Any

try:
    from mkdocs.exceptions import PluginError
    from mkdocs.plugins import BasePlugin
    from mkdocs.structure.files import File, InclusionLevel
except ImportError:  # another builder, which finds those pages as files: see tools/exit.py
    PluginError, BasePlugin = RuntimeError, None

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
    _bring_pages(env.conf, {path: page.made for path, page in env.guide_pages.items() if page.made})
    gc.freeze()  # what stays for the whole build need not be looked through for waste again: saves a tenth
    address = (env.conf["site_url"] or "").rstrip("/")
    env.guide = guide.model_copy(
        update={"werkplaats": env.conf["repo_url"] or "", "adres": f"{address}/" if address else ""}
    )
    for fault in (late := overdue(guide, date.today())):  # noqa: DTZ011
        log.info("Let op: %s", fault)  # a warning would stop a strict build
    tell_github("warning", late)
    if not env.guide.adres:
        log.info(
            "Zonder SITE_URL blijven hele adressen weg: WordPress herkent blokken dan niet, er is geen nieuws.xml, "
            "en wie een pagina deelt, deelt haar zonder plaatje."
        )
    for name, block in BLOCKS.items():
        env.macro(lambda *args, block=block: block(env.guide, env.page.url.lstrip("/"), *args), name)


def _bring_pages(conf: Any, made: dict[str, str]) -> None:
    """Pages without a file, as if they lay in docs/; another page lists them, so no menu does."""
    if BasePlugin is None or not hasattr(conf, "plugins"):
        return

    class Made(BasePlugin):
        def on_files(self, files: Any, *, config: Any) -> Any:
            for path, text in made.items():
                files.append(File.generated(config, path, content=text, inclusion=InclusionLevel.NOT_IN_NAV))
            return files

    conf.plugins["pages-from-data"] = Made()


def on_post_build(env: Any) -> None:
    try:
        publish(Path(env.conf["site_dir"]), env.guide, env.guide_pages)
    except GuideError as error:
        raise _clean(error) from None


def _clean(error: GuideError) -> PluginError:
    """The one kind of error that MkDocs shows without a traceback."""
    tell_github("error", error.faults)
    return PluginError(str(error))
