// Does a text look like it holds a date of birth or a citizen service number? Pure.
// A digit before a number is caught rather than looked behind at: Safari learned that only in 16.4.

/** @param {string} digits nine digits @returns {boolean} the 11-test of a BSN */
function isBsn(digits) {
  const sum = [...digits].reduce((all, digit, i) => all + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  return sum % 11 === 0 && digits !== "000000000";
}

const NUMBER = /(?:^|\D)(\d{4}[ .]?\d{2}[ .]?\d{3}|\d{3}[ .]?\d{3}[ .]?\d{3})(?!\d)/g;
const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const MONTH = "(?:0?[1-9]|1[0-2])";
const NAME =
  "(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
/** Ways to write a day, each with its year caught last: 3-4-2015, 09/01/15, 2015-09-01, 1 sept. '15. */
const DATES = [
  `(?:^|[^\\d/.-])${DAY} ?([-/. ]) ?${MONTH} ?\\1 ?(\\d{4})(?!\\d)`,
  `(?:^|[^\\d/.-])${DAY}([-/.])${MONTH}\\1(\\d{2})(?!\\d|[-/.]\\d)`,
  `(?:^|\\D)(?=\\d{4}([-/.])${MONTH}\\1${DAY}(?!\\d))(\\d{4})`,
  `(?:^|\\D)${DAY}(?:e|ste|de)?[ -]+${NAME}[ ,-]+(\\d{4}|['’]\\d{2})(?!\\d)`,
].map((form) => new RegExp(form, "gi"));

/** @param {string} text @param {number} year this year @returns {"" | "bsn" | "geboortedatum"} */
export function looksLike(text, year) {
  for (const found of text.matchAll(NUMBER)) if (isBsn(found[1].replace(/\D/g, ""))) return "bsn";
  for (const dates of DATES) {
    for (const found of text.matchAll(dates)) {
      const digits = found[found.length - 1].replace(/\D/g, "");
      const short = Number(digits) + Math.floor(year / 100) * 100;
      const born = digits.length === 4 ? Number(digits) : short > year + 1 ? short - 100 : short;
      if (year - born >= 3 && year - born <= 23) return "geboortedatum";
    }
  }
  return "";
}
