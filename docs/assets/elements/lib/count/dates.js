// Dates that follow from a date, and the calendar file. Pure; days are texts like 2026-11-23.

/** A year that is meant: not 26, not 202667. @param {string} day @returns {boolean} */
export function hasSoundYear(day) {
  return /^(?:19|20|21)\d\d-/.test(day);
}

/** @param {string} day @param {number} count @param {string} unit dagen, weken, maanden or jaren @returns {string | null} */
export function later(day, count, unit) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (!parts || !hasSoundYear(day)) return null;
  const [year, month, date] = parts.slice(1).map(Number);
  const start = new Date(Date.UTC(year, month - 1, date));
  if (start.getUTCMonth() !== month - 1) return null;
  if (unit === "dagen" || unit === "weken") {
    start.setUTCDate(date + count * (unit === "weken" ? 7 : 1));
  } else {
    const months = count * (unit === "jaren" ? 12 : 1);
    start.setUTCMonth(month - 1 + months);
    // 31 January plus a month is the last day of February, not 3 March.
    if (start.getUTCDate() !== date) start.setUTCDate(0);
  }
  return start.toISOString().slice(0, 10);
}

/** Today where the reader is, as 2026-11-23. @param {Date} now */
export function localDay(now) {
  const [year, month, date] = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(String);
  return `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
}

/** The moment as a calendar file writes it: 20261123T101500Z. @param {Date} now */
export const calendarStamp = (now) => now.toISOString().replace(/[-:]|\.\d+/g, "");

/** @param {string} text */
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** Lines of at most 75 bytes, as the standard (RFC 5545) asks. @param {string} line */
function folded(line) {
  const parts = [];
  let part = "";
  for (const letter of line) {
    if (new TextEncoder().encode(part + letter).length > (parts.length ? 74 : 75)) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part].join("\r\n ");
}

/** At nine in the morning: a day by itself warns nobody. @param {string} title */
const reminded = (title) => [
  "BEGIN:VALARM",
  "ACTION:DISPLAY",
  `DESCRIPTION:${escaped(title)}`,
  "TRIGGER:PT9H",
  "END:VALARM",
];

/**
 * @param {{id: string, day: string, title: string, text: string, url?: string}[]} events
 * @param {string} stamp when it was made, as 20261123T101500Z
 */
export function calendar(events, stamp) {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Gids OPP en TLV//Termijnen//NL", "CALSCALE:GREGORIAN"];
  for (const event of events) {
    const after = later(event.day, 1, "dagen") ?? event.day;
    lines.push(
      "BEGIN:VEVENT",
      `UID:${event.id}-${event.day}@gids-opp-tlv`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${event.day.replaceAll("-", "")}`,
      `DTEND;VALUE=DATE:${after.replaceAll("-", "")}`,
      `SUMMARY:${escaped(event.title)}`,
      `DESCRIPTION:${escaped(event.text)}`,
      ...(event.url ? [`URL:${event.url}`, ...reminded(event.title)] : []),
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    );
  }
  return `${[...lines, "END:VCALENDAR"].map(folded).join("\r\n")}\r\n`;
}
