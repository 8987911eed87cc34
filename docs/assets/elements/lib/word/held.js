// What XML can hold of a text, and how to know it again. Pure.

/** Characters that XML has no place for; in a Word file each is shown as the sign for an unknown one. */
const HOSTILE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]/gu;

/** @param {string} text @returns {{shown: string, signs: string}} `signs` says what stood where: "12:7 40:b" */
export function held(text) {
  const signs = [...text.matchAll(HOSTILE)].map((found) => `${found.index}:${found[0].charCodeAt(0).toString(16)}`);
  return { shown: text.replace(HOSTILE, "\ufffd"), signs: signs.join(" ") };
}

/** The text as it was. @param {string} shown @param {string} signs */
export function restored(shown, signs) {
  const letters = shown.split("");
  for (const sign of signs.split(" ").filter(Boolean)) {
    const [at, code] = sign.split(":");
    if (letters[Number(at)] === "\ufffd") letters[Number(at)] = String.fromCharCode(Number.parseInt(code, 16));
  }
  return letters.join("");
}

/**
 * A number that tells whether a text was changed. The text itself does not follow from it: what
 * somebody takes out of a file in Word is not kept in another place of it. (FNV-1a)
 * @param {string} text
 */
export function stamp(text) {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum >>> 0).toString(16);
}

const RTL = /^[^A-Za-z\u00c0-\u024f]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Does a text run from right to left? @param {string} text */
export const fromRight = (text) => RTL.test(text);

const MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

/** A day as somebody writes it in Word. @param {string} text @returns {string | null} 2026-12-01 */
export function readDay(text) {
  const [, day, name, year] = /^\s*(\d{1,2})[ ./-]+([a-z]+|\d{1,2})[ ./-]+(\d{4})\s*$/i.exec(text) ?? [];
  const [, whole] = /^\s*(\d{4}-\d\d-\d\d)\s*$/.exec(text) ?? [];
  const at = MONTHS.findIndex((month) => name && name.length > 2 && month.startsWith(name.toLowerCase()));
  const month = at >= 0 ? at + 1 : Number(name);
  const read = whole ?? (day && `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`);
  const real = read && new Date(`${read}T12:00:00Z`);
  return real && !Number.isNaN(real.getTime()) && real.toISOString().startsWith(read) ? read : null;
}
