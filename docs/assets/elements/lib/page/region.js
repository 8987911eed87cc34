// A page in the words of one samenwerkingsverband: its contact, its terms, its choices beside the law. What
// comes from the file only ever becomes text, or an address that starts with https. Nothing is kept: it stands in
// the address of the page and nowhere else. Embeds use this too, so it asks for no more than an article.

import { isName } from "../embed/wishes.js";
import { list, make } from "./dom.js";

/**
 * @typedef {{naam: string, telefoon?: string, email?: string, website?: string}} Reach
 * @typedef {{begrip: string, woord: string, uitleg?: string}} Word
 * @typedef {{naast: string[], tekst: string, adres: string}} Choice
 * @typedef {{naam: string, verzonnen: boolean, adres: string, website: string, steunpunt: Reach,
 *   ondersteuningsplan: string, tlvProcedure: string, woorden: Word[], keuzes: Choice[]}} Region
 */

const OWN_HELP = "hulp-ouder-en-jeugdsteunpunt";
const REGION_HELP = "hulp-samenwerkingsverband";

/** The profile, or null if there is none. @param {string} id @param {string} root where the site begins @returns {Promise<Region | null>} */
export async function fetchRegion(id, root) {
  if (!isName(id)) return null;
  const answer = await fetch(new URL(`api/v1/samenwerkingsverbanden/${id}.json`, root));
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()).item;
}

/** @param {string} words @param {string} address @returns {Node} */
function link(words, address) {
  return /^https?:\/\//.test(address) ? make("a", words, { href: address }) : document.createTextNode(words);
}

/** @param {Reach} reach @param {string[]} verbs */
function reached(reach, [call, mail, look] = ["Bel ", "Mail ", "Kijk op "]) {
  const items = [];
  if (reach.telefoon) {
    const number = make("a", reach.telefoon, { href: `tel:${reach.telefoon.replace(/[^0-9]/g, "")}` });
    items.push(span(call, number));
  }
  if (reach.email) items.push(span(mail, make("a", reach.email, { href: `mailto:${reach.email}` })));
  if (reach.website) items.push(span(look, link(new URL(reach.website).host, reach.website)));
  return items;
}

/** @param {(Node | string)[]} parts */
function span(...parts) {
  const found = make("span");
  found.append(...parts);
  return found;
}

/** At the top: whose words these are, and how to reach them. @param {Region} region @param {string} root */
function strip(region, root) {
  const found = make("aside", null, { class: "regio", "aria-label": "Jouw samenwerkingsverband" });
  const head = make("p", "Je leest de gids met de woorden van ");
  head.append(make("a", region.naam, { href: new URL(region.adres, root).href }), ".");
  if (region.verzonnen) head.append(" Dit samenwerkingsverband is verzonnen.");
  const ways = list([
    span(
      make("b", region.steunpunt.naam),
      ": ",
      ...reached(region.steunpunt, ["bel ", "mail ", "kijk op "]).flatMap((one, i) => (i ? [", ", one] : [one])),
    ),
    link("Ondersteuningsplan", region.ondersteuningsplan),
    link("Zo vraag je een TLV aan", region.tlvProcedure),
  ]);
  found.append(head, ways);
  return found;
}

/** Behind the first of each term how it is called here; and where it is explained. @param {ParentNode} article @param {Word} word */
function ownWord(article, word) {
  const term = CSS.escape(word.begrip);
  const said = `In jouw regio: ${word.woord}.${word.uitleg ? ` ${word.uitleg}` : ""}`;
  article
    .querySelector(`a.begrip[data-begrip="${term}"]`)
    ?.after(make("span", ` (in jouw regio: ${word.woord})`, { class: "regio__woord" }));
  article.querySelector(`[data-uitleg="${term}"]`)?.append(make("span", ` ${said}`, { class: "regio__woord" }));
  article.querySelector(`.begrip#${term} dd`)?.append(make("p", said, { class: "regio__woord" }));
}

/** Below a statement of law what is chosen here. @param {ParentNode} article @param {Choice} choice @param {string} root */
function ownChoice(article, choice, root) {
  for (const id of choice.naast) {
    const place = article.querySelector(`.uitspraak#${CSS.escape(id)} .uitspraak__kern`);
    if (!place) continue;
    const said = make("p", null, { class: "regio__keuze" });
    said.append(
      make("b", "In jouw regio"),
      ` ${choice.tekst} `,
      make("a", "Hun keuzes", { href: new URL(choice.adres, root).href }),
    );
    place.append(said);
  }
}

/** @param {ParentNode} article @param {string} id @param {(Node | string)[]} items */
function ownHelp(article, id, items) {
  const place = article.querySelector(`.hulpvraag#${id} dd`);
  if (!place || !items.length) return;
  const ways = list(items);
  ways.className = "hulp__contact regio__hulp";
  place.append(ways);
}

/** @param {Element} article @param {Region} region @param {string} root */
export function showRegion(article, region, root) {
  for (const word of region.woorden) ownWord(article, word);
  for (const choice of region.keuzes) ownChoice(article, choice, root);
  ownHelp(article, OWN_HELP, [make("b", region.steunpunt.naam), ...reached(region.steunpunt)]);
  ownHelp(article, REGION_HELP, [
    link(region.naam, region.website),
    link("Zo vraag je een TLV aan", region.tlvProcedure),
  ]);
  const top = strip(region, root);
  article.prepend(top);
  return top;
}

/** Said instead of the strip. @param {Element} article @param {string} id @param {string} root @param {boolean} there could it be asked at all? */
export function tellNothing(article, id, root, there) {
  const found = make("aside", null, { class: "regio", "aria-label": "Jouw samenwerkingsverband" });
  const said = make("p", null, { role: "status" });
  const name = id.length > 60 ? `${id.slice(0, 60)}…` : id;
  said.append(
    there
      ? `De gids kent geen samenwerkingsverband met de naam ‘${name}’. Je leest de gids zoals altijd. `
      : "De woorden van dit samenwerkingsverband zijn nu niet op te halen. Je leest de gids zoals altijd. ",
    make("a", "Zoek je samenwerkingsverband", { href: new URL("samenwerkingsverbanden/", root).href }),
  );
  found.append(said);
  article.prepend(found);
  return found;
}
