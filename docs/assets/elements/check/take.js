// What goes along from a self-check: a file with the answers, and a date to come back.

import { encodeFile } from "../lib/answers/file.js";
import { readLists } from "../lib/answers/lists.js";
import * as store from "../lib/answers/store.js";
import { calendar, calendarStamp, later, localDay } from "../lib/count/dates.js";
import { download } from "../lib/page/dom.js";

/** Without the answers on a way that was left. @template {import("../lib/answers/state.js").State} T @param {any} check the <self-check> @param {T} state @returns {T} */
export function shared(check, state) {
  const left = new Set(check.kind.left?.({ ...check.context, answers: state.antwoorden }));
  const antwoorden = Object.fromEntries(Object.entries(state.antwoorden).filter(([id]) => !left.has(id)));
  return { ...state, antwoorden };
}

/** @param {any} check the <self-check> @returns {string} what to say of it */
export function saveFile(check) {
  const lists = readLists(store, check.check).map((list) => shared(check, list));
  const { text, problem } = encodeFile(shared(check, check.session.state), lists);
  if (problem) return problem;
  download(text, `${check.check}.json`, "application/json");
  return "Het bestand staat op je eigen apparaat, bij je downloads.";
}

/** @param {any} check the <self-check> @returns {string} what to say of it */
export function remind(check) {
  const [count, unit] = check.region("wanneer").value.split(" ");
  const now = new Date();
  const day = later(localDay(now), Number(count), unit) ?? "";
  const url = location.href.split("#")[0];
  const text = `Ga verder op ${url}. Heb je een bestand opgeslagen? Open het daar.`;
  const event = { id: check.check, day, title: `Verder met: ${check.dataset.titel}`, text, url };
  download(calendar([event], calendarStamp(now)), `${check.check}.ics`, "text/calendar");
  return "Open het bestand bij je downloads; dan staat de herinnering in je agenda.";
}
