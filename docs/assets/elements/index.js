// Every element of the site. Each works on HTML that is already there and readable; what a
// page does not have is not loaded.
import { loaded, sayFailed } from "./lib/page/loading.js";
import "./site/display-mode.js";
import "./site/site-menu.js";
import "./site/site-search.js";
import "./site/term-tooltip.js";

const check = document.querySelector("self-check");
if (check) {
  loaded(
    (mark) => import(`./check/self-check.js${mark}`),
    (again) =>
      sayFailed(
        /** @type {Element} */ (check.querySelector(".tot-start")),
        "De zelfcheck is niet geladen. Er wordt dus niets bewaard. Je kunt de lijst wel printen en op papier invullen.",
        again,
      ),
  );
}
if (document.querySelector("check-progress")) import("./check/check-progress.js");
if (document.querySelector(".highlight")) import("./site/copy-code.js");
