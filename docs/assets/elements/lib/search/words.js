// What is a word. `plain` says the same as guide/publish/search/words.py; a test holds them together.

/** Lower case, no accents; "o.p.p." and "OPP's" are one word. @param {string} text */
export function plain(text) {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u00ad'’]/g, "")
    .replace(/\b[a-z](?:\.[a-z]\b)+/g, (letters) => letters.replaceAll(".", ""));
}

/** @param {string} text @returns {string[]} */
export function wordsOf(text) {
  return plain(text).match(/[a-z0-9]+/g) ?? [];
}

// Words that say nothing about what somebody looks for.
const EMPTY = new Set(
  "aan al alle alleen allemaal alles als ander bedankt beetje behalve ben bent best betekenis betekent betreffende bij bijna bijv bijvoorbeeld blijft blijven bv d daar daarbij daardoor daarin daarmee daarna daarnaast daarom daarop daarover daarvan daarvoor dan dank dat de deden deed deze die diens dit doe doen doet door doordat dus echt een eens eerst eh eigenlijk elkaar en ene enz enzo er eraan erbij ergens erin ermee erop erover eruit ervan ervoor even ga gaan gaat gedaan geeft geen gegaan gehad gekomen geweest gewoon geworden ging gingen graag haar had hadden hallo heb hebben hebt heeft heel hele helemaal hem het hier hierbij hierdoor hierin hieronder hierop hierover hiervan hiervoor hij hoi hun hunne iedereen iemand iets ik immers in ineens info informatie inmiddels inzake is ja je jezelf jij jouw jouwe jullie k kan komt kon konden krijg krijgen krijgt kun kunnen kunt kwam kwamen laat laten m maar me mee men met mezelf mij mijn mijne misschien mocht mochten moest moesten n na naar naast nadat namens natuurlijk nee nergens niemand niet nog nooit nou nu of ofzo om omdat omtrent ondanks onder ons onszelf onze ooit ook op over overal per precies rond rondom s sinds soms staan staat steeds straks t te tegen telkens terwijl tijdens toch toen tot totdat tussen u uit uitleg uw uwe uzelf van vanaf vandaag vanuit vanwege via vind volgens voor vooral waaraan waardoor waarin waarmee waarna waarop waarover waaruit waarvan want waren was wat we weer wegens wel welk welke werd werden werkt wij wil wilde wilden willen wilt word worden wordt z zal ze zeggen zegt zelfs zich zichzelf zij zijn zit zo zoals zodat zodoende zodra zoiets zojuist zolang zomaar zou zouden zoveel zowel zulk zulke zullen zult".split(
    " ",
  ),
);

// Words that say what kind of question it is, or that stand in any text: a little.
const LIGHT = new Set(
  "aantal allebei altijd alvast andere bedenken bedenkt bedoel bedoeld bedoelen bedoelt begin beginnen begint begon begonnen beide bekijk bekijken belangrijk belangrijke bepaald bepaalde beschrijf beschrijven beste beter bezig binnen bleef blijf brak brengen brengt dacht dag dagen denk denken denkt dezelfde dienen dient ding dingen dochter dochters dochtertje duidelijk duren duur duurt echte eerder eerste eigen elk elke enkele erg fijn gaf gaven gebeurde gebeuren gebeurt gebleven gebracht gebruik gebruiken gebruikt gegeven gehouden gekregen gelegd gelukt gemaakt genoemd genomen geregeld gesproken gesteld geval gevallen geven gevolg gevolgen gevonden gewerkt gezegd gezet gezeten gezien gezocht goed goede groot grote groter handig handige hangen heen heet heten hetzelfde hield hoe hoeft hoelang hoeveel hoor hoort houd houden houdt ieder iedere jongen juist juiste kant keer keren kids kijk kijken kijkt kind kinderen kindje klaar klein kleindochter kleine kleinkind kleinzoon kloppen klopt kom korter kozen kreeg kregen laatste lag lang lange later leek leerling leerlingen leg leggen legt lezen liep liggen ligt lijken lijkt loopt lopen lukken lukt maakt maakte mag maken makkelijk man manier manieren meegenomen meenemen meer meisje mensen minder moet moeten mogelijk mogelijkheden mogelijkheid mogen moment mooi nam nederland nederlandse neem neemt nemen niets nieuwe nieuws niks nodig noemen noemt nut nuttig online opsturen opzoeken paar pakken pakt personen persoon precieze puber punt punten reden redenen regelen regelt school situatie snel sommige soort soorten spreekt spreken stel stellen stelt stond stonden stuk stukje terecht tiener tijd tip tips toe tweede type uur vaak vaakst vaker veel verder verkeerd verplicht verschillende verteld vertellen vertelt vinden vindt vlug voelen voelt volgende vond voordat vorige vrouw waar waarom waarvoor wanneer weet wens werk werken weten wie wijze wist woord woorden zaak zag zaken zat zaten zeer zeg zei zet zien ziet zinvol zoek zoeken zoekt zonder zoon zoons zoontje".split(
    " ",
  ),
);

// Common words with a meaning of their own here: half.
const SOFT = new Set(
  "aanpak bepaalt bepalen beslissen beslissing beslist deel doel gaan gehoord groep groepen horen jaar jaren keuze keuzes kies kiest kiezen kort korte landelijk lastig maand maanden mee melden meldt mening moeilijk nieuw plaats plek praat praten probleem problemen regel regels rol samen schrijf schrijft schrijven stap stappen start starten stoppen stopt sturen stuur stuurt taak team terug thuis veranderd veranderen verandering verandert verschil verschillen voorbeeld voorbeelden vraag vragen weg zelf zitten".split(
    " ",
  ),
);

/** How much a word counts: 0, a little, half, or whole. @param {string} word */
export function worth(word) {
  return EMPTY.has(word) ? 0 : LIGHT.has(word) ? 0.3 : SOFT.has(word) ? 0.6 : 1;
}

/** Does it ask something, or only name a thing? @param {string} query */
export function asks(query) {
  const words = wordsOf(query);
  return (
    query.includes("?") ||
    words.length > 4 ||
    /^(wat|wie|hoe|hoeveel|wanneer|waar|waarom|waarvoor|waarmee|welke?|mag|moet|kan|kun|kunnen|moeten|mogen|is|zijn|heeft|hebben|heb|krijgt|krijg|geldt|blijft|hoeft|ik|mijn|wij|onze|bestaat|wordt|gaat|doet)$/.test(
      words[0] ?? "",
    )
  );
}

/** Does it ask what something is? @param {string} query */
export function asksWhat(query) {
  return /\bwat (is|zijn|betekent|bedoelt|houdt)\b|\b(betekenis|betekent|uitleg|wat is dat)\b/.test(plain(query));
}

/** How two words differ: letters to change, swap, add or leave out; more than `most` is not counted. @param {string} a @param {string} b @param {number} most */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = /** @type {number[]} */ ([]);
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2] + 1 : Infinity;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), swap);
      least = Math.min(least, row[j]);
    }
    if (least > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}

/** A word as it sounds, so that ei and ij, c and k, d and t at the end are one. @param {string} word */
export function sound(word) {
  return word
    .replace(/ij|ei|y/g, "ei")
    .replace(/ou|au/g, "au")
    .replace(/sch|ch/g, "g")
    .replace(/ph/g, "f")
    .replace(/c(?=[eiy])/g, "s")
    .replace(/[cq]/g, "k")
    .replace(/x/g, "ks")
    .replace(/z/g, "s")
    .replace(/v/g, "f")
    .replace(/th/g, "t")
    .replace(/d\b/g, "t")
    .replace(/(.)\1+/g, "$1");
}

/** A word without its endings, for forms that the guide does not have. @param {string} word */
export function bare(word) {
  return word
    .replace(/(eren|eerden|eerde|eerd|eert|eer)$/, "er")
    .replace(/^(aan|af|bij|door|in|mee|na|om|op|over|toe|uit|voor|weg|samen|terug|vast)?ge(?=.{4})/, "$1")
    .replace(/(etjes?|tjes?|pjes?|jes?|ers?|ing|ingen|en|es|de|te|e|s|d|t)$/, "")
    .replace(/(.)\1/g, "$1")
    .replace(/v$/, "f")
    .replace(/z$/, "s");
}
