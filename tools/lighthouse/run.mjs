// Lighthouse as on a phone, for tests/support/lighthouse.py. In: what to visit, as JSON. Out: a line of JSON a run.
// Input: {"browser": program, "runs": 3, "addresses": [...]}. One browser for all runs; Lighthouse empties its memory.

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const { browser, runs, addresses } = JSON.parse(process.argv[2]);
const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];
const chrome = await launch({ chromePath: browser, chromeFlags: flags, logLevel: "silent" });
try {
  for (const address of addresses)
    for (let run = 0; run < runs; run++) {
      const told = await lighthouse(address, {
        port: chrome.port,
        logLevel: "silent",
        onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
      });
      if (!told || told.lhr.runtimeError) throw Error(`${address}: ${told?.lhr.runtimeError?.message}`);
      const { audits, categories } = told.lhr;
      const scores = Object.fromEntries(
        Object.values(categories).map(({ id, score }) => [id, Math.round(100 * score)]),
      );
      const times = Object.fromEntries(
        Object.entries({
          fcp: "first-contentful-paint",
          lcp: "largest-contentful-paint",
          tbt: "total-blocking-time",
          cls: "cumulative-layout-shift",
        }).map(([name, audit]) => [name, audits[audit].numericValue]),
      );
      // Why a score is no 100: what weighs and did not pass.
      const faults = Object.values(categories).flatMap(({ id, auditRefs }) =>
        auditRefs
          .filter(
            ({ id: audit, weight }) =>
              id !== "performance" && weight && audits[audit].score !== null && audits[audit].score < 1,
          )
          .map(({ id: audit }) => `${id}: ${audits[audit].title}`),
      );
      console.log(JSON.stringify({ address, scores, times, faults }));
    }
} finally {
  chrome.kill();
}
