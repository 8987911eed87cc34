// The last day of a term set by law: Algemene termijnenwet, articles 1 and 3. Pure; days are texts like 2026-11-23.

import { later } from "./dates.js";

/** First Easter day, by the computation of Meeus, Jones and Butcher. @param {number} year */
export function easter(year) {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const m = Math.floor((a + 11 * h) / 319);
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4) + m) % 7;
  const month = Math.floor((h - m + l + 90) / 25);
  const day = (h - m + l + month + 19) % 32;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The holidays that the law names, and Good Friday, which it puts beside them. @param {number} year */
export function holidays(year) {
  const first = easter(year);
  // The birthday of the King is celebrated a day earlier when it falls on a Sunday.
  const king = weekday(`${year}-04-27`) === 0 ? `${year}-04-26` : `${year}-04-27`;
  const moving = [-2, 1, 39, 50].map((days) => later(first, days, "dagen"));
  return new Set([`${year}-01-01`, king, `${year}-05-05`, `${year}-12-25`, `${year}-12-26`, ...moving]);
}

/** 0 is Sunday. @param {string} day */
function weekday(day) {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The day itself, or the first one after it that is no Saturday, Sunday or holiday. @param {string} day */
export function workday(day) {
  let last = day;
  while ([0, 6].includes(weekday(last)) || holidays(Number(last.slice(0, 4))).has(last)) {
    last = later(last, 1, "dagen") ?? last;
  }
  return last;
}
