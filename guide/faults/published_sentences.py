"""The Dutch sentences about what stood on the site before, and about the list that says so."""

PUBLISHED_SENTENCES = {
    "id_verdwenen": "de id '{id}' stond al op de site en is weg; zet hem terug, of zet in data/withdrawn.yaml onder ingetrokken: {regel}",
    "publicatie_regel": "deze regel hoort hier niet; een programma houdt dit bestand bij",
    "publicatie_leeg": "dit bestand is leeg of onleesbaar; zet het terug zoals het was",
    "publicatie_korter": "hier horen {hoort} regels te staan en het zijn er {staat}; zet het bestand terug zoals het was",
    "publicatie_weg": "'{regel}' stond in deze lijst en is weg; zet het bestand terug zoals het was",
    "publicatie_site": "de lijst op de site is leeg of onleesbaar; publiceer niet voordat iemand heeft gekeken waarom",
    "adres_verdwenen": "het adres '{adres}' stond al op de site en is weg; zet het terug, of zet in data/withdrawn.yaml onder ingetrokken: {regel}",
    "bestand_verdwenen": "'{bestand}' stond op de site en wordt niet meer gemaakt; programma's van anderen halen het daar op, dus maak het weer",
}
