"""What is wrong, said to an editor: file, line and one Dutch sentence.

messages     the sentence for every fault, and what carries it
annotations  faults as GitHub shows them beside a change

May use: nothing. Never here: deciding whether something is wrong.
"""
