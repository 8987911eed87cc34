// Chooses a block of the guide for another site, shows it as it will be, and gives what to paste there.
// The blocks are read from the list on the page, which is the page without script.

import { wishes } from "../lib/embed/wishes.js";
import { make } from "../lib/page/dom.js";

const GUIDE = "Gids OPP en TLV";
const FIRST = "termijnen/tlv/";
// Too many to list here; the sign beside each of them leads here.
const LINES = new Map([
  ["uitspraak", "Eén uitspraak"],
  ["vraag", "Eén vraag"],
  ["begrip", "Eén begrip"],
]);

class EmbedComposer extends HTMLElement {
  connectedCallback() {
    this.form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
    /** @type {{soort: string, word: string, title: string, href: string, source: string}[]} */
    this.blocks = [...this.querySelectorAll("details")].flatMap((group) =>
      [...group.querySelectorAll("a")].map((link) => ({
        soort: group.dataset.soort ?? "",
        word: group.querySelector("summary")?.textContent ?? "",
        title: link.textContent ?? "",
        href: link.href,
        source: link.dataset.bron ?? "",
      })),
    );
    this.frame = /** @type {HTMLIFrameElement} */ (make("iframe", null, { title: "Voorbeeld", width: "100%" }));
    this.frame.height = "400";
    this.region("beeld").append(this.frame);
    const kinds = new Map(this.blocks.map(({ soort, word }) => [soort, word]));
    this.field("soort").append(...[...kinds].map(([soort, word]) => make("option", word, { value: soort })));
    this.region("lijst").hidden = true;
    for (const part of [this.form, this.region("beeld"), this.region("code")]) part.hidden = false;
    this.form.addEventListener("input", (event) => this.changed(/** @type {HTMLElement} */ (event.target)));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.frame.addEventListener("load", () => this.offer());
    addEventListener("message", ({ source, data }) => {
      if (source !== this.frame?.contentWindow || data?.gids !== "hoogte") return;
      this.frame.height = String(data.waarde);
      this.offer();
    });
    addEventListener("hashchange", () => this.start());
    this.start();
  }

  /** What somebody came for, from the sign at a place: #blok=uitspraak/opp-vaststellen, or #van=page/. */
  start() {
    const asked = new URLSearchParams(location.hash.slice(1));
    const [, soort, id] = /^([a-z]+)\/([a-z0-9-]+)$/.exec(asked.get("blok") ?? "") ?? [];
    const words = LINES.get(soort);
    const own =
      words === undefined
        ? undefined
        : {
            soort,
            word: words,
            title: id,
            href: new URL(`${soort}/${id}/`, location.href.split("#")[0]).href,
            source: "",
          };
    if (own && !this.blocks?.some(({ href }) => href === own.href)) {
      if (!this.blocks?.some((block) => block.soort === soort))
        this.field("soort").append(make("option", words, { value: soort }));
      this.blocks?.push(own);
    }
    const there = own ?? this.blocks?.find(({ source }) => source === asked.get("van"));
    this.choose(there ?? this.blocks?.find(({ href }) => href.endsWith(FIRST)) ?? this.blocks?.[0]);
  }

  /** @param {{soort: string, href: string} | undefined} block */
  choose(block) {
    if (!block) return;
    this.field("soort").value = block.soort;
    this.list((one) => one.soort === block.soort);
    this.field("blok").value = block.href;
    this.show();
  }

  /** @param {(block: {soort: string, title: string}) => boolean} which */
  list(which) {
    const found = (this.blocks ?? []).filter(which);
    this.field("blok").replaceChildren(...found.map(({ title, href }) => make("option", title, { value: href })));
    return found.length;
  }

  /** @param {HTMLElement} field */
  changed(field) {
    const name = field.getAttribute("name");
    const words = this.field("zoek").value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    if (name === "soort") {
      this.field("zoek").value = "";
      this.list(({ soort }) => soort === this.field("soort").value);
    }
    if (name === "zoek") {
      const count = this.list(({ title, soort }) =>
        words.length ? words.every((word) => title.toLowerCase().includes(word)) : soort === this.field("soort").value,
      );
      const told = count
        ? `${count} ${count === 1 ? "blok" : "blokken"} met deze woorden`
        : "Geen blok met deze woorden";
      this.region("gevonden").textContent = words.length ? told : "";
    }
    this.show();
  }

  /** The block as it will be, with the wishes that are fine; what is not is told. */
  show() {
    const asked = new URLSearchParams();
    for (const name of ["weergave", "kleur", "naam"]) {
      const value = /** @type {RadioNodeList} */ (this.form?.elements.namedItem(name)).value.trim();
      if (value && value !== "licht") asked.set(name, value);
    }
    const u = /** @type {RadioNodeList} */ (this.form?.elements.namedItem("aanspreking")).value === "u" && "u";
    const { fouten, kleur, naam } = wishes(`?${asked}`);
    if (!kleur) asked.delete("kleur");
    else asked.set("kleur", kleur.slice(1));
    if (!naam) asked.delete("naam");
    this.region("fouten").replaceChildren(...fouten.map((text) => make("li", text)));
    this.region("fouten").hidden = !fouten.length;
    const block = this.field("blok").value;
    if (!block || !this.frame) return;
    const query = [asked.toString(), u].filter(Boolean).join("&");
    const address = block + (query && `?${query}`);
    if (this.frame.src !== address) this.frame.src = address;
  }

  /** What to paste, of what the frame shows now. */
  offer() {
    const block = this.blocks?.find(({ href }) => href === this.field("blok").value);
    const page = this.frame?.contentDocument;
    if (!block || !page || !this.frame) return;
    const title = page.querySelector("h1")?.textContent ?? block.title; // of one statement the list has no more than its id
    const source = /** @type {HTMLAnchorElement | null} */ (page.querySelector("[data-open]"))?.href ?? block.href;
    const shown = this.form?.querySelector("[name=blok] option:checked");
    if (shown) shown.textContent = title;
    const wordpress = page.querySelector('link[type="application/json+oembed"]');
    const script = new URL("../insluiten.js", block.href.split("/insluiten/")[0] + "/insluiten/").href;
    const code =
      tag("iframe", {
        src: this.frame.src,
        title: `${title}, uit de ${GUIDE}`,
        width: "100%",
        height: this.frame.height,
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
    this.region("code").replaceChildren(
      paste("Link", source, "Werkt overal."),
      paste("Blok (iframe)", code, "Plak dit in de HTML van je pagina."),
      wordpress
        ? paste("WordPress", block.href, "Plak dit adres op een lege regel van je bericht.")
        : make("p", "WordPress herkent deze blokken hier nog niet. Neem het blok (iframe).", { class: "klein" }),
      paste("Kaartje zonder iframe", card, "Deze tekst verandert niet mee."),
    );
  }

  /** @param {string} name @returns {HTMLInputElement} */
  field(name) {
    return /** @type {HTMLInputElement} */ (this.form?.elements.namedItem(name));
  }

  /** @param {string} name @returns {HTMLElement} */
  region(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-deel="${name}"]`));
  }
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

customElements.define("embed-composer", EmbedComposer);
