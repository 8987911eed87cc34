// What a test does in a tab and sees of it, in any browser: one function, given a name and its arguments.
([name, ...given]) => {
  const check = document.querySelector("self-check");
  const region = (part) => check.querySelector(`[data-deel="${part}"]`);
  const field = (id) => check.querySelector(`[data-vraag="${id}"]`);
  const own = (question) =>
    [...question.querySelectorAll("input, select, textarea")].filter((e) => e.closest("[data-vraag]") === question);
  const happens = (element, ...types) => {
    for (const type of types) element.dispatchEvent(new Event(type, { bubbles: true }));
  };
  const until = async (true_) => {
    for (let i = 0; i < 300; i += 1) {
      if (true_()) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`wacht tevergeefs: ${true_}`);
  };
  const button = (place, words) =>
    [...place.querySelectorAll("button")].find((b) => b.textContent === words || b.ariaLabel === words);
  const panel = async () => {
    check.querySelector("details.meer").open = true;
    await until(() => !check.querySelector("[data-doe=ronde]").disabled);
  };
  const acts = {
    questions: () =>
      [...check.querySelectorAll("form [data-vraag]")].map((question) => {
        const [first] = own(question);
        const kind = first.inputMode ? "number" : first.localName === "input" ? first.type : first.localName;
        const options =
          first.localName === "select" ? [...first.options].map((o) => o.value) : own(question).map((i) => i.value);
        const to = Object.fromEntries(own(question).map((i) => [i.value, i.dataset.naar ?? ""]));
        return {
          id: question.dataset.vraag,
          unit: question.dataset.eenheid ?? question.dataset.vraag,
          kind,
          options,
          to,
        };
      }),

    answer(id, value, typed = true) {
      const fields = own(field(id));
      if (fields[0].type === "radio" && value === "") return button(field(id), "Keuze wissen").click();
      const one = fields[0].type === "radio" ? fields.find((f) => f.value === value) : fields[0];
      if (["radio", "checkbox"].includes(one.type)) one.checked = value !== "";
      else one.value = value;
      if (typed) happens(one, "input", "change");
    },

    seen: () => ({
      answers: Object.fromEntries(
        [...check.querySelectorAll("form [data-vraag]")].flatMap((question) => {
          const fields = own(question);
          const choice = ["radio", "checkbox"].includes(fields[0].type);
          const value = choice ? (fields.find((f) => f.checked)?.value ?? "") : fields[0].value;
          return value ? [[question.dataset.vraag, value]] : [];
        }),
      ),
      others: Object.fromEntries(
        [...check.querySelectorAll("[data-versies]")].map((group) => [
          group.closest("[data-vraag]").dataset.vraag,
          [...group.querySelectorAll("blockquote")].map((quote) => quote.textContent).sort(),
        ]),
      ),
      status: region("bewaard").textContent,
      said: region("melding").textContent,
      all: document.body.textContent + [...document.querySelectorAll("textarea, input[type=text]")].map((f) => f.value),
      outcome: !region("uitkomst").hidden,
      lists: [...region("rondes").querySelectorAll("tbody th")].map((cell) => cell.textContent).sort(),
      panel: !check.querySelector("[data-doe=ronde]").disabled,
      focus: document.activeElement?.localName,
    }),

    storage: () => Object.entries(localStorage),
    empty: () => localStorage.clear(),
    ready: () => until(() => "gestart" in check.dataset),

    press(words) {
      const found = button(check, words);
      found.focus();
      found.click();
    },
    undo: (part) => button(region(part), "Zet terug").click(),
    choose: async (words) => {
      await until(() => button(region("vraag"), words));
      button(region("vraag"), words).click();
    },
    version: (id, words) => button(field(id), words).click(),

    // A page out of sight may miss what other tabs do; back in sight it is told so.
    sleep: () => removeEventListener("storage", check.follow),
    wake() {
      addEventListener("storage", check.follow);
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    },
    fail(on) {
      window.real ??= Storage.prototype.setItem;
      Storage.prototype.setItem = on
        ? () => {
            throw new DOMException("vol", "QuotaExceededError");
          }
        : window.real;
    },

    async save(listed) {
      await panel();
      region("melding").textContent = "";
      region("rondenaam").value = listed;
      check.querySelector("[data-doe=ronde]").click();
      await until(() => region("melding").textContent || region("vraag").children.length);
      return region("melding").textContent;
    },
    async export() {
      let blob;
      const make = URL.createObjectURL;
      const click = HTMLAnchorElement.prototype.click;
      URL.createObjectURL = (made) => {
        blob = made;
        return "blob:nergens";
      };
      HTMLAnchorElement.prototype.click = () => {};
      check.querySelector("[data-doe=bestand]").click();
      await until(() => blob);
      URL.createObjectURL = make;
      HTMLAnchorElement.prototype.click = click;
      return blob.text();
    },
    async import(text) {
      await panel();
      region("melding").textContent = "";
      const files = new DataTransfer();
      files.items.add(new File([text], "lijst.json", { type: "application/json" }));
      region("open").files = files.files;
      happens(region("open"), "change");
      await until(() => region("melding").textContent || region("vraag").children.length);
      return region("melding").textContent;
    },
    panel,
  };
  return acts[name](...given);
};
