// What somebody passes on of an answer: few words, and enough.
import assert from "node:assert/strict";
import test from "node:test";
import { inShort } from "../../../docs/assets/elements/lib/page/answer.js";

test("the first sentence, when it says enough", () => {
  const first = "Op een gewone school is een OPP verplicht bij extra ondersteuning van een leerling.";
  assert.equal(inShort(`${first} Elders heeft elke leerling er een.`), first);
});

test("more sentences, when the first says little", () => {
  assert.equal(
    inShort("Niet vanzelf. Het hangt af van de hulp die de leerling nodig heeft op school. En meer."),
    "Niet vanzelf. Het hangt af van de hulp die de leerling nodig heeft op school.",
  );
});

test("a question goes with what it asks", () => {
  const text = "Is de basisondersteuning genoeg voor deze leerling op deze school? Dan hoeft het niet. Meer.";
  assert.equal(inShort(text), "Is de basisondersteuning genoeg voor deze leerling op deze school? Dan hoeft het niet.");
});

test("all of it, when it is short", () => {
  assert.equal(inShort("Nee."), "Nee.");
  assert.equal(inShort("zonder punt"), "zonder punt");
});
