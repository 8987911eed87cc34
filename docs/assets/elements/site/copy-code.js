// A button above each block of code: its lines go to the clipboard exactly as they stand,
// with the spaces at the start that count in the file. Without the button one selects them.

for (const block of document.querySelectorAll(".highlight")) {
  const name = block.querySelector(".filename");
  const code = block.querySelector("code");
  if (!name || !code) continue; // a message to recognise: nothing to paste
  const button = document.createElement("button");
  const said = document.createElement("span");
  button.type = "button";
  button.textContent = "Kopieer";
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.textContent ?? "");
      said.textContent = "Gekopieerd";
    } catch {
      getSelection()?.selectAllChildren(code); // not allowed here: copying by hand is one key away
      said.textContent = "Kopieer nu zelf";
    }
  });
  const bar = document.createElement("div");
  bar.className = "codekop";
  name.replaceWith(bar);
  bar.append(name, said, button);
}
