// What scripts say in a block on a site that says u: asked for by block.js, with ?u in the address. The texts of the
// page itself are changed already; these come later, whenever somebody answers something.

/** @type {[string, string][]} what they say with je and with u, the longest first; publish puts it here */
// @ts-expect-error -- no variable: esbuild fills it in
const said = SAID_WITH_U;
const NAMES = ["aria-label", "data-kolom", "placeholder", "title"];
const TYPED = "textarea, input, [contenteditable]"; // what somebody wrote stays as it is

/** @param {string} text */
const withU = (text) => said.reduce((found, [je, u]) => found.replaceAll(je, u), text);

/** @param {Node} node */
function change(node) {
  if (node instanceof Text) {
    if (node.parentElement?.closest(TYPED)) return;
    const text = withU(node.data);
    if (text !== node.data) node.data = text;
    return;
  }
  if (!(node instanceof Element)) return;
  for (const name of NAMES) {
    const text = node.getAttribute(name);
    if (text && withU(text) !== text) node.setAttribute(name, withU(text));
  }
  node.childNodes.forEach(change);
}

new MutationObserver((seen) => {
  for (const { type, target, addedNodes } of seen) {
    if (type === "childList") addedNodes.forEach(change);
    else change(target);
  }
}).observe(document.body, { childList: true, subtree: true, characterData: true, attributeFilter: NAMES });
change(document.body);
