"""A Guide to HTML blocks: one function a macro, one module and one folder of templates a family of blocks.

engine      the templates' environment, and the only place where HTML is declared safe
quadrants, law, letter, tables, figures, checks, lists, cases, regions, reuse, worklists   the blocks that pages call
pages       what publish writes into finished pages
embeds      a block by itself, for other sites

Each block takes the guide, the address of the page it stands on ("kwadranten/opp/"), and at
most one id. The HTML is the contract with the elements in docs/assets/elements/.
May use: derived, models. Never here: files, rules, a word that an editor should be able to change.
"""

from collections.abc import Callable

from guide.render import (
    cases,
    checks,
    embeds,
    figures,
    law,
    letter,
    lists,
    pages,
    quadrants,
    regions,
    reuse,
    tables,
    worklists,
)

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
        law.week_ruler,
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
        lists.downloads,
        pages.site_search,
        embeds.embed_composer,
        cases.case_facts,
        cases.case_part,
        cases.case_cards,
        regions.swv_finder,
        regions.swv_part,
        reuse.api_kinds,
        reuse.calendar,
        worklists.live_checks,
        worklists.review_dates,
        worklists.process,
        worklists.keys,
    )
}
