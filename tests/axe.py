"""axe-core in a page."""

from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


# From the own server, which the content policy allows; quicker than half a megabyte through the debugger.
LOAD = """() => new Promise((done, failed) => {
  const script = document.createElement("script");
  Object.assign(script, {src: "/axe.js", onload: done, onerror: failed});
  document.head.append(script);
})"""


def violations(page: Page, within: str = "html") -> list[str]:
    """One line a violation: rule, what is wrong, where."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(LOAD)
    # The theme fades colours; axe must see the end of it.
    page.evaluate("() => Promise.all(document.getAnimations().map(a => a.finished.catch(() => 0)))")
    found = page.evaluate(
        "([tags, within]) => axe.run(within, {runOnly: tags, resultTypes: ['violations']}).then(r => r.violations)",
        [TAGS, within],
    )
    return [f"{v['id']}: {v['help']}: {n['target']} {n['html'][:160]}" for v in found for n in v["nodes"]]
