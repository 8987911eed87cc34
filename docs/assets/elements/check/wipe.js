// Wiping a self-check, or everything of this guide on this device, with a while to undo it.

import * as store from "../lib/answers/store.js";
import { clear, offerUndo } from "../lib/page/ask.js";
import { tellKept } from "./kept.js";
import { dropOutcome } from "./outcome.js";

/** Where the number stands under which a group counts who fills in here (give.js). @param {string} check */
export const tagKey = (check) => `gegeven:${check}`;

/** Nothing of what was wiped stays on the page. @param {any} check the <self-check> @param {string} told */
export function forgotten(check, told) {
  dropOutcome(check);
  for (const name of ["gezegd", "gemaakt", "melding", "gedeeld"]) check.region(name).replaceChildren();
  check.region("rondenaam").value = "";
  for (const name of ["aanbod", "vraag", "delen", "ontvangen"]) clear(check.region(name));
  check.panel?.forget();
  for (const day of check.form.querySelectorAll("input[type=date]")) day.value = ""; // half a day is no answer, but may stand there
  check.dispatchEvent(new Event("gewist"));
  check.resume();
  const empty = Object.keys(check.session.answers).length === 0; // or filled in again since
  tellKept(check, told && empty ? [told] : []);
  check.announce(told);
}

/** @param {any} check the <self-check> @param {HTMLElement} button @param {boolean} everything of this guide */
export function wipe(check, button, everything) {
  const undo = [check.session.wipe(), store.takeAway(store, [tagKey(check.check)])]; // the next is somebody else
  if (everything) undo.unshift(wipeDevice());
  const told = everything
    ? "Alles van deze gids is gewist van dit apparaat."
    : "Je antwoorden zijn gewist uit deze browser.";
  check.session.sync();
  forgotten(check, told);
  const back = () => {
    for (const one of undo) one();
    check.resume();
    check.panel?.draw();
    tellKept(check);
    check.announce("Wat je wiste, staat er weer.");
  };
  offerUndo(check.region("aanbod"), told, back, button);
}

/** Answers, named lists and settings. @returns {() => void} puts it back */
function wipeDevice() {
  const last = Number(store.load("gewist").text ?? 0);
  const undo = store.takeAway(
    store,
    store.keys("").filter((key) => !key.startsWith("gewist")),
  );
  for (const key of store.keys("gewist:")) store.remove(key); // which self-checks were wiped is nobody's business
  store.save("gewist", String(Math.max(Date.now(), last + 1))); // all that stays: when, so that no open tab brings it back
  tellOthers();
  return () => {
    undo();
    tellOthers();
  };
}

/** A browser tells other tabs that storage changed, but not the parts of this page. */
function tellOthers() {
  dispatchEvent(new StorageEvent("storage", { key: null }));
}
