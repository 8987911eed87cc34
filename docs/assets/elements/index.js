// Every element of the site. Each works on HTML that is already there and readable; what a
// page does not have is not loaded.
import "./site/display-mode.js";
import "./site/site-menu.js";
import "./site/site-search.js";
import "./site/search-window.js";
import "./site/show-target.js";
import "./site/term-tooltip.js";

if (document.querySelector("self-check")) import("./check/self-check.js");
if (document.querySelector("check-progress")) import("./check/check-progress.js");
if (document.querySelector(".highlight")) import("./site/copy-code.js");
