// Styles of a part of a page that comes later, with that part.

/** @type {Map<string, Promise<void>>} */
const asked = new Map();

/** @param {string} name of a sheet beside the folder with the elements @returns {Promise<void>} when it is there, or will not come */
export function sheet(name) {
  const found =
    asked.get(name) ??
    new Promise((resolve) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = new URL(`../../../${name}`, import.meta.url).href;
      // Without its styles a part can still be read.
      link.onload = link.onerror = () => resolve();
      document.head.append(link);
    });
  asked.set(name, found);
  return found;
}
