// `node same-program.js FILE OTHER…`: exit code 1 unless each pair is one program, whatever their comments and white space.

import { readFileSync } from "node:fs";
import { parse } from "acorn";

const tree = (path) =>
  JSON.stringify(parse(readFileSync(path, "utf8"), { ecmaVersion: 2022, sourceType: "module" }), (key, value) =>
    ["start", "end"].includes(key) ? undefined : typeof value === "bigint" ? String(value) : value,
  );

const paths = process.argv.slice(2);
const different = paths.filter((path, i) => i % 2 === 0 && tree(path) !== tree(paths[i + 1]));
if (different.length) console.log(different.join("\n"));
process.exit(different.length ? 1 : 0);
