// A self-check in the page of another site. Where the frame may keep nothing, that is said before anybody begins.

import { load } from "../lib/answers/store.js";
import "./block.js";

addEventListener("DOMContentLoaded", () => {
  if (load("").works) return;
  document.documentElement.classList.add("zonder-opslag");
  const told = document.querySelector("self-check .na-start");
  if (told) {
    told.textContent =
      "Op deze plek kan niets bewaard worden. Ga je weg, dan zijn je antwoorden weg. Wil je ze bewaren, meenemen of printen? Vul de zelfcheck dan in de gids zelf in: de link staat onderaan.";
  }
});
addEventListener("DOMContentLoaded", () => {
  for (const button of document.querySelectorAll("[data-doe^=word]")) button.remove();
  for (const fold of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("self-check details.meer")))
    fold.hidden = true;
  return import("../check/start.js");
});
