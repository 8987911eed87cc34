"""Texts in the je-form, said with u: word by word, so that a page can show either.

words    the closed lists: what stands before and after je, and which forms verbs have
form     one sentence, and which of its words change
texts    whole texts: sentences, what is quoted, what editors decided in data/u-form.yaml

What cannot be told for certain stays as it is, whole sentence by whole sentence: rather je than wrong Dutch.
"""

from guide.derived.polite.texts import Polite, Swap

__all__ = ["Polite", "Swap"]
