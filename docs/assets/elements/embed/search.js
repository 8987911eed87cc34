// The search box in the page of another site: the words go to the guide behind the #, so no server sees them.
// A sandbox lets no form be sent, so the button and the key are heard instead.

import "./block.js";

addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("form[data-zoekvak]");
  const field = form?.querySelector("input");
  const go = document.querySelector("a[data-open]");
  if (!(form instanceof HTMLFormElement) || !field || !(go instanceof HTMLAnchorElement)) return;
  /** Along the same way out as every link. @param {Event} event */
  const search = (event) => {
    event.preventDefault();
    const plain = go.href;
    go.href = `${form.action}#${new URLSearchParams({ q: field.value })}`;
    go.click();
    go.href = plain;
  };
  form.addEventListener("submit", search);
  form.querySelector("button")?.addEventListener("click", search);
  field.addEventListener("keydown", (event) => event.key === "Enter" && search(event));
});
