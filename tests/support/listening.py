"""What a screen reader is told of by itself: changes of live regions, and where the focus is."""

from typing import Any

from playwright.sync_api import BrowserContext, Page

# Every change of a live region, as one telling a moment; a region that comes with its text is an alert or nothing.
EAR = """() => {
  if (window.told) return;
  window.told = [];
  const LIVE = '[role=status], [role=alert], [aria-live]';
  const tell = (region, late) => {
    const text = region.textContent.trim();
    if (!text) return;
    const alert = region.matches('[role=alert], [aria-live=assertive]');
    if (document.activeElement?.getAttribute('aria-describedby') === region.id) return; // read with what has the focus
    window.told.push({text, alert, lost: (late && !alert) || !region.checkVisibility()});
  };
  const listen = () => new MutationObserver(changes => {
    const came = changes.flatMap(c => [...c.addedNodes]).filter(n => n.nodeType === 1);
    const late = new Set(came.flatMap(n => [...(n.matches(LIVE) ? [n] : []), ...n.querySelectorAll(LIVE)]));
    for (const region of late) tell(region, true);
    const regions = new Set(changes.map(c => (c.target.nodeType === 1 ? c.target : c.target.parentElement)?.closest(LIVE)));
    for (const region of regions) if (region && !late.has(region)) tell(region, false);
  }).observe(document.body, {subtree: true, childList: true, characterData: true});
  if (document.body) listen(); else addEventListener('DOMContentLoaded', listen);
}"""
FOCUS = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return '';
  const nr = e.dataset.nr ??= String(window.counted = (window.counted ?? 0) + 1);
  return `${nr} ${e.localName} ${e.ariaLabel ?? e.textContent.trim().slice(0, 60)}`;
}"""


class Ear:
    """Listens to one page."""

    def __init__(self, context: BrowserContext) -> None:
        context.add_init_script(f"({EAR})()")

    def take(self, page: Page) -> list[dict[str, Any]]:
        """What was told since the last time."""
        return page.evaluate("() => window.told.splice(0)")


def focused(page: Page) -> str:
    """Which element has the focus; empty: none."""
    return page.evaluate(FOCUS)
