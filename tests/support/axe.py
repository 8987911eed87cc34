"""axe-core in a page."""

from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# All of those that can differ between light and dark.
COLOUR = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}


# From the own server, which the content policy allows; quicker than half a megabyte through the debugger.
LOAD = """() => new Promise((done, failed) => {
  const script = document.createElement("script");
  Object.assign(script, {src: "/axe.js", onload: done, onerror: failed});
  document.head.append(script);
})"""


def violations(page: Page, tags: list[str] | dict = TAGS) -> list[str]:
    """One line a violation: rule, what is wrong, where."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(LOAD)
    # The theme fades colours; axe must see the end of it. To the end at once: one that waits may never come.
    page.evaluate("() => document.getAnimations().forEach(a => { try { a.finish() } catch { a.cancel() } })")
    found = page.evaluate(
        "tags => axe.run('html', {runOnly: tags, resultTypes: ['violations'], preload: false}).then(r => r.violations)",
        tags,
    )
    return [f"{v['id']}: {v['help']}: {n['target']} {n['html'][:160]}" for v in found for n in v["nodes"]]
