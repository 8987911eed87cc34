// Below an answer: the question, and the answer in short with source and address, as two lines to pass on.
// Nothing is sent or counted. Without script one selects the sentence, its source stands beside it.

for (const found of document.querySelectorAll("copy-answer")) {
  if (!(found instanceof HTMLElement)) continue;
  const said = found.querySelector("[role=status]");
  found.hidden = false;
  found.querySelector("button")?.addEventListener("click", async () => {
    const { vraag, tekst, bron, plek } = found.dataset;
    const lines = `${vraag}\n${tekst} (${bron}; ${document.title}: ${new URL(`#${plek}`, location.href)})`;
    try {
      await navigator.clipboard.writeText(lines);
      if (said) said.textContent = "Gekopieerd";
    } catch {
      if (!said) return;
      said.textContent = lines; // not allowed here: copying by hand is one key away
      getSelection()?.selectAllChildren(said);
    }
  });
}
