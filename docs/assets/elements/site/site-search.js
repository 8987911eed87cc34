// <site-search>: searches the guide in the browser. The same element stands on the search
// page (data-page) and in the window behind the button in the header. What is typed goes
// nowhere: not even into the address as a query, only behind the #.

const STEP = 20; // hits on the page, and so many more each time
const FEW = 8; // in the window
const SHORTEST = 2;

/** @typedef {import("../lib/search/rank.js").Answer} Answer */

/** The program and what it searches in, once a page: all at one time, so that a slow line waits only once. */
const PARTS = "find search-index vocabulary words rank question features names weights snippet told hits packed".split(
  " ",
);
/** @type {Promise<Search> | undefined} */
let ready;
let count = 0;

/** @typedef {typeof import("../lib/search/find.js")} Program */
/** @typedef {{program: Program, find: import("../lib/search/find.js").Finder}} Search */

/** @param {string} root @returns {Promise<Search>} */
function prepare(root) {
  ready ??= begin(root);
  ready.catch(() => {
    ready = undefined; // the next try asks again
  });
  return ready;
}

/** @param {string} root @returns {Promise<Search>} */
async function begin(root) {
  // Asked of the host each visit: what it once sent may be of an earlier edition.
  const [words, places] = ["woorden", "plekken"].map((name) =>
    fetch(`${root}assets/zoek/${name}.bin`, { cache: "no-cache" }),
  );
  const [program] = await Promise.all(PARTS.map((name) => import(`../lib/search/${name}.js`)));
  const found = places.then(program.unpack);
  found.catch(() => {
    ready = undefined; // the search that waits for it tells
  });
  return { program, find: new program.Finder(root, await program.unpack(await words), found) };
}

/** The words behind ?q= or #q= of an address. */
function asked() {
  const typed = new URLSearchParams(location.hash.slice(1)).get("q");
  return typed ?? new URLSearchParams(location.search).get("q") ?? "";
}

/** Behind the #, where no server sees it. @param {string} query */
function remember(query) {
  const address = query ? `#${new URLSearchParams({ q: query })}` : "";
  try {
    history.replaceState(history.state, "", location.pathname + address);
  } catch {
    // browsers refuse this when it comes too often; the hits are what counts
  }
}

/** @param {string} tag @param {Record<string, unknown>} properties @returns {any} */
const made = (tag, properties) => Object.assign(document.createElement(tag), properties);

class SiteSearch extends HTMLElement {
  input = /** @type {HTMLInputElement} */ (
    made("input", { autocomplete: "off", autocapitalize: "off", spellcheck: false, enterKeyHint: "search" })
  );
  status = made("p", { className: "zoekstand", role: "status" });
  hint = made("p", { className: "zoekhint", hidden: true });
  list = made("ol", { className: "zoeklijst" });
  more = made("button", { className: "zoekmeer", type: "button", textContent: "Toon meer", hidden: true });
  /** @type {Answer | undefined} */
  answer;
  shown = 0;
  wait = 0;
  /** @type {Search | undefined} */
  loaded;

  get root() {
    return new URL(this.dataset.root ?? "", location.href).href;
  }

  get whole() {
    return "page" in this.dataset;
  }

  connectedCallback() {
    if (this.list.isConnected) return;
    const id = `zoekvraag${count++ || ""}`;
    const form = made("form", { role: "search" });
    // In the window Escape has to close it; in a field of type search it would empty the field first.
    Object.assign(this.input, { id, type: this.whole ? "search" : "text" });
    const line = made("div", { className: "zoekregel" });
    line.append(this.input, made("button", { type: "submit", textContent: "Zoek" }));
    form.append(made("label", { htmlFor: id, textContent: "Waar zoek je naar?" }), line);
    this.prepend(form, this.status, this.hint, this.list, this.more);
    form.addEventListener("submit", (/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      if (this.whole) this.search();
      else location.href = this.page(this.input.value.trim());
    });
    this.input.addEventListener("focus", () => this.prepare().catch(() => {}));
    this.input.addEventListener("input", () => {
      clearTimeout(this.wait);
      this.wait = setTimeout(() => this.search(), 150);
    });
    this.more.addEventListener("click", () => this.show(STEP, true));
    this.addEventListener("keydown", (event) => this.walk(event));
    if (this.whole) {
      const follow = () => {
        if (asked() !== this.input.value.trim()) this.ask(asked());
      };
      addEventListener("hashchange", follow);
      addEventListener("popstate", follow);
      follow();
    }
  }

  /** @param {string} query */
  ask(query) {
    this.input.value = query;
    this.search();
  }

  /** The full page of results. @param {string} query */
  page(query) {
    return `${this.root}zoeken/#${new URLSearchParams({ q: query })}`;
  }

  async prepare() {
    const loaded = await prepare(this.root);
    if (!this.loaded) this.append(loaded.program.shortcut());
    this.loaded = loaded;
    return loaded;
  }

  async search() {
    const query = this.input.value.trim();
    if (this.whole) remember(query);
    if (query.length < SHORTEST) return this.tell(undefined, query, "");
    const slow = setTimeout(() => (this.status.textContent = "Bezig met zoeken…"), 300);
    try {
      const { answer, program } = await this.found(query);
      if (query !== this.input.value.trim()) return; // overtaken by the next letter
      this.tell(answer, query, program.said(answer, query));
    } catch {
      this.tell(undefined, query, "Zoeken lukt nu niet. Kijk of je verbinding werkt, of laad de pagina opnieuw.");
    } finally {
      clearTimeout(slow);
    }
  }

  /**
   * What the guide answers. When a part is not there, once more from the start: the guide may have been
   * published again since this page was opened.
   * @param {string} query @returns {Promise<{answer: Answer, program: Program}>}
   */
  async found(query, again = true) {
    try {
      const { find, program } = await this.prepare();
      return { answer: await find.ask(query), program };
    } catch (problem) {
      ready = undefined;
      if (!again) throw problem;
      return this.found(query, false);
    }
  }

  /** @param {Answer | undefined} answer @param {string} query @param {string} text */
  tell(answer, query, text) {
    this.answer = answer;
    this.shown = 0;
    this.list.replaceChildren();
    this.show(this.whole ? STEP : FEW);
    this.offer(answer, query);
    this.querySelector(".zoekverder")?.toggleAttribute("hidden", !query || !answer || answer.hits.length > 0);
    this.status.textContent = text;
    this.status.dataset.vraag = query; // what the list answers
  }

  /** A better spelling; and from the window, the way to all hits. @param {Answer | undefined} answer @param {string} query */
  offer(answer, query) {
    const spelled = answer && this.loaded ? this.loaded.program.better(answer, query) : "";
    this.hint.replaceChildren();
    if (spelled) this.hint.append("Bedoelde je ", made("a", { href: this.page(spelled), textContent: spelled }), "? ");
    if (!this.whole && query.length >= SHORTEST) {
      this.hint.append(made("a", { href: this.page(query), textContent: "Alles op de pagina Zoeken" }));
    }
    this.hint.hidden = !this.hint.childNodes.length;
  }

  /** @param {number} many @param {boolean} [focus] on the first of them */
  show(many, focus) {
    const { answer, loaded } = this;
    const hits = answer?.hits.slice(this.shown, this.shown + many) ?? [];
    const items = hits.flatMap(
      ({ place }) => loaded?.program.hitItem(place, loaded.find, answer?.meanings ?? []) ?? [],
    );
    this.shown += hits.length;
    this.list.append(...items);
    this.more.hidden = !this.whole || this.shown >= (answer?.hits.length ?? 0);
    if (focus) items[0]?.querySelector("a")?.focus();
  }

  /** Arrows go from the field through the hits and back. @param {KeyboardEvent} event */
  walk(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = /** @type {HTMLElement[]} */ ([this.input, ...this.list.querySelectorAll("a")]);
    const here = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const next = stops[here + (event.key === "ArrowDown" ? 1 : -1)];
    if (here < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }
}

customElements.define("site-search", SiteSearch);
