// Every element of the site. Each works on HTML that is already there and readable; what a
// page does not have is not loaded.
import "./display-mode.js";
import "./site-menu.js";
import "./site-search.js";
import "./term-tooltip.js";

if (document.querySelector("self-check")) import("./self-check.js");
if (document.querySelector("check-progress")) import("./check-progress.js");
if (document.querySelector(".highlight")) import("./copy-code.js");
