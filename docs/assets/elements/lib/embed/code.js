// What to paste of a block for another site: link, frame, address for WordPress, card without a frame.

import { make } from "../page/dom.js";

const GUIDE = "Gids OPP en TLV";

/**
 * @param {HTMLIFrameElement} frame that shows the block @param {Document} page in it
 * @param {string} href of the block, without wishes @param {string} title
 */
export function given(frame, page, href, title) {
  const source = /** @type {HTMLAnchorElement | null} */ (page.querySelector("[data-open]"))?.href ?? href;
  const wordpress = page.querySelector('link[type="application/json+oembed"]');
  const script = new URL("../insluiten.js", href.split("/insluiten/")[0] + "/insluiten/").href;
  const code =
    tag("iframe", {
      src: frame.src,
      title: `${title}, uit de ${GUIDE}`,
      width: "100%",
      height: frame.height,
      frameborder: "0",
    }) +
    "</iframe>\n" +
    tag("script", { src: script, async: "" }) +
    "</script>";
  const sentence = page.querySelector(".gids > .uitspraken > li:only-child .uitspraak__tekst")?.lastChild
    ? words(page)
    : "";
  const date = page.querySelector("footer p")?.textContent?.match(/nagekeken op [^.]+/)?.[0] ?? "";
  const card = `${tag("blockquote", { cite: source })}${sentence && `<p>${plain(sentence)}</p>`}<p>${tag("a", { href: source })}${plain(title)}</a> (${plain(GUIDE)}${date && `, ${plain(date)}`})</p></blockquote>`;
  return [
    paste("Link", source, "Werkt overal."),
    paste("Blok (iframe)", code, "Plak dit in de HTML van je pagina."),
    wordpress
      ? paste("WordPress", href, "Plak dit adres op een lege regel van je bericht.")
      : make("p", "WordPress herkent deze blokken hier nog niet. Neem het blok (iframe).", { class: "klein" }),
    paste("Kaartje zonder iframe", card, "Deze tekst verandert niet mee."),
  ];
}

/** The sentence of a statement, without its sign. @param {Document} page */
function words(page) {
  const sentence = /** @type {Element} */ (page.querySelector(".uitspraak__tekst")?.cloneNode(true));
  const sign = sentence.querySelector(".merk");
  const word = sign?.textContent ?? "";
  sign?.remove();
  return `${word && `${word}: `}${sentence.textContent?.trim().replace(/\s+/g, " ")}`;
}

/** @param {string} text as it stands in HTML */
const plain = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** @param {string} name @param {Record<string, string>} attributes */
const tag = (name, attributes) =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value ? ` ${key}="${plain(value)}"` : ` ${key}`))
    .join("")}>`;

/** A field with a button that copies it; without the right to do so it is selected. @param {string} name @param {string} text @param {string} about */
function paste(name, text, about) {
  const group = make("div");
  const field = /** @type {HTMLTextAreaElement} */ (
    make("textarea", text, { readonly: "", rows: text.length > 120 ? "5" : "2" })
  );
  const label = make("label", name);
  label.append(" ", make("small", about), field);
  const said = make("span", null, { role: "status", class: "klein" });
  const button = make("button", `Kopieer: ${name}`, { type: "button", class: "knop" });
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = "Gekopieerd";
    } catch {
      said.textContent = "Kopieer nu zelf: de tekst is geselecteerd.";
    }
  });
  group.append(label, button, " ", said);
  return group;
}
