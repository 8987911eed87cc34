// ?swv=naam in the address: the page in the words of that samenwerkingsverband. The name goes along in the links
// within the guide, so it lasts as long as the visit, and is kept nowhere.

import { make } from "../lib/page/dom.js";
import { fetchRegion, showRegion, tellNothing } from "../lib/page/region.js";
import { sheet } from "../lib/page/sheet.js";

const id = new URLSearchParams(location.search).get("swv") ?? "";
const root = new URL("../../../../", import.meta.url).href;
const article = document.querySelector("article");

/** Before it is followed: a link to another page of the guide takes the name along. @param {Event} event */
function takeAlong(event) {
  const found = event.target instanceof Element ? event.target.closest("a") : null;
  if (!found || found.dataset.zonder !== undefined || (found.getAttribute("href") ?? "").startsWith("#")) return;
  const address = new URL(found.href);
  if (!address.href.startsWith(root) || !address.pathname.endsWith("/")) return;
  address.searchParams.set("swv", id);
  found.href = address.href;
}

async function start() {
  if (!article || !id) return;
  const plain = new URL(location.href);
  plain.searchParams.delete("swv");
  let region = null;
  const styled = sheet("lijsten.css");
  try {
    region = await fetchRegion(id, root);
  } catch {
    tellNothing(article, id, root, false);
    return;
  }
  if (!region) {
    tellNothing(article, id, root, true);
    return;
  }
  await styled;
  const top = showRegion(article, region, root);
  top.querySelector("ul")?.append(make("li"));
  top
    .querySelector("li:last-child")
    ?.append(make("a", "Lees de gids zonder hen", { href: plain.href, "data-zonder": "" }));
  for (const moment of ["click", "auxclick", "contextmenu"]) addEventListener(moment, takeAlong, true);
}

start();
