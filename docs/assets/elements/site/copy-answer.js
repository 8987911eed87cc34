// At the foot of an answer: the question, and the answer in short with source and address, as two
// lines to pass on. Nothing is sent or counted. Without script one selects what stands there.

/** What makes an answer short comes when somebody goes for the button. */
const shortener = () => import("../lib/page/answer.js");

for (const found of document.querySelectorAll("copy-answer")) {
  const answer = found.closest("li");
  const said = found.querySelector("[role=status]");
  if (!(found instanceof HTMLElement) || !answer || !said) continue;
  found.hidden = false;
  for (const name of ["pointerenter", "focusin"]) found.addEventListener(name, shortener, { once: true });
  found.querySelector("button")?.addEventListener("click", async () => {
    const { inShort } = await shortener();
    const lines = inTwoLines(answer, inShort);
    try {
      await navigator.clipboard.writeText(lines);
      said.textContent = "Gekopieerd";
    } catch {
      said.textContent = lines; // not allowed here: copying by hand is one key away
      getSelection()?.selectAllChildren(said);
    }
  });
}

/** @param {Element} answer @param {(text: string) => string} inShort */
function inTwoLines(answer, inShort) {
  /** The words of a part, without what is a sign on the page. @param {string} part @param {string} sign */
  const words = (part, sign) => {
    const copy = answer.querySelector(part)?.cloneNode(true);
    if (!(copy instanceof Element)) return "";
    copy.querySelector(sign)?.remove();
    return (copy.textContent ?? "").trim().replace(/\s+/g, " ");
  };
  const source = words(".bron", ".anker").replace(/\.$/, "");
  const address = new URL(`#${answer.id}`, location.href);
  return `${words(".recht__titel", ".merk")}\n${inShort(words(".uitspraak__tekst", ".merk"))} (${source}; ${document.title}: ${address})`;
}
