import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeCode, encodeCode, MARK, newTag, TAG_BITS } from "../../../docs/assets/elements/lib/group/code.js";
import { checkOf, decodeGroup, encodeGroup } from "../../../docs/assets/elements/lib/group/file.js";
import { findCodes } from "../../../docs/assets/elements/lib/group/links.js";
import { answersOf, HALF, valuesOf } from "../../../docs/assets/elements/lib/group/shape.js";
import { rank, unrank, ways } from "../../../docs/assets/elements/lib/group/split.js";
import { chance, glasses, poll, scale, somebody } from "./group-shape.js";

const COUNT = 10_000;
const code = (shape = glasses, seed = "een", tag = "abc") => encodeCode(shape, somebody(shape, chance(seed)), tag);
const read = (text, shape = glasses) => findCodes(shape, text).map((found) => found.read);

test("ten points over four situations have 286 outcomes, each its own number, and no other", () => {
  assert.equal(ways(10, 4), 286);
  const seen = new Set();
  for (let a = 0; a <= 10; a += 1)
    for (let b = 0; a + b <= 10; b += 1)
      for (let c = 0; a + b + c <= 10; c += 1) {
        const parts = [a, b, c, 10 - a - b - c];
        assert.deepEqual(unrank(rank(parts), 10, 4), parts);
        seen.add(rank(parts));
      }
  assert.deepEqual([Math.min(...seen), Math.max(...seen), seen.size], [0, 285, 286]);
});

test("both rounds, role and check fit in 45 signs behind the #, whoever fills in what", () => {
  for (let i = 0; i < 50; i += 1) {
    const made = code(glasses, `lang ${i}`, newTag());
    assert.ok(made.length <= 45, String(made.length));
    assert.match(made, /^gids1-[0-9A-Za-z]+$/);
    assert.equal(made.length, code().length); // its length tells nothing either
  }
});

test("answers come back as they went, of every kind", () => {
  for (const shape of [glasses, poll, scale])
    for (let i = 0; i < 50; i += 1) {
      const values = somebody(shape, chance(`heen ${i}`));
      const tag = newTag();
      const signs = encodeCode(shape, values, tag).slice(MARK.length);
      assert.deepEqual(decodeCode(shape, signs), { tag, values, problem: "" });
    }
});

test("a theme that is not empty and not at ten has a value of its own, and text is no answer", () => {
  const answers = {
    rol: "ouder",
    "nu.thema-1.specialisme": "4",
    "nu.thema-2.leergemeenschap": "10",
    "eigen-tekst": "geheim",
  };
  const values = valuesOf(glasses, answers);
  assert.deepEqual(values.slice(0, 4), [6, HALF, 2, 0]);
  assert.deepEqual(answersOf(glasses, values), {
    rol: "ouder",
    "nu.thema-2.specialisme": "0",
    "nu.thema-2.individueel-maatwerk": "0",
    "nu.thema-2.professionalisering": "0",
    "nu.thema-2.leergemeenschap": "10",
  });
});

test("a tag has forty bits of chance", () => {
  const tags = new Set(Array.from({ length: 2000 }, newTag));
  assert.equal(tags.size, 2000);
  const high = Math.max(...[...tags].map((tag) => Number.parseInt(tag, 36)));
  assert.ok(high < 2 ** TAG_BITS && high > 2 ** (TAG_BITS - 2));
});

test("another check, another version and other questions are told apart", () => {
  const made = code();
  assert.equal(read(made, { ...glasses, check: "ander" })[0].problem, "andere-zelfcheck");
  assert.equal(read(made, { ...glasses, version: 2 })[0].problem, "andere-versie");
  const more = {
    ...glasses,
    fields: glasses.fields.map((f, i) => (i ? f : { ...f, options: [...f.options, "nieuw"] })),
  };
  assert.equal(read(made, more)[0].problem, "andere-versie");
  assert.equal(read(code(poll))[0].problem, "andere-zelfcheck");
  assert.equal(read(code(scale), poll)[0].problem, "andere-zelfcheck");
});

test("links survive what mail and chat do to them", () => {
  const made = code();
  const [link, half] = [`https://gids.example/zelfchecks/welke-bril/#${made}`, 25];
  const wanted = read(made);
  assert.equal(wanted[0].problem, "");
  for (const text of [
    link,
    `<${link}>`,
    `"${link}",`,
    `(${link}).`,
    `${link}?utm_source=mail&fbclid=IwAR0`,
    `${link}&data=05%7C01`,
    `Hoi,\r\n\r\nhier mijn antwoorden: ${link}\r\nGroet`,
    `> > ${link.slice(0, -half)}\n> > ${link.slice(-half)}`,
    `<${link.slice(0, -half)}\r\n${link.slice(-half)}>`,
    `${link.slice(0, -half)}=\r\n${link.slice(-half)}`,
    `${link.slice(0, -half)}=\n=\n${link.slice(-half)}`,
    `href=3D"${link}"`,
    `https://nam.safelinks.example/?url=${encodeURIComponent(link)}&data=05%7C01&reserved=0`,
    `https://t.example/?u=${encodeURIComponent(encodeURIComponent(link)).replace("gids1-", "gids1%252D")}`,
    link.replace("-bril", "=2Dbril").replace("gids1-", "gids1=2D"),
    link.replace("gids1-", "gids1–"),
    link.replace("gids1-", "Gids1-"),
    link.replace("gids1-", "gids1-\u200b").replace("#", "#\ufeff"),
    `${made}`,
    `${made.slice(0, 20)}\u00ad${made.slice(20)}`,
  ])
    assert.deepEqual(read(text), wanted, text);
});

test("hundreds at once come out in order, and what is broken between them is told", () => {
  const many = Array.from({ length: 300 }, (_, i) => code(glasses, `velen ${i}`, newTag()));
  const broken = `${many[7].slice(0, -1)}!`;
  const found = findCodes(glasses, [...many.slice(0, 150), broken, ...many.slice(150)].join("\n"));
  assert.equal(found.length, 301);
  assert.deepEqual(
    found.filter(({ read }) => !read.problem).map(({ signs }) => MARK + signs),
    many,
  );
  assert.equal(found[150].read.problem, "kapot");
  assert.deepEqual(findCodes(glasses, "Beste allen, tot dinsdag. https://gids.example/#nu-2"), []);
});

const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-=%#<>&; \n{}[]":,é\u200b';

/** Some changes to a text that a hand, a mail or bad luck could make. */
function mutated(text, pick, other) {
  let found = text;
  for (let n = 1 + pick(3); n > 0; n -= 1) {
    const at = pick(found.length + 1);
    const to = Math.min(found.length, at + 1 + pick(8));
    const sign = SIGNS[pick(SIGNS.length)];
    found = [
      () => found.slice(0, at) + found.slice(at + 1),
      () => found.slice(0, at) + sign + found.slice(at),
      () => found.slice(0, at) + sign + found.slice(at + 1),
      () => found.slice(0, at) + found.slice(to) + found.slice(at, to),
      () => found.slice(0, at),
      () => found.slice(0, at) + other.slice(at),
      () => found.slice(at, to) + found,
      () => found.slice(0, at) + found.slice(at, to).toUpperCase() + found.slice(to),
    ][pick(8)]();
  }
  return found;
}

test(`${COUNT} mutations of links and files: nothing is thrown, nothing false is taken for true`, () => {
  const pick = chance("verminkt");
  const real = Array.from({ length: 20 }, (_, i) => code(glasses, `echt ${i}`, newTag()));
  const truth = new Set(real.map((one) => JSON.stringify(read(one)[0])));
  const people = real.map((one) => ({ code: one, notes: {} }));
  const group = { name: "Studiedag", made: "2026-11-27T10:00:00.000Z" };
  const file = encodeGroup(group, glasses, people);
  let [taken, refused] = [0, 0];
  for (let i = 0; i < COUNT; i += 1) {
    const text = mutated(`https://gids.example/#${real[i % 20]}`, pick, `https://gids.example/#${real[(i + 1) % 20]}`);
    for (const one of read(text)) {
      if (!one.problem) assert.ok(truth.has(JSON.stringify(one)), text);
      if (one.problem) refused += 1;
      else taken += 1;
    }
    const changed = mutated(file, pick, file.replace("Studiedag", "Andere"));
    checkOf(changed);
    const opened = decodeGroup(changed, glasses);
    for (const line of opened.group?.antwoorden ?? []) assert.ok(real.includes(line.code), line.code);
  }
  assert.ok(taken > COUNT / 20 && refused > COUNT / 20, `${taken} ${refused}`);
});

test("a group comes back from its file, and a file that is not whole is refused whole", () => {
  const people = [1, 2, 3].map((i) => ({
    code: code(glasses, `groep ${i}`, `t${i}`),
    notes: i > 1 ? {} : { "actie.wie": "Ank" },
  }));
  const group = { name: "Studiedag", made: "2026-11-27T10:00:00.000Z" };
  const text = encodeGroup(group, glasses, people);
  const back = decodeGroup(text, glasses);
  assert.equal(checkOf(text), "welke-bril");
  assert.equal(back.group.naam, "Studiedag");
  assert.deepEqual(
    back.group.antwoorden.map(({ code: one, notes }) => ({ code: one, notes })),
    people,
  );
  const good = JSON.parse(text);
  for (const bad of [
    { ...good, formaat: "anders" },
    { ...good, check: "ander" },
    { ...good, versie: 2 },
    { ...good, checkversie: 2 },
    { ...good, naam: "" },
    { ...good, naam: "x".repeat(81) },
    { ...good, gemaakt: "gisteren" },
    { ...good, antwoorden: {} },
    { ...good, antwoorden: [null] },
    { ...good, antwoorden: [{ code: `${people[0].code}0` }] },
    { ...good, antwoorden: [{ code: people[0].code, notities: { "<b>": "x" } }] },
    { ...good, antwoorden: [{ code: people[0].code, notities: { a: 1 } }] },
  ])
    assert.equal(decodeGroup(JSON.stringify(bad), glasses).group, null);
});
