// Random parameters of every operation, as callers write them.

import { Secret } from "faaswire";

import { records } from "./operations.js";
import fc from "./random.js";

const ODD = "函数,:,$,~,.,, ,+,%,%2F,%25,&,=,;,@,!,',(,*,é,e\u0301,😀,\u2028,\ufeff,__proto__,toJSON".split(",");
const MOST = 2n ** 63n - 1n;
const BASE64_EDGES = ["fbfffe", "ff", "fbef"].map((hex) => new Uint8Array(Buffer.from(hex, "hex")));

const odd = (more = []) => fc.string({ unit: fc.constantFrom(...ODD, ...more), maxLength: 6 });
const letters = (excluded) =>
  fc.string({ unit: "binary", minLength: 1, maxLength: 1 }).filter((one) => !excluded.test(one));
const isName = (text) => !["", ".", ".."].includes(text) && Buffer.byteLength(text) <= 1024;

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300, size: "max" }),
  odd(["\n", "\t", "\0", '"', "\\", "/", "\x7f"]),
  fc.constant(""),
);
const legal = letters(/[\p{Cc}/?#\\]/u);
const name = fc
  .oneof(
    fc.string({ unit: legal, minLength: 1, maxLength: 40 }),
    odd(),
    fc.string({ unit: legal, minLength: 250, maxLength: 256 }),
    fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_-]{0,127}$/),
  )
  .filter(isName);
const label = name.map((one) => one.replaceAll(".", "")).filter(isName);
const part = name.map((one) => one.replace(/[:%]/g, "")).filter(isName);
const urn = fc
  .array(part, { minLength: 2, maxLength: 3 })
  .map((parts) => ["urn:fss:cn-north-4:project:function", ...parts].join(":"))
  .filter(isName);
const key = fc
  .oneof(fc.string({ unit: letters(/\p{Cc}/u), minLength: 1, maxLength: 200 }), odd(["/", "?", "#", "\\", "1"]))
  .filter(isName);
const base64 = fc.uint8Array({ minLength: 1, maxLength: 90 }).map((raw) => Buffer.from(raw).toString("base64"));
const token = fc.oneof(
  base64,
  base64.map((one) => one.repeat(40)),
  key,
);
const header = fc
  .string({ unit: "grapheme-ascii", maxLength: 200 })
  .map((one) => one.trim())
  .filter((one) => one !== "");
const whole = fc.oneof(
  fc.maxSafeInteger(),
  fc.bigInt({ min: -MOST - 1n, max: MOST }),
  fc.constantFrom(0, -0, -1, 2 ** 53 - 1, 2n ** 53n, MOST, -MOST - 1n),
);
const number = fc.oneof(
  whole,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0.05, 5e-324, 1e16, 1e21),
);
const raw = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...BASE64_EDGES));
const views = [
  (bytes) => bytes,
  (bytes) => Buffer.from(bytes),
  (bytes) => Uint8Array.from(bytes).buffer,
  (bytes) => new DataView(Uint8Array.from([7, ...bytes]).buffer, 1),
];
const bytesOf = (some) => fc.tuple(some, fc.constantFrom(...views)).map(([bytes, view]) => view(bytes));
const secret = fc.oneof(
  text,
  text.map((one) => new Secret(one)),
);
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(fc.constant(null), fc.boolean(), number, text),
    fc.array(tie("json"), { maxLength: 4 }),
    fc.dictionary(text, tie("json"), { maxKeys: 4 }),
  ),
}));

const kinds = {
  "-": fc.constant(undefined),
  account: fc.stringMatching(/^[0-9]{1,20}$/),
  bool: fc.boolean(),
  bytes: bytesOf(raw),
  header,
  int: whole,
  json,
  key,
  label,
  limit: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.bigInt({ min: 1n, max: MOST })),
  name,
  secret,
  "some bytes": bytesOf(raw.filter((bytes) => bytes.length > 0)),
  text,
  texts: fc.array(text, { maxLength: 4 }),
  token,
  urn,
  variables: fc.dictionary(text, secret, { maxKeys: 5 }),
  weights: fc.dictionary(fc.oneof(fc.constantFrom("1", "2", "10"), text), number, { maxKeys: 5 }),
};

function ofKind(kind) {
  if (kind.endsWith("~")) return fc.oneof(fc.constantFrom(undefined, null), ofKind(kind.slice(0, -1)));
  if (kind.endsWith("?")) return fc.option(ofKind(kind.slice(0, -1)), { nil: undefined, freq: 2 });
  if (kind.startsWith("=")) return fc.constant(kind.slice(1));
  if (kind.startsWith("[")) return fc.array(ofKind(kind.slice(1, -1)), { maxLength: 3 });
  if (kind in kinds) return kinds[kind];
  if (kind in records) return members(records[kind]);
  const [base, ...words] = kind.split(" ");
  return fc.oneof(fc.constantFrom(...words), kinds[base]);
}

/** Parameters of an operation or members of a record; what is absent is left out, or undefined. */
export function members({ parameters, forms }) {
  const inForm = (form) =>
    fc.record(
      Object.fromEntries(Object.entries(parameters).map(([each, { kind }]) => [each, ofKind(form[each] ?? kind)])),
    );
  const without = (given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return fc
    .tuple(fc.oneof(...forms.map(inForm)), fc.boolean())
    .map(([given, isSpare]) => (isSpare ? without(given) : given));
}
