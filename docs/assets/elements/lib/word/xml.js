// Elements of a Word file: found by their name, whatever program wrote them. Pure but for the DOM.

export const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** @param {Document | Element} inside @param {string} name @returns {Element[]} */
export const all = (inside, name) => [...inside.getElementsByTagNameNS("*", name)];

/** @param {Element} element @param {string} name of an attribute */
export const value = (element, name = "val") =>
  [...element.attributes].find((attribute) => attribute.localName === name)?.value ?? "";

/** @param {Element} parent @param {string} name @returns {Element | undefined} */
export const child = (parent, name) => [...parent.children].find((one) => one.localName === name);

/** @param {Document} doc @returns {Map<string, Element>} each control by its tag; of a copied one the first */
export function controls(doc) {
  const found = new Map();
  for (const control of all(doc, "sdt")) {
    const properties = child(control, "sdtPr");
    const [tag, bound] = ["tag", "dataBinding"].map((name) => properties && child(properties, name));
    // LibreOffice leaves the tag of a date out, but not what it is bound to.
    const name = (tag && value(tag)) || /@id='([^']+)'/.exec(bound ? value(bound, "xpath") : "")?.[1];
    if (name && !found.has(name)) found.set(name, control);
  }
  return found;
}

/** The style of a paragraph. @param {Element} paragraph */
export function styleOf(paragraph) {
  const [style] = paragraph.localName === "p" ? all(paragraph, "pStyle") : [];
  return style ? value(style) : "";
}

/** @param {Document} doc @param {string} name @param {Record<string, string>} [attributes] */
export function made(doc, name, attributes = {}) {
  const element = doc.createElementNS(W, `w:${name}`);
  for (const [key, text] of Object.entries(attributes)) element.setAttributeNS(W, `w:${key}`, text);
  return element;
}

/** A run with a text: lines and tabs have elements of their own. @param {Document} doc @param {string} text @param {boolean} rtl */
export function run(doc, text, rtl = false) {
  const found = made(doc, "r");
  if (rtl) found.append(made(doc, "rPr"));
  if (rtl) found.firstElementChild?.append(made(doc, "rtl"));
  for (const piece of text.split(/([\n\t])/)) {
    if (piece === "\n") found.append(made(doc, "br"));
    else if (piece === "\t") found.append(made(doc, "tab"));
    else if (piece) {
      const words = made(doc, "t");
      words.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
      words.textContent = piece;
      found.append(words);
    }
  }
  return found;
}

const SIGNS = new Map([
  ["br", "\n"],
  ["cr", "\n"],
  ["tab", "\t"],
  ["noBreakHyphen", "\u2011"],
  ["softHyphen", "\u00ad"],
]);

/** The text of a control as a reader sees it. @param {Element} control */
export function shownIn(control) {
  const holder = child(control, "sdtContent");
  let text = "";
  let paragraphs = 0;
  const walk = (/** @type {Element} */ element) => {
    const name = element.localName;
    // Of a sign that older programs lack the other form counts; tabs of a style are no text.
    if (["Choice", "pPr", "rPr", "sdtPr", "instrText", "delText"].includes(name)) return;
    if (name === "p" && (paragraphs += 1) > 1) text += "\n";
    if (name === "t") text += element.textContent;
    else if (SIGNS.has(name)) text += SIGNS.get(name);
    else for (const inside of element.children) walk(inside);
  };
  if (holder) walk(holder);
  return text;
}
