// Starts the self-check of the page, and says so when it cannot be loaded.

import { loaded, sayFailed } from "../lib/page/loading.js";

loaded(
  (mark) => import(`./self-check.js${mark}`),
  (again) =>
    sayFailed(
      /** @type {Element} */ (document.querySelector("self-check .tot-start")),
      "De zelfcheck is niet geladen. Er wordt dus niets bewaard. Je kunt de lijst wel printen en op papier invullen.",
      again,
      true,
    ),
);
