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
  (
    "aan al alle alleen allemaal alles als daarbij daarmee daarna daarover daarvan dus eerst ervan even haar hierbij hierover hiervan immers inmiddels naast nooit ooit overal sinds soms terwijl tijdens toen totdat tussen vooral waarmee waarover waarvan wegens zodat zoiets zojuist zomaar zowel bij blijft bent ben daar dan dat de deze die dit door dus een eens en er gaat gaan geen geeft graag " +
    "had hebben hebt heb heeft hem het hier hij hun iets ik in is ja je jij jouw kan kun kunnen kunt komt maar me mee men met mij mijn na naar " +
    "nee niet nog nu of om ons onze ook op over s t te tot u uit uw van vanuit voor vind want was wat we welk welke wel werkt " +
    "wij word worden wordt ze zich zij zijn zit zo zou via per eigenlijk toch precies weer willen wil wilt krijgt krijg krijgen doet doe doen zoals staan staat vanwege terwijl omdat want tegen zelfs blijven gaan doen laten laat zeggen zegt ga onder moest mocht heel hele info informatie uitleg betekent betekenis"
  ).split(" "),
);

// Words that only say what kind of question it is: a little.
const LIGHT = new Set(
  "zet zetten zonder per pakken pakt leg legt dient dienen kom kwam houdt houden gekregen klopt volgens voordat waarover opsturen weet wist iets niks niets ander bij welke ineens ieder iedere bedoelt bedoelen bedoeld ding dingen bekijken bekijk beschrijven beschrijf terecht wens duurt duur duren geven begin gebruik gebruiken gebruikt belangrijk opzoeken zoeken vinden weten lezen stelt gaat elk elke meer minder hoelang hoe wie wanneer waar waarom waarvoor mag mogen moet moeten hoeft lang vaak veel hoeveel binnen tijd zelf altijd verplicht nodig verschil ander andere nieuw nieuwe soort beste maken maakt school leerling leerlingen kind kinderen".split(
    " ",
  ),
);

/** How much a word counts: 0, a little, or whole. @param {string} word */
export function worth(word) {
  return EMPTY.has(word) ? 0 : LIGHT.has(word) ? 0.3 : 1;
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
