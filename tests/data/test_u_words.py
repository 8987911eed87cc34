"""Texts in the je-form, said with u: right Dutch, or left as they are."""

import pytest

from guide.derived.polite import Polite
from guide.models import UVorm
from guide.models.uform import UZin

DECIDED = UVorm(
    bezit=["agenda", "antwoorden", "collega's", "eigen", "huidige", "kind", "leiding", "mening", "naam", "OPP", "ouders",
           "school", "termijnen", "team", "verhaal", "antwoord"],
    los=["bezwaar", "haast", "hulp", "instemming", "onderzoek", "tijd", "vraag", "werk", "zorgen"],
    werkwoorden=["schets"],
    zinnen=[
        UZin(je="Stel je voor: jullie krijgen een prijs.", u="Stel u voor: u krijgt een prijs."),
        UZin(je="Vind je dat?"),
    ],
)  # fmt: skip

SAID = [
    # who does it, and what the verb becomes
    ("Je kunt je kind aanmelden.", "U kunt uw kind aanmelden."),
    ("Dan kun je naar de rechter.", "Dan kunt u naar de rechter."),
    ("Heb je haast, dan kun je de rechter vragen.", "Hebt u haast, dan kunt u de rechter vragen."),
    ("Ben je het niet eens met een besluit?", "Bent u het niet eens met een besluit?"),
    ("Wat wil je zien?", "Wat wilt u zien?"),
    ("Wil je niet, dan hoeft het niet.", "Wilt u niet, dan hoeft het niet."),
    ("Hulp die werkt, wil je niet weghalen.", "Hulp die werkt, wilt u niet weghalen."),
    ("Ga je verder, dan vind je meer.", "Gaat u verder, dan vindt u meer."),
    ("Weet je het, of moet je zoeken?", "Weet u het, of moet u zoeken?"),
    ("Toen zag je dat, en stelde je een vraag.", "Toen zag u dat, en stelde u een vraag."),
    ("Je zult zien dat je mag kiezen.", "U zult zien dat u mag kiezen."),
    ("Wat zie, hoor of voel je?", "Wat ziet, hoort of voelt u?"),
    ("Kies je zelf", "Kiest u zelf"),
    ("Welk werk je dan laat, kies je samen.", "Welk werk u dan laat, kiest u samen."),
    ("Hoe schets je dat?", "Hoe schetst u dat?"),
    ("Daar krijgen jij en je kind uitleg.", "Daar krijgen u en uw kind uitleg."),
    ("Krijg jij een OPP?", "Krijgt u een OPP?"),
    # whose it is
    ("Vraag je leiding om toegang.", "Vraag uw leiding om toegang."),
    ("Bewaar je antwoorden dan als bestand.", "Bewaar uw antwoorden dan als bestand."),
    ("Reken je termijnen uit", "Reken uw termijnen uit"),
    ("Wil je huidige school je kind laten gaan?", "Wil uw huidige school uw kind laten gaan?"),
    ("Zet het in je agenda, en vertel je verhaal.", "Zet het in uw agenda, en vertel uw verhaal."),
    ("Wat jij en je collega's nodig hebben, hoort in je OPP.", "Wat u en uw collega's nodig hebben, hoort in uw OPP."),
    ("Waar je je kind aanmeldt, geef je je naam.", "Waar u uw kind aanmeldt, geeft u uw naam."),
    ("Dan is je instemming nodig.", "Dan is uw instemming nodig."),
    ("Je stuurt je bezwaar op.", "U stuurt uw bezwaar op."),
    ("Wanneer je bezwaar op tijd is", "Wanneer uw bezwaar op tijd is"),
    ("Er staat bij of je bezwaar kunt maken.", "Er staat bij of u bezwaar kunt maken."),
    ("Als je hulp nodig hebt, zoek je altijd iemand.", "Als u hulp nodig hebt, zoekt u altijd iemand."),
    ("Maak je bezwaar?", "Maakt u bezwaar?"),
    # whom it is about, and back to oneself
    ("Dat kost je niets, en een commissie helpt je.", "Dat kost u niets, en een commissie helpt u."),
    ("Iemand mag je helpen of namens jou praten.", "Iemand mag u helpen of namens u praten."),
    ("Waar maak je je zorgen over?", "Waar maakt u zich zorgen over?"),
    ("Voel je je betrokken, en houd je je aan de regels?", "Voelt u zich betrokken, en houdt u zich aan de regels?"),
    ("Wat verwacht je van jezelf, en wat is jouw mening?", "Wat verwacht u van uzelf, en wat is uw mening?"),
    ("Zolang je dat wilt, denkt zij met je mee.", "Zolang u dat wilt, denkt zij met u mee."),
    # what is left alone
    ("Samen bekijken jullie wat de leerling nodig heeft.", "Samen bekijken jullie wat de leerling nodig heeft."),
    ("Dan kies je ‘weet je niet’.", "Dan kiest u ‘weet je niet’."),
    ("Vraag &#39;wat wil je?&#39; als je twijfelt.", "Vraag &#39;wat wil je?&#39; als u twijfelt."),
    ("Het jeukt, jee.", "Het jeukt, jee."),
    # what editors decided
    ("Stel je voor: jullie krijgen een prijs.", "Stel u voor: u krijgt een prijs."),
    ("Vind je dat? Dan zeg je het.", "Vind je dat? Dan zegt u het."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SAID)
def test_a_text_is_said_with_u(text: str, wanted: str):
    """Verbs go along, what is yours is uw, and what is quoted or decided stays."""
    polite = Polite(DECIDED)

    assert polite.said(text) == wanted
    assert polite.unknown == {}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Als je geranium bloeit, is het lente.", "geranium"),  # yours or not?
        ("Vul je agenda in, dan zie je het.", "vul"),  # do it, or if you do
        ("Meld je aan voor de cursus.", "meld"),  # yourself, or if you do
        ("De school wil je helpen.", "wil"),  # who wants?
        ("Zij geven je hulp.", "hulp"),  # yours, or to you?
        ("Dan schrobber je de vloer.", "schrobber"),  # a verb?
        ("Als je dat later wil, zeg het dan.", "wil"),
        ("Mag je onderzoek zomaar stoppen?", "onderzoek"),
    ],
)
def test_what_is_not_certain_stays(text: str, word: str):
    """The whole sentence, and the word for which it does is named; the next sentence is done."""
    polite = Polite(DECIDED)

    assert polite.said(f"{text} Je mag dat.") == f"{text} U mag dat."
    assert polite.unknown == {text: word}


def test_what_is_said_to_pupils_stays():
    """Sentence by sentence, whatever its quotation marks are."""
    polite = Polite(DECIDED, ["Jij mag ‘nee’ zeggen."])

    assert polite.said("Jij mag 'nee' zeggen. Jij mag ja zeggen.") == "Jij mag 'nee' zeggen. U mag ja zeggen."


def test_a_word_may_carry_a_soft_hyphen():
    """Long words have them, and are the same words."""
    assert Polite(DECIDED).said("Vraag je vertrouwens\u00adteam.") == "Vraag uw vertrouwens\u00adteam."
