// Everything of this guide on this device at once.

import { takeAway } from "./change.js";

/** Answers, named lists and settings. @param {import("./store.js").Store} store @returns {() => void} puts it back */
export function wipeDevice(store) {
  const last = Number(store.load("gewist").text ?? 0);
  const undo = takeAway(
    store,
    store.keys("").filter((key) => !key.startsWith("gewist")),
  );
  for (const key of store.keys("gewist:")) store.remove(key); // which self-checks were wiped is nobody's business
  store.save("gewist", String(Math.max(Date.now(), last + 1))); // all that stays: when, so that no open tab brings it back
  tellOthers();
  return () => {
    undo();
    tellOthers();
  };
}

/** A browser tells other tabs that storage changed, but not the parts of this page. */
function tellOthers() {
  dispatchEvent(new StorageEvent("storage", { key: null }));
}
