// Small makers of elements. Texts only ever become text nodes.

/** @param {string} tag @param {string | null} [text] @param {Record<string, string>} [attributes] @returns {HTMLElement} */
export function make(tag, text, attributes = {}) {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** @param {(Node | string)[]} items */
export function list(items) {
  const found = make("ul");
  for (const item of items) {
    const line = make("li");
    line.append(item);
    found.append(line);
  }
  return found;
}

/**
 * A table with its own region, so that a small screen can scroll it by keyboard too.
 * @param {string} caption @param {string[]} head @param {(string | Node)[][]} rows
 */
export function table(caption, head, rows) {
  const region = make("div", null, { class: "tabel", role: "region", tabindex: "0", "aria-label": caption });
  const found = make("table");
  const top = make("tr");
  top.append(...head.map((word) => make("th", word, { scope: "col" })));
  const body = make("tbody");
  for (const row of rows) {
    const line = make("tr");
    row.forEach((cell, i) => {
      const place = i ? make("td", null, { "data-kolom": head[i] }) : make("th", null, { scope: "row" });
      place.append(cell);
      line.append(place);
    });
    body.append(line);
  }
  const header = make("thead");
  header.append(top);
  found.append(make("caption", caption), header, body);
  region.append(found);
  return region;
}

/** @param {BlobPart} content @param {string} name @param {string} type */
export function download(content, name, type) {
  const link = /** @type {HTMLAnchorElement} */ (make("a", null, { download: name }));
  link.href = URL.createObjectURL(new Blob([content], { type }));
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
