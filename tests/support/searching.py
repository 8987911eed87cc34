"""The search page as a reader uses it."""


def search(page, query: str) -> list[str]:
    """The titles found, best first."""
    page.locator("#zoekvraag").fill(query)
    page.wait_for_function("q => document.querySelector('.zoekstand').dataset.vraag === q", arg=query)
    return page.locator(".zoeklijst li a").all_inner_texts()
