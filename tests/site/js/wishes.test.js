import assert from "node:assert/strict";
import { test } from "node:test";
import { contrast, wishes } from "../../../docs/assets/elements/lib/embed/wishes.js";

test("what is asked well is done without a word", () => {
  assert.deepEqual(wishes("?weergave=donker&kleur=7fb0f5&naam=SWV De Rijn (25-05)"), {
    weergave: "donker",
    kleur: "#7fb0f5",
    naam: "SWV De Rijn (25-05)",
    swv: "",
    aanspreking: "je",
    fouten: [],
  });
  assert.deepEqual(wishes(""), { weergave: "licht", kleur: "", naam: "", swv: "", aanspreking: "je", fouten: [] });
});

test("each wrong wish is refused by itself, in one Dutch line, and the others are done", () => {
  for (const [query, says] of [
    ["thema=donker", "‘thema’ kennen we niet"],
    ["weergave=dark", "licht, donker of apparaat"],
    ["weergave=", "licht, donker of apparaat"],
    ["kleur=blauw", "zes tekens"],
    ["kleur=%231a5fb", "zes tekens"],
    ["kleur=aaaaaa", "contrast is 2,3 en moet 4,5 zijn"],
    ["kleur=1a5fb4&weergave=donker", "contrast"],
    ["kleur=f2d72e&weergave=donker", "wet betekent"],
    ["kleur=1a5fb4&weergave=apparaat", "contrast"],
    ["naam=x", "2 tot 60 tekens"],
    [`naam=${"x".repeat(61)}`, "2 tot 60 tekens"],
    ["naam=<b>SWV</b>", "alleen letters"],
    ["naam=www:evil", "alleen letters"],
    ["swv=../geheim", "naam van een samenwerkingsverband"],
    ["kleur=1a5fb4&kleur=7b1f57", "twee keer"],
    ["je&u", "gaan niet samen"],
    ["u=ja", "Achter ‘u’ hoort niets"],
    ["je=1", "Achter ‘je’ hoort niets"],
  ]) {
    const found = wishes(`?goed=&${query}`.replace("goed=&", ""));
    assert.equal(found.fouten.length, 1, query);
    assert.match(found.fouten[0], new RegExp(says), query);
    assert.equal(found.aanspreking, "je", query);
  }
  const found = wishes("?kleur=blauw&naam=SWV Noord&x=1");
  assert.equal(found.naam, "SWV Noord");
  assert.equal(found.fouten.length, 2);
});

test("no colour that is allowed is hard to read, or looks like the law", () => {
  for (let at = 0; at < 4096; at += 1) {
    const colour = [8, 4, 0].map((shift) => (((at >> shift) & 15) * 17).toString(16).padStart(2, "0")).join("");
    for (const [weergave, ground] of [
      ["licht", "#ffffff"],
      ["donker", "#131417"],
    ]) {
      const { kleur } = wishes(`?kleur=${colour}&weergave=${weergave}`);
      if (kleur) assert.ok(contrast(kleur, ground) >= 4.5, `${kleur} on ${ground}`);
    }
  }
  assert.equal(contrast("#000000", "#ffffff"), 21);
});

test("u is said where that is asked, by the name alone or with nothing behind it", () => {
  for (const query of ["?u", "?u=", "?weergave=donker&u"])
    assert.deepEqual([wishes(query).aanspreking, wishes(query).fouten], ["u", []]);
  for (const query of ["?je", "?je=", ""])
    assert.deepEqual([wishes(query).aanspreking, wishes(query).fouten], ["je", []]);
});
