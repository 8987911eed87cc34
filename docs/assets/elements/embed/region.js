// The words of a samenwerkingsverband in a block on another site: asked for by block.js, with ?swv= in the address.

import { wishes } from "../lib/embed/wishes.js";
import { make } from "../lib/page/dom.js";
import { fetchRegion, showRegion } from "../lib/page/region.js";

const { swv } = wishes(location.search);
const root = new URL("../../../", location.href).href;
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

async function start() {
  const block = document.querySelector("main");
  const region = await fetchRegion(swv, root).catch(() => undefined);
  if (block && region) {
    document.head.append(
      make("link", null, { rel: "stylesheet", href: new URL("../insluiten-regio.css", script).href }),
    );
    showRegion(block, region, root);
    return;
  }
  const faults = document.querySelector("[data-fouten]");
  const there = region === null ? `De gids kent geen samenwerkingsverband met de naam ‘${swv}’.` : "";
  faults?.append(make("li", there || "De woorden van dit samenwerkingsverband zijn nu niet op te halen."));
  faults?.toggleAttribute("hidden", false);
}

start();
