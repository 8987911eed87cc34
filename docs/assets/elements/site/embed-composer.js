// Chooses a block of the guide for another site, shows it as it will be, and gives what to paste there.
// The blocks are read from the list on the page, which is the page without script. What judges wishes comes with
// the first wish, what makes the code when somebody comes near it.

const FIRST = "termijnen/tlv/";
// Too many to list here; the sign beside each of them leads here.
const LINES = new Map([
  ["uitspraak", "Eén uitspraak"],
  ["vraag", "Eén vraag"],
  ["begrip", "Eén begrip"],
]);

class EmbedComposer extends HTMLElement {
  turn = 0;
  /** @type {typeof import("../lib/embed/code.js") | undefined} */
  code;

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
    this.frame = Object.assign(document.createElement("iframe"), { title: "Voorbeeld", width: "100%", height: "400" });
    this.region("beeld").append(this.frame);
    const kinds = new Map(this.blocks.map(({ soort, word }) => [soort, word]));
    this.field("soort").append(...[...kinds].map(([soort, word]) => new Option(word, soort)));
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
    this.form.addEventListener("focusin", () => this.come(), { once: true });
    new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.come(), {
      rootMargin: "200px",
    }).observe(this.region("code"));
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
      if (!this.blocks?.some((block) => block.soort === soort)) this.field("soort").append(new Option(words, soort));
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
    this.field("blok").replaceChildren(...found.map(({ title, href }) => new Option(title, href)));
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
  async show() {
    const turn = ++this.turn;
    const asked = new URLSearchParams();
    for (const name of ["weergave", "kleur", "naam"]) {
      const value = /** @type {RadioNodeList} */ (this.form?.elements.namedItem(name)).value.trim();
      if (value && value !== "licht") asked.set(name, value);
    }
    const u = /** @type {RadioNodeList} */ (this.form?.elements.namedItem("aanspreking")).value === "u" && "u";
    /** @type {string[]} */
    let faults = [];
    if ([...asked].length) {
      const came = await import("../lib/embed/wishes.js").catch(() => this.failed());
      if (!came || turn !== this.turn) return; // overtaken by the next letter
      const { wishes } = came;
      const { fouten, kleur, naam } = wishes(`?${asked}`);
      faults = fouten;
      if (!kleur) asked.delete("kleur");
      else asked.set("kleur", kleur.slice(1));
      if (!naam) asked.delete("naam");
    }
    this.refuse(faults);
    const block = this.field("blok").value;
    if (!block || !this.frame) return;
    const query = [asked.toString(), u].filter(Boolean).join("&");
    const address = block + (query && `?${query}`);
    if (this.frame.src !== address) this.frame.src = address;
  }

  /** Somebody comes for the code. */
  async come() {
    this.code ??= (await import("../lib/embed/code.js").catch(() => this.failed())) ?? undefined;
    this.offer();
  }

  failed() {
    this.refuse(["Een deel van deze pagina is niet geladen. Laad de pagina opnieuw."]);
  }

  /** @param {string[]} faults what is wrong, a line each */
  refuse(faults) {
    const lines = faults.map((text) => Object.assign(document.createElement("li"), { textContent: text }));
    this.region("fouten").replaceChildren(...lines);
    this.region("fouten").hidden = !faults.length;
  }

  /** What to paste, of what the frame shows now. */
  offer() {
    const block = this.blocks?.find(({ href }) => href === this.field("blok").value);
    const page = this.frame?.contentDocument;
    if (!block || !page?.querySelector("h1") || !this.frame) return;
    if (page.URL.split("?")[0] !== block.href) return; // still the block before it: `load` comes when this one is there
    const title = page.querySelector("h1")?.textContent ?? block.title; // of one statement the list has no more than its id
    const shown = this.form?.querySelector("[name=blok] option:checked");
    if (shown) shown.textContent = title;
    if (this.code) this.region("code").replaceChildren(...this.code.given(this.frame, page, block.href, title));
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

customElements.define("embed-composer", EmbedComposer);
