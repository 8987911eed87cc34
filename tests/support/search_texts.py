"""Synonyms and best bets of the small guide."""

SYNONYMS = """\
woorden:
  - {gids: [plan, ontwikkelplan], getypt: [document]}
  - {gids: [recht], getypt: [mag ik]}
"""

BEST_BETS = """\
wegwijzers:
  - {pagina: wet.md, vragen: [waar staat de wet]}
  - {pagina: vragen.md#vraag-wat, vragen: [wat is dat]}
"""
