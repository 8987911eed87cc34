// <site-search>: searches the guide in the browser. The same element stands on the search
// page and in the window behind the button in the header. What is typed goes nowhere: not
// even into the address as a query, only behind the #.

import { finder, snippet } from "../lib/search/find.js";

const MOST = 20;

/** @type {Promise<(query: string) => import("../lib/search/find.js").Entry[]> | undefined} */
let ready;

/** Loads library and entries once, when somebody starts to search. @param {string} address */
function prepare(address) {
  // @ts-expect-error publish copies the library there from node_modules
  const library = () => import("../../vendor/minisearch.js");
  ready ??= Promise.all([library(), fetch(address).then((answer) => answer.json())]).then(([module, entries]) =>
    finder(module.default, entries),
  );
  ready.catch(() => {
    ready = undefined;
  });
  return ready;
}

class SiteSearch extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    if (!form) return console.warn("<site-search> verwacht een <form> (guide/templates/site_search.html)");
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.search();
    });
    this.input?.addEventListener("focus", () => prepare(this.dataset.index ?? "").catch(() => {}));
    this.input?.addEventListener("input", () => {
      clearTimeout(this.wait);
      this.wait = setTimeout(() => this.search(), 150);
    });
    if ("page" in this.dataset && this.input) {
      this.input.value = new URLSearchParams(location.hash.slice(1)).get("q") ?? "";
      if (this.input.value) this.search();
    }
  }

  get input() {
    return this.querySelector("input");
  }

  async search() {
    const query = this.input?.value.trim() ?? "";
    if ("page" in this.dataset) {
      history.replaceState(null, "", query ? `#${new URLSearchParams({ q: query })}` : location.pathname);
    }
    if (query.length < 2) return this.show([], query, "");
    try {
      const find = await prepare(this.dataset.index ?? "");
      const found = find(query);
      if (query !== this.input?.value.trim()) return; // overtaken by the next letter
      const said = found.length
        ? `${found.length} gevonden`
        : `Niets gevonden voor ‘${query}’. Probeer een ander woord.`;
      this.show(found.slice(0, MOST), query, found.length > MOST ? `${said}, de eerste ${MOST} staan hier.` : said);
    } catch {
      this.show([], query, "Zoeken lukt nu niet. Kijk of je verbinding werkt en probeer het opnieuw.");
    }
  }

  /** @param {import("../lib/search/find.js").Entry[]} found @param {string} query @param {string} said */
  show(found, query, said) {
    const status = /** @type {HTMLElement | null} */ (this.querySelector(".zoekstand"));
    if (status) {
      status.textContent = said;
      status.dataset.vraag = query; // what the list below answers
    }
    this.querySelector(".zoeklijst")?.replaceChildren(
      ...found.map((entry) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = this.dataset.root + entry.u;
        link.textContent = entry.t;
        const head = document.createElement("p");
        head.append(link);
        const where = document.createElement("p");
        where.className = "waar";
        where.textContent = entry.p === entry.t ? "" : entry.p;
        const text = document.createElement("p");
        const title = `${entry.t.replace(/[()]/g, "")} `; // stands above already
        const told = snippet(entry.x, query);
        text.textContent = told.startsWith(title) ? told.slice(title.length) : told;
        item.append(head, ...(where.textContent ? [where] : []), text);
        return item;
      }),
    );
  }
}

customElements.define("site-search", SiteSearch);

/** The search window, made when it is first asked for. @param {HTMLAnchorElement} button */
function searchWindow(button) {
  const root = new URL("..", button.href).href;
  const dialog = document.createElement("dialog");
  dialog.className = "zoekvenster md-typeset";
  dialog.setAttribute("aria-label", "Zoeken in de gids");
  const close = Object.assign(document.createElement("button"), { type: "button", textContent: "Sluit" });
  close.className = "zoekvenster__sluit";
  close.addEventListener("click", () => dialog.close());
  const search = document.createElement("site-search");
  search.dataset.index = `${root}assets/zoek.json`;
  search.dataset.root = root;
  const form = Object.assign(document.createElement("form"), { role: "search" });
  const label = Object.assign(document.createElement("label"), {
    textContent: "Waar zoek je naar?",
    htmlFor: "zoekvenster-vraag",
  });
  const line = Object.assign(document.createElement("div"), { className: "zoekregel" });
  const input = Object.assign(document.createElement("input"), {
    id: "zoekvenster-vraag",
    type: "text",
    autocomplete: "off",
  });
  input.enterKeyHint = "search"; // not type=search: there Escape empties the field instead of closing the window
  line.append(input);
  form.append(label, line);
  const status = Object.assign(document.createElement("p"), { className: "zoekstand", role: "status" });
  const list = Object.assign(document.createElement("ol"), { className: "zoeklijst" });
  search.append(form, status, list);
  list.addEventListener("click", (event) => {
    if (event.target instanceof HTMLAnchorElement) dialog.close(); // a hit may be on this page
  });
  dialog.append(close, search);
  document.body.append(dialog);
  return dialog;
}

const button = document.querySelector("a[data-zoekknop]");
if (button instanceof HTMLAnchorElement && !document.querySelector("site-search[data-page]")) {
  /** @type {HTMLDialogElement | undefined} */
  let dialog;
  const open = () => {
    dialog ??= searchWindow(button);
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("input")?.select();
  };
  button.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
}
