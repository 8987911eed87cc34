"""What is wrong, said to an editor: file, line and one Dutch sentence.

messages        the sentence for every fault, and what carries it
text_sentences  of those the ones about texts as they are typed
annotations     faults as GitHub shows them beside a change, and all of them in the summary

May use: nothing. Never here: deciding whether something is wrong.
"""
