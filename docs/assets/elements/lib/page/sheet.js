// Styles of a part of a page that comes later, with that part.

/** @type {Map<string, Promise<void>>} */
const asked = new Map();

/** @param {string} name of a sheet beside the one of every page @returns {Promise<void>} when it is there, or will not come */
export function sheet(name) {
  // A block in another site has one sheet, with all in it.
  const beside = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[href$="/gids.css"]'));
  if (!beside) return Promise.resolve();
  const found =
    asked.get(name) ??
    new Promise((resolve) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = beside.href.replace(/[^/]*$/, name);
      // Without its styles a part can still be read.
      link.onload = link.onerror = () => resolve();
      document.head.append(link);
    });
  asked.set(name, found);
  return found;
}
