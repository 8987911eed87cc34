// Does a text look like it holds a date of birth or a citizen service number? Pure.

/** @param {string} digits nine digits @returns {boolean} the 11-test of a BSN */
function isBsn(digits) {
  const sum = [...digits].reduce((all, digit, i) => all + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  return sum % 11 === 0 && digits !== "000000000";
}

/** @param {string} text @param {number} year this year @returns {"" | "bsn" | "geboortedatum"} */
export function looksLike(text, year) {
  for (const found of text.matchAll(/(?<!\d)(\d{4}[ .]?\d{2}[ .]?\d{3}|\d{3}[ .]?\d{3}[ .]?\d{3})(?!\d)/g)) {
    if (isBsn(found[1].replace(/\D/g, ""))) return "bsn";
  }
  const months = "jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec";
  const dates = new RegExp(`(?<!\\d)\\d{1,2}(?:[-/. ]\\d{1,2}[-/. ]| (?:${months})[a-z]* )(\\d{4})(?!\\d)`, "gi");
  for (const found of text.matchAll(dates)) {
    const age = year - Number(found[1]);
    if (age >= 3 && age <= 23) return "geboortedatum";
  }
  return "";
}
