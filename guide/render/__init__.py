"""A Guide to HTML blocks: one function a macro, one module and one folder of templates a family of blocks.

engine      the templates' environment, and the only place where HTML is declared safe
quadrants, law, letter, tables, figures, checks, lists, cases, worklists   the blocks that pages call
pages       what publish writes into finished pages

Each block takes the guide, the address of the page it stands on ("kwadranten/opp/"), and at
most one id. The HTML is the contract with the elements in docs/assets/elements/.
May use: derived, models. Never here: files, rules, a word that an editor should be able to change.
"""

from collections.abc import Callable

from guide.render import cases, checks, figures, law, letter, lists, pages, quadrants, tables, worklists

BLOCKS: dict[str, Callable[..., str]] = {
    block.__name__: block
    for block in (
        quadrants.model_text,
        quadrants.model_figure,
        quadrants.quadrant_cards,
        quadrants.quadrant,
        quadrants.quadrant_matrix,
        quadrants.theme,
        law.kinds,
        law.legal_frame,
        law.deadlines,
        law.rights,
        law.rules,
        law.proof,
        law.changes,
        letter.article,
        letter.laws,
        tables.matrix,
        checks.self_check,
        checks.check_cards,
        checks.group_picture,
        figures.figure,
        lists.glossary,
        lists.faq,
        lists.coverage,
        lists.sources,
        lists.help_block,
        pages.site_search,
        cases.case_facts,
        cases.case_part,
        cases.case_cards,
        worklists.live_checks,
        worklists.review_dates,
        worklists.process,
        worklists.keys,
    )
}
