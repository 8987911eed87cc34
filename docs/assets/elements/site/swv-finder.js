// The list of samenwerkingsverbanden, by name or place: what does not fit goes out of sight. All of it stands on the
// page, so nothing is asked for and without script one reads the whole list.

/** Small letters without accents. @param {string} text */
const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

const form = document.querySelector("swv-finder form");
const field = form?.querySelector("input");
const said = form?.querySelector("[role=status]");
const all = [...document.querySelectorAll("swv-finder li")].map((line) => ({
  line,
  words: plain(line.textContent ?? ""),
}));

function filter() {
  const parts = plain(field?.value ?? "")
    .split(/\s+/)
    .filter(Boolean);
  let count = 0;
  for (const { line, words } of all) {
    const fits = parts.every((part) => words.includes(part));
    if (line instanceof HTMLElement) line.hidden = !fits;
    count += Number(fits);
  }
  if (!said) return;
  if (!parts.length) said.textContent = "";
  else if (count) said.textContent = count === 1 ? "1 gevonden." : `${count} gevonden.`;
  else said.textContent = "Niets gevonden. Hieronder lees je hoe je het jouwe vindt.";
}

if (form instanceof HTMLFormElement) {
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  field?.addEventListener("input", filter);
  filter(); // what a browser filled in again
}
