// Every element of the site. Each works on HTML that is already there and readable.
import "./check-progress.js";
import "./display-mode.js";
import "./self-check.js";
import "./site-search.js";
import "./term-tooltip.js";
