import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { after, test } from "node:test";
import { isDeepStrictEqual } from "node:util";

import {
  Checksum,
  Crc64,
  DecodeError,
  Digests,
  EncodeError,
  Hasher,
  Reference,
  RETRY_HINTS,
  Secret,
  ServiceError,
  signing,
} from "faaswire";
import { inspect } from "faaswire/archive";

import { downloaded, made, topics, trials } from "./support/behavior.js";
import { checkDownload } from "./support/downloads.js";
import { fieldOf } from "./support/field-of.js";
import { checkMistake, checkPreflight, preflights, wrongQuestions } from "./support/preflight.js";
import { checkRedaction } from "./support/printed.js";
import { calls, packageWith } from "./support/samples.js";
import {
  archives,
  callOf,
  camel,
  checksums,
  counts,
  credentials,
  downloads,
  drift,
  errorCodes,
  hasOperation,
  malformed,
  octets,
  redactions,
  references,
  requests,
  run,
  unsigned,
  value,
  verdicts,
} from "./support/vectors.js";
import { checkSigner, reason } from "./support/signer.js";
import { checkWalk, walks } from "./support/walks.js";

/** Tencent's other transports: the package sends JSON by POST only. */
const OTHER_TRANSPORTS = ["method-get", "v1"];

const CHUNKS = [1, 63, 64, 1024, 65_536];

after(() => {
  if (process.env.FAASWIRE_CASE) return;
  const kinds = [
    "signer",
    "unsigned",
    "encoder",
    "response",
    "checksum",
    "verdict",
    "download",
    "drift",
    "archive",
    "error",
    "reference",
    "behavior",
    "page",
    "preflight",
    "mistake",
    "redaction",
  ];
  console.log(`vectors: ${kinds.map((kind) => `${kind}=${counts[kind]}`).join(" ")}`);
  const path = process.env.FAASWIRE_VECTOR_COUNTS;
  if (path) writeFileSync(path, JSON.stringify(counts));
});

test("every signature comes out equal at every stage", () => {
  run("signer", requests, checkSigner);
  const reasons = requests.map(reason).filter(Boolean);
  for (const why of new Set(reasons)) {
    console.log(`signer: ${reasons.filter((each) => each === why).length} unsupported: ${why}`);
  }
  const exceptions = requests.map(({ exception }) => exception).filter(Boolean);
  for (const why of new Set(exceptions)) {
    const count = exceptions.filter((each) => each === why).length;
    console.log(`signer: ${count} signed by the rule, not as the SDK did: ${why}`);
  }
});

test("what clients send otherwise is not signed", () => {
  run("unsigned", unsigned, ({ cloud, credentials: key, scheme, method, url, headers, field }) => {
    const input = { scheme, credentials: credentials(cloud, key), method, url, headers, at: 1, nonce: "n" };
    assert.throws(() => signing.sign(input), { name: "EncodeError", field });
  });
});

test("every request says what the SDK said", () => {
  const cases = requests.filter((of) => hasOperation(of) && !of.tags?.some((tag) => OTHER_TRANSPORTS.includes(tag)));
  run("encoder", cases, checkEncoder);
});

test("every response reads as it should", () => {
  // The first request of each file: what a function is called depends on it.
  const calls = new Map(
    requests
      .toReversed()
      .filter(hasOperation)
      .map((of) => [of.file, callOf(of)]),
  );
  const cases = [...calls].flatMap(([file, call]) => file.responses.map((of) => ({ ...of, call })));
  run("response", cases, checkResponse);
});

test("every checksum is that of the data", () => {
  run("checksum", checksums, ({ algorithm, data, size, value: expected }) => {
    const bytes = octets(data);
    const whole = Digests.of(bytes);
    assert.deepEqual([whole[algorithm], whole.size], [expected, size]);
    assert.deepEqual(Checksum.of(algorithm, bytes), { algorithm, value: expected });
    for (const chunk of CHUNKS) assert.deepEqual({ ...inChunks(new Hasher(), bytes, chunk) }, { ...whole });
  });
});

test("every verdict is given", () => {
  run("verdict", verdicts, (of) => {
    const codePackage = packageWith(of.checksum, of.size);
    const payload = octets(of.payload);
    const agrees = ({ status, matchedBy, member, reason, sizeDiffers }) =>
      assert.deepEqual(
        [status, matchedBy ?? null, member, reason, sizeDiffers],
        [of.status, of.matched_by, of.member, of.reason, of.size_differs],
      );
    // FunctionGraph's own verifier always follows its rule; digests know of no ZIP.
    const noRule = codePackage.cloud === "huawei" && !of.accept_inner_source;
    // Digests and the checksums of parts know nothing of bytes.
    const byChecksum = of.reason !== "not_a_package";
    if (byChecksum && of.matched_by !== "inner_source") {
      agrees(codePackage.compare(Digests.of(payload)));
      assert.equal(codePackage.matches(Digests.of(payload)), of.status === "match");
      if (of.status !== "unverifiable") assert.equal(codePackage.sizeDiffers(payload.length), of.size_differs);
    }
    if (noRule) return;
    agrees(codePackage.verify(payload));
    for (const chunk of CHUNKS) {
      agrees(inChunks(codePackage.verifier(), payload, chunk));
      const byParts = codePackage.verifyParts(inParts(payload, chunk));
      if (!byChecksum && of.checksum.algorithm === "crc64") assert.equal(byParts.status, "mismatch");
      else if (of.checksum.algorithm === "crc64") agrees(byParts);
      else assert.deepEqual([byParts.status, byParts.reason], ["unverifiable", "not_joinable"]);
    }
  });
});

test("every code means what it should", () => {
  const { fc2021, fg, fgByToken, scf } = calls();
  run("error", errorCodes, ({ cloud, signing, status, code, message, kind, retry }) => {
    const [call, body] = {
      alibaba: [fc2021, { Code: code, Message: message }],
      huawei: [signing === "token" ? fgByToken : fg, { error_code: code, error_msg: message }],
      tencent: [scf, { Response: { Error: { Code: code, Message: message } } }],
    }[cloud];
    assert.throws(
      () => call.parseSync({ status, body: Buffer.from(JSON.stringify(body)) }),
      (error) => {
        assert.ok(error instanceof ServiceError, error.stack);
        assert.deepEqual(
          [error.cloud, error.status, error.serviceCode, error.serviceMessage, error.kind, error.retry],
          [cloud, status, code, message, kind, retry],
        );
        assert.ok(RETRY_HINTS.includes(error.retry));
        return true;
      },
    );
  });
});

test("every reference reads as it should", () => {
  run("reference", [...references, ...malformed], ({ id, source, text, line, says, at, ...members }) => {
    if (says !== undefined) {
      assert.throws(
        () => Reference.parse(text),
        (error) =>
          error instanceof EncodeError &&
          error.field === "reference" &&
          error.problem.includes(says) &&
          error.problem.endsWith(` (character ${at})`),
      );
      return;
    }
    const read = Reference.parse(text);
    assert.deepEqual({ ...read }, members);
    assert.deepEqual(structuredClone(read), members);
    assert.ok(Object.isFrozen(read));
    assert.deepEqual([`${read}`, JSON.stringify(read)], [line, JSON.stringify(line)]);
    assert.equal(String(Reference.parse(line)), line);
  });
});

test("parameters have their effect", () => {
  run("behavior", topics.flatMap(trials), (trial) => {
    const { field, body, query, headers } = trial;
    if (trial.received) return reads(trial);
    const changed = () => made(trial, trial.with, trial.config);
    if (field !== undefined) return assert.equal(fieldOf(changed), camel(field));
    const request = changed();
    if (body !== undefined) {
      const json = Buffer.from(request.body).toString();
      return assert.ok(isDeepStrictEqual(JSON.parse(json), body), `sends ${json}`);
    }
    const sent = new URLSearchParams(request.url.split("?")[1]);
    for (const [name, text] of Object.entries(query ?? {})) assert.equal(sent.get(name), text, name);
    for (const [name, text] of Object.entries(headers ?? {})) assert.equal(request.headers.get(name), text, name);
    if (query || headers) return;
    const plain = made(trial, {});
    assert.ok(isDeepStrictEqual([request.url, request.reveal()], [plain.url, plain.reveal()]), "is another request");
  });
});

test("what is quoted is hidden", () => {
  run("redaction", redactions, checkRedaction);
});

test("walks lead through all pages", () => {
  function* byHand(call, send, options) {
    for (let next = call, page; next; next = page.nextPage()) {
      page = next.parseSync(send(next.request(options)));
      yield page;
    }
  }
  run("page", walks, (walk) => checkWalk(walk, byHand));
});

test("questions have their reports", () => {
  run("preflight", preflights, checkPreflight);
});

test("mistakes name the member", () => {
  run("mistake", wrongQuestions, checkMistake);
});

function reads(trial) {
  let named = {};
  try {
    downloaded(trial);
  } catch (error) {
    named = error instanceof DecodeError ? { path: error.path } : { download: error.field };
  }
  const { path, download } = trial;
  assert.ok(isDeepStrictEqual({ path, download, ...named }, { path, download }), `names ${JSON.stringify(named)}`);
  assert.equal(Object.keys(named).length, 1);
}

test("what came is judged", () => {
  run("download", downloads, checkDownload);
});

test("drift is reported wherever a checksum is reported", () => {
  run("drift", drift, (of) => {
    const output = callOf(of).parseSync({ status: 200, headers: of.headers, body: octets(of.body) });
    const items = of.items ? output[camel(of.items)] : [output];
    assert.equal(items.length, 1);
    const codePackage = items[0].package();
    const [build, other] = [octets(of.payload), Buffer.from("other")].map(Digests.of);
    const { status, sizeDiffers = null } = codePackage.compare(build);
    assert.deepEqual([status, sizeDiffers], ["match", of.size_differs]);
    const found = codePackage.compare(other);
    assert.equal(found.status, "mismatch");
    assert.ok(found.explanation.includes(of.says), found.explanation);
    assert.deepEqual([codePackage.matches(build), codePackage.matches(other)], [true, false]);
  });
});

test("archives have just their findings", () => {
  run("archive", archives, ({ archive, findings, is_safe: isSafe }) => {
    const inspection = inspect(octets(archive));
    const found = new Set(inspection.findings.map(({ code }) => code));
    assert.deepEqual([[...found].sort(), inspection.isSafe], [findings, isSafe]);
  });
});

function inParts(bytes, size) {
  const parts = [];
  for (let at = 0; at < bytes.length; at += size) {
    const part = new Crc64();
    part.update(bytes.subarray(at, at + size));
    parts.push(part);
  }
  return parts;
}

function inChunks(sink, bytes, size) {
  for (let at = 0; at < bytes.length; at += size) sink.update(bytes.subarray(at, at + size));
  return sink.finish();
}

function checkEncoder(of) {
  const { at, nonce, headers, request: sent, expect } = of;
  const made = callOf(of).request({ at: at ?? 0, nonce: nonce ?? undefined, headers });
  const url = new URL(made.url);
  const [path, query = ""] = sent.target.split("?");
  assert.equal(made.method, sent.method);
  // `URL` may not have touched the path: it is what was signed.
  assert.ok(made.url.includes(url.pathname), "the URL changes when it is parsed");
  assert.equal(decodeURIComponent(url.pathname), decodeURIComponent(path));
  checkQuery(of, pairs(url.search.slice(1)), pairs(query));
  for (const [name, expected] of Object.entries(expect.required_headers)) {
    assert.equal(made.headers.get(name), expected, name);
  }
  checkBody(of, made.body);
}

function checkQuery({ extra_query: extra = {}, missing_query: missing = [] }, ours, theirs) {
  const without = (list, isIt) => {
    const at = list.findIndex(isIt);
    assert.ok(at >= 0, String(isIt));
    return list.toSpliced(at, 1);
  };
  for (const [name, each] of Object.entries(extra)) theirs = without(theirs, (pair) => pair === `${name}=${each}`);
  for (const name of missing) ours = without(ours, (pair) => pair.startsWith(`${name}=`));
  assert.deepEqual(ours, theirs);
}

function checkBody({ params, request, extra_body: extra, missing_body: missing = [] }, body) {
  const captured = octets(request.body);
  if (params.payload !== undefined || captured.length === 0) {
    return assert.deepEqual(Buffer.from(body ?? []), captured);
  }
  const sent = JSON.parse(Buffer.from(body).toString());
  for (const name of missing) {
    assert.ok(name in sent, name);
    delete sent[name];
  }
  assert.deepEqual(sent, without(JSON.parse(captured), extra));
}

/** Takes the members of `extra` out, at whatever depth they are. */
function without(json, extra) {
  if (extra === undefined) return json;
  const rest = { ...json };
  for (const [name, each] of Object.entries(extra)) {
    if (JSON.stringify(json[name]) === JSON.stringify(each)) delete rest[name];
    else rest[name] = without(json[name], each);
  }
  return rest;
}

const pairs = (query) =>
  query
    .split("&")
    .filter(Boolean)
    .map((pair) => decodeURIComponent(pair.replaceAll("+", "%20")))
    .sort();

function checkResponse({ call, status, headers, body, ok, error, package: expectedPackage, verdict }) {
  const parse = () => call.parseSync({ status, headers, body: octets(body) });
  if (error !== undefined) return checkError(parse, error, status);
  const output = parse();
  agrees("$", output, ok);
  if (expectedPackage) checkPackage(output.package(), expectedPackage);
  if (verdict) {
    const { payload } = verdict;
    const made = payload === "inline" ? output.package().verifyInline() : output.package().verify(octets(payload));
    assert.deepEqual([made.status, made.matchedBy ?? null], [verdict.status, verdict.matched_by ?? null]);
  }
}

function checkPackage(made, { source, checksum, size, url }) {
  const lower = (checksum) => checksum && { ...checksum, value: checksum.value.toLowerCase() };
  assert.deepEqual(
    { source: made.source, checksum: lower(made.checksum ?? null), size: made.size ?? null },
    { source, checksum: lower(checksum), size },
  );
  if (url) assert.equal(made.url.reveal(), url.$secret);
}

function checkError(parse, expected, status) {
  assert.throws(parse, (error) => {
    if (expected.type === "service") {
      assert.ok(error instanceof ServiceError, error.stack);
      const { cloud, serverDate, body, code, ...members } = error;
      assert.ok(serverDate === undefined || serverDate instanceof Date);
      const { type, code: serviceCode, message: serviceMessage, ...rest } = expected;
      const wanted = Object.fromEntries(Object.entries(rest).map(([name, each]) => [camel(name), each ?? undefined]));
      // What is not given did not come.
      const none = { requestId: undefined, retryAfter: undefined };
      assert.deepEqual(members, { status, serviceCode, serviceMessage, ...none, ...wanted });
    } else {
      assert.ok(error instanceof DecodeError, error.stack);
      assert.deepEqual([error.status, error.path ?? null], [expected.status, expected.path]);
      if (expected.request_id) assert.equal(error.requestId, expected.request_id);
      if (expected.retry) assert.equal(error.retry, expected.retry);
    }
    return true;
  });
}

/** Whether an output has the expected members; it may have more. */
/** It says what is expected, and nothing else; of its package only if that is expected. */
function checkFunction(path, actual, expected) {
  const { reference, changed, environment, record, ...reported } = actual;
  assert.ok(record, path);
  if (reference) reported.reference = String(reference);
  if (reference?.account) reported.account = reference.account;
  if (changed) reported.changed = changed.getTime() / 1000;
  const { environment: variables, package: expectedPackage, ...members } = expected;
  assert.deepEqual(
    reported,
    Object.fromEntries(Object.entries(members).map(([name, each]) => [camel(name), each])),
    path,
  );
  assert.equal(environment === undefined, variables === undefined, path);
  if (variables) agrees(path, environment, variables);
  if (expectedPackage) {
    const { source, checksum = null, size = null } = actual.package();
    assert.deepEqual({ source, checksum, size }, expectedPackage, path);
  }
}

function agrees(path, actual, expected) {
  if (expected === null) return assert.equal(actual, undefined, path);
  if (Array.isArray(expected)) {
    assert.equal(actual.length, expected.length, path);
    return expected.forEach((each, i) => agrees(`${path}[${i}]`, actual[i], each));
  }
  if (typeof expected !== "object") return assert.equal(actual, expected, path);
  if ("$secret" in expected) {
    assert.ok(actual instanceof Secret, path);
    return assert.equal(actual.reveal(), expected.$secret, path);
  }
  if ("$bytes" in expected) return assert.deepEqual(actual, value(expected), path);
  if ("$json" in expected) return assert.deepEqual(actual, expected.$json, path);
  if ("$map" in expected) {
    assert.deepEqual(Object.keys(actual).sort(), Object.keys(expected.$map).sort(), path);
    return Object.entries(expected.$map).forEach(([name, each]) => agrees(`${path}.${name}`, actual[name], each));
  }
  for (const [name, each] of Object.entries(expected)) {
    if (name === "$function") checkFunction(`${path}.function()`, actual.function(), each);
    else agrees(`${path}.${camel(name)}`, actual[camel(name)], each);
  }
}
