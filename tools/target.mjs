// What every visitor gets must work in the oldest browser that the guide promises: Safari 15.6.
// A browser that cannot read one line of a module runs none of it and says nothing. So syntax is
// held with a parser, regular expressions with one of their own (parsers of the language accept a
// lookbehind), names of the web platform and CSS with the tables of MDN. The built-ins of the
// language are held by `lib` in tsconfig.json, which knows the types.
//
//     node tools/target.mjs FILE|FOLDER…    prints a line for each fault; exit code 1 if there is one

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { RegExpParser } from "@eslint-community/regexpp";
import bcd from "@mdn/browser-compat-data" with { type: "json" };
import { parse } from "acorn";
import * as csstree from "css-tree";

const TARGET = [15, 6];
// Used on purpose where an older browser simply shows a little less; each with what it falls back to.
const GRACEFUL = new Map(
  Object.entries({
    DecompressionStream: "fflate unpacks (lib/search/packed.js)",
    hyphens: "long words break without a hyphen",
    "hyphenate-limit-chars": "short words break too",
    "text-wrap": "lines break where they break",
    "text-size-adjust": "a turned phone may show larger letters",
    "overscroll-behavior": "the page behind scrolls on",
    "popover-open": "the menu is a list below the name (@supports in frame.css)",
    "forced-colors": "a mode that the browser has not",
    "forced-color-adjust": "a mode that the browser has not",
    subgrid: "fields of one row stand at different heights",
    "@page": "margins and size of paper are the printer's own",
    "break-inside": "a page may end inside a block",
    "break-before": "a page may end where it ends",
    "break-after": "a page may end where it ends",
    "details-content": "what is folded stays folded on paper",
    "content-visibility": "what is folded stays folded on paper",
  }),
);

/** @param {any} compat of MDN @returns {boolean} is it in the oldest browser we promise */
function supported(compat) {
  const said = [compat?.support?.safari].flat().filter(Boolean);
  return said.some(({ version_added: added, version_removed: removed, prefix, alternative_name: other, flags }) => {
    if (prefix || other || flags || !added || added === "preview") return false;
    return !after(added) && (!removed || after(removed));
  });
}

/** @param {string | boolean} version @returns {boolean} is it newer than the target */
function after(version) {
  const [major, minor = 0] = String(version).replace("≤", "").split(".").map(Number);
  return major > TARGET[0] || (major === TARGET[0] && minor > TARGET[1]);
}

/** Names that no interface of the web had in that browser, though one has it now. */
function tooNew() {
  /** @type {Map<string, boolean>} */
  const names = new Map();
  for (const [owner, members] of Object.entries(bcd.api)) {
    if (owner === "__meta") continue;
    for (const [name, { __compat: compat }] of Object.entries(members)) {
      const own = name === "__compat" ? owner : name.replace(/_(static|event)$/, "");
      const found = name === "__compat" ? members.__compat : compat;
      names.set(own, (names.get(own) ?? false) || supported(found));
    }
  }
  const builtins = (/** @type {any} */ part) => {
    for (const [name, inside] of Object.entries(part)) {
      if (name === "__compat") continue;
      names.set(name, true); // held by tsconfig.json
      builtins(inside);
    }
  };
  builtins(bcd.javascript.builtins);
  return new Set([...names].filter(([, old]) => !old).map(([name]) => name));
}

const TOO_NEW = tooNew();

/** Names that a script gives itself: those are not the web platform's. @param {any} tree @returns {Set<string>} */
function ownNames(tree) {
  const names = new Set();
  walk(tree, (node) => {
    if (["Property", "MethodDefinition", "PropertyDefinition"].includes(node.type)) names.add(node.key.name);
    if (/Function/.test(node.type) && node.id) names.add(node.id.name);
    if (node.type === "VariableDeclarator" || node.type === "ClassDeclaration") names.add(node.id.name);
    if (node.type === "AssignmentExpression" && node.left.object?.type === "ThisExpression")
      names.add(node.left.property.name);
  });
  return names;
}

/** @param {any} node @param {(node: any) => void} visit */
function walk(node, visit) {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of [value].flat()) if (child && typeof child.type === "string" && child.loc) walk(child, visit);
  }
}

/** @param {string} code */
const read = (code) => parse(code, { ecmaVersion: 2022, sourceType: "module", locations: true });

/** @param {string} code @param {Set<string>} own names of all scripts @returns {[number, string][]} line and fault */
function scriptFaults(code, own) {
  const faults = [];
  let tree;
  try {
    tree = read(code);
  } catch (error) {
    return [[error.loc?.line ?? 1, error.message]];
  }
  walk(tree, (node) => {
    const line = node.loc.start.line;
    if (node.type === "StaticBlock") faults.push([line, "static block (Safari 16.4)"]);
    const pattern =
      node.regex ?? (node.type === "NewExpression" && node.callee.name === "RegExp" && fixed(node.arguments[0]));
    if (pattern) faults.push(...patternFaults(pattern).map((fault) => [line, fault]));
    const name = node.type === "MemberExpression" && !node.computed ? node.property.name : undefined;
    const made = /^(New|Call)Expression$/.test(node.type) ? node.callee.name : undefined;
    for (const used of [name, made]) {
      if (TOO_NEW.has(used) && !own.has(used) && !GRACEFUL.has(used))
        faults.push([line, `${used} (newer than Safari 15.6)`]);
    }
  });
  return faults;
}

/** A pattern that is put together from texts: what of it stands there. */
function fixed(argument) {
  if (argument?.type === "Literal") return { pattern: String(argument.value), flags: "" };
  if (argument?.type === "TemplateLiteral")
    return { pattern: argument.quasis.map((part) => part.value.cooked).join("x"), flags: "" };
  return undefined;
}

function patternFaults({ pattern, flags }) {
  try {
    new RegExpParser({ ecmaVersion: 2022 }).parsePattern(pattern, undefined, undefined, {
      unicode: flags.includes("u"),
    });
  } catch (error) {
    return [error.message];
  }
  if (/[v]/.test(flags)) return ["flag v (Safari 17)"];
  return /\(\?<[=!]/.test(pattern) ? ["lookbehind (Safari 16.4)"] : [];
}

/** @param {string} code @returns {[number, string][]} line and fault */
function styleFaults(code) {
  const faults = [];
  const told = (node, name, compat) => {
    if (compat && !supported(compat) && !GRACEFUL.has(name))
      faults.push([node.loc.start.line, `${name} (newer than Safari 15.6)`]);
  };
  const { properties, "at-rules": rules, selectors, types } = bcd.css;
  const tree = csstree.parse(code, {
    positions: true,
    onParseError: (error) => faults.push([error.line, error.message]),
  });
  let asked = 0; // inside @supports the browser is asked first; @page is only for paper
  csstree.walk(tree, {
    enter(node) {
      if (node.type === "Atrule" && ["supports", "page"].includes(node.name)) asked += 1;
      if (asked) return;
      if (node.type === "Atrule") told(node, `@${node.name}`, rules[node.name]?.__compat);
      if (node.type === "Feature" && node.kind === "media" && !["width", "height"].includes(node.name))
        told(node, node.name, rules.media[node.name]?.__compat);
      if (node.type === "FeatureRange") faults.push([node.loc.start.line, "range in a media query (Safari 16.4)"]);
      if (node.type === "NestingSelector") faults.push([node.loc.start.line, "nesting (Safari 17.2)"]);
      if (node.type === "Rule" && this.rule) faults.push([node.loc.start.line, "nesting (Safari 17.2)"]);
      if (node.type === "PseudoClassSelector" || node.type === "PseudoElementSelector")
        told(node, node.name, selectors[node.name]?.__compat);
      if (node.type === "Declaration" && !node.property.startsWith("--")) {
        const property = properties[node.property];
        // A value may be newer behind one that everybody knows.
        const before = this.block?.children.toArray() ?? [];
        const known = [node.property, `-webkit-${node.property}`];
        if (GRACEFUL.has(node.property)) return;
        if (before.slice(0, before.indexOf(node)).some((other) => known.includes(other.property))) return;
        told(node, node.property, property?.__compat);
        csstree.walk(node, (value) => {
          if (value.type === "Identifier") told(value, value.name, property?.[value.name]?.__compat);
          if (value.type === "Function")
            told(value, value.name, types[value.name]?.__compat ?? types.color?.[value.name]?.__compat);
          if (value.type === "Dimension" && /^[dsl]v[hwib]$/.test(value.unit))
            told(value, value.unit, types.length?.[`viewport_percentage_units_dynamic`]?.__compat);
        });
      }
    },
    leave(node) {
      if (node.type === "Atrule" && ["supports", "page"].includes(node.name)) asked -= 1;
    },
  });
  return faults;
}

/** @param {string} path @returns {string[]} the scripts and styles there */
function files(path) {
  if (!statSync(path).isDirectory()) return [path];
  const found = readdirSync(path, { recursive: true }).map((name) => join(path, String(name)));
  return found.filter((name) => /\.(js|css)$/.test(name)).sort();
}

function main(paths) {
  const codes = paths.flatMap(files).map((path) => [path, readFileSync(path, "utf8")]);
  const own = new Set();
  for (const [path, code] of codes) {
    if (path.endsWith(".css")) continue;
    try {
      for (const name of ownNames(read(code))) own.add(name);
    } catch {
      // told below
    }
  }
  const faults = codes.flatMap(([path, code]) =>
    (path.endsWith(".css") ? styleFaults(code) : scriptFaults(code, own)).map(
      ([line, fault]) => `${path}:${line}: ${fault}`,
    ),
  );
  if (faults.length) console.log(faults.join("\n"));
  return faults.length ? 1 : 0;
}

exit(main(argv.slice(2)));
