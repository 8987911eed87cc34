// A CSV that opens right in a Dutch Excel: semicolons, decimal comma, byte order mark. Pure.

/** @param {string | number} value @returns {string} */
function cell(value) {
  if (typeof value === "number") return String(value).replace(".", ",");
  // A text that starts like a formula would be run by a spreadsheet.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  // And one of digits would become a number or a day, quotes or not: 007 loses its noughts, 1-2 is in February.
  if (/^[\d\s.,:/-]*\d$/.test(safe)) return `"=""${safe}"""`;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** @param {(string | number)[][]} rows */
export function toCsv(rows) {
  return `\uFEFF${rows.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}
