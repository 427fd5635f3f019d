// What holds for the checksums of both entry points, whose engines differ.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { crc64, repeated } from "./crc64.js";
import fc from "./random.js";

const ALGORITHMS = ["crc64", "md5", "sha256", "sha512"];

/** Around the blocks of every checksum, and around the room for bytes in wasm. */
const SIZES = [0, 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 65_535, 65_536, 65_537, 200_000];

const NINE = new TextEncoder().encode("123456789");
const CRC_OF_NINE = "11051210869376104954";

const dataOf = (size) => Uint8Array.from({ length: size }, (_, i) => (i * 2_654_435_761) >>> 24);

const oracle = (algorithm, bytes) =>
  algorithm === "crc64" ? crc64(bytes).toString() : createHash(algorithm).update(bytes).digest("hex");

export function packageOf({ alibaba, huawei }, algorithm, value, size) {
  const key = new alibaba.Credentials({ accessKeyId: "a", accessKeySecret: "b" });
  const functionOf = { serviceName: "s", functionName: "f" };
  const [call, body] =
    algorithm === "crc64"
      ? [
          new alibaba.FunctionCompute2016({ accountId: "1", region: "r", credentials: key }).getFunction(functionOf),
          { codeChecksum: value, codeSize: size },
        ]
      : [
          new huawei.FunctionGraph({
            region: "r",
            projectId: "p",
            credentials: new huawei.Token({ token: "t" }),
          }).showFunctionCode({ functionUrn: "urn:fss:r:p:function:default:f" }),
          { func_urn: "urn", digest: value, code_size: size },
        ];
  return call.parseSync({ status: 200, body: new TextEncoder().encode(JSON.stringify(body)) }).package();
}

/** Every shape of the same bytes. */
export function shapesOf(bytes) {
  const { buffer } = Uint8Array.from([7, 7, ...bytes, 7]);
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return {
    Uint8Array: bytes,
    Buffer: Buffer.from(bytes),
    ArrayBuffer: Uint8Array.from(bytes).buffer,
    SharedArrayBuffer: shared,
    "view of a SharedArrayBuffer": new Uint8Array(shared),
    DataView: new DataView(buffer, 2, bytes.length),
    "view of a part": new Uint8Array(buffer, 2, bytes.length),
    Int8Array: new Int8Array(buffer, 2, bytes.length),
    Uint8ClampedArray: Uint8ClampedArray.from(bytes),
  };
}

/** Everything that bytes can be read from: functions, since a stream serves once. */
export function sourcesOf(bytes) {
  const half = Math.floor(bytes.length / 2);
  const halves = [bytes.subarray(0, half), bytes.subarray(half)];
  return {
    Blob: () => new Blob(halves),
    File: () => new File([bytes], "dist.zip"),
    Response: () => new Response(bytes),
    ReadableStream: () => new Blob([bytes]).stream(),
    "stream of other shapes": () => ReadableStream.from([halves[0], new DataView(halves[1].slice().buffer)]),
    "asynchronous generator": async function* () {
      yield* halves;
    },
    list: () => halves,
  };
}

export function testHashers(faaswire, entry) {
  const { Checksum, Crc64, Digests, EncodeError, Hasher } = faaswire;

  test("every checksum is that of an oracle", () => {
    for (const size of SIZES) {
      const bytes = dataOf(size);
      const digests = Digests.of(bytes);
      assert.equal(digests.size, size);
      for (const algorithm of ALGORITHMS) {
        const expected = oracle(algorithm, bytes);
        assert.equal(digests[algorithm], expected, `${algorithm} of ${size}`);
        assert.deepEqual(Checksum.of(algorithm, bytes), { algorithm, value: expected });
      }
    }
  });

  test("chunks make no difference, to checksums and to parts", () => {
    const chunks = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 });
    fc.assert(
      fc.property(chunks, (given) => {
        const whole = Buffer.concat(given);
        const hasher = new Hasher();
        const parts = given.map((chunk) => {
          hasher.update(chunk);
          const part = new Crc64();
          part.update(chunk);
          return part;
        });
        const digests = hasher.finish();
        for (const algorithm of ALGORITHMS) assert.equal(digests[algorithm], oracle(algorithm, whole));
        const joined = Crc64.join(parts);
        assert.deepEqual(joined.checksum, { algorithm: "crc64", value: digests.crc64 });
        assert.equal(joined.size, whole.length);
      }),
    );
  });

  test("parts join at every split", () => {
    const bytes = dataOf(200);
    const checksum = (part) => {
      const crc = new Crc64();
      crc.update(part);
      return crc;
    };
    for (let at = 0; at <= bytes.length; at += 1) {
      const whole = Crc64.join([checksum(bytes.subarray(0, at)), checksum(bytes.subarray(at))]);
      assert.equal(whole.checksum.value, oracle("crc64", bytes));
    }
    assert.deepEqual([Crc64.join([]).size, Crc64.join([]).checksum.value], [0, "0"]);
  });

  test("every shape of bytes is hashed alike", async () => {
    const bytes = dataOf(70_000);
    const { sha512, crc64: crc } = Digests.of(bytes);
    const ofSource = packageOf(faaswire, "sha512", sha512);
    for (const [name, shape] of Object.entries(shapesOf(bytes))) {
      assert.deepEqual({ ...Digests.of(shape) }, { ...Digests.of(bytes) }, name);
      assert.equal(Checksum.of("crc64", shape).value, crc, name);
      assert.equal(ofSource.verify(shape).status, "match", name);
      assert.equal((await ofSource.verifyBytes(shape)).status, "match", name);
      assert.equal((await Digests.from(shape)).sha512, sha512, name);
      const part = new Crc64();
      part.update(shape);
      assert.equal(part.checksum.value, crc, name);
      const verifier = ofSource.verifier();
      const chunks = [];
      const sink = new WritableStream({ write: (chunk) => void chunks.push(chunk) });
      await ReadableStream.from([shape]).pipeThrough(verifier.transform()).pipeTo(sink);
      assert.deepEqual([verifier.finish().status, chunks], ["match", [shape]], name);
    }
  });

  test("every source of bytes is read, once and to its end", async () => {
    const bytes = dataOf(150_001);
    const expected = { ...Digests.of(bytes) };
    const codePackage = packageOf(faaswire, "crc64", expected.crc64, bytes.length);
    for (const [name, source] of Object.entries(sourcesOf(bytes))) {
      assert.deepEqual({ ...(await Digests.from(source())) }, expected, name);
      const verdict = await codePackage.verifyBytes(source());
      assert.deepEqual([verdict.status, verdict.sizeDiffers, verdict.actualSize], ["match", false, bytes.length], name);
    }
    assert.equal((await Digests.from(new Response())).crc64, "0");
  });

  test("what is not a source of bytes is named", async () => {
    const codePackage = packageOf(faaswire, "crc64", CRC_OF_NINE);
    const isRejected = (source, problem) =>
      Promise.all(
        [Digests.from(source), codePackage.verifyBytes(source)].map((result) =>
          assert.rejects(
            result,
            (error) => error instanceof EncodeError && error.field === "data" && problem.test(error.problem),
          ),
        ),
      );
    for (const odd of [undefined, null, "text", 5, {}, () => {}, new Date()]) await isRejected(odd, /must be bytes/);
    await isRejected(["text"], /consist of bytes/);
    await isRejected(new Response("<html>", { status: 403 }), /status 403/);
    const used = new Response("x");
    await used.text();
    await isRejected(used, /was read already/);
    const stream = new Blob([NINE]).stream();
    const reader = stream.getReader();
    await isRejected(stream, /another reader/);
    reader.releaseLock();
    assert.equal((await codePackage.verifyBytes(stream)).status, "match");
  });

  test("a source that breaks, and one that is given up, are let go", async () => {
    const own = new RangeError("own");
    const broken = new ReadableStream({ pull: (controller) => controller.error(own) });
    await assert.rejects(Digests.from(broken), own);
    assert.equal(broken.locked, false);
    let reason;
    const texts = new ReadableStream({
      pull: (controller) => controller.enqueue("text"),
      cancel: () => void (reason = "cancelled"),
    });
    await assert.rejects(Digests.from(texts), EncodeError);
    assert.deepEqual([texts.locked, reason], [false, "cancelled"]);
  });

  test("wrong algorithms, parts and sizes are named", () => {
    const fieldOf = (run) => {
      let field;
      assert.throws(run, (error) => error instanceof EncodeError && ((field = error.field), true));
      return field;
    };
    for (const name of ["sha1", "SHA256", "", "__proto__"])
      assert.equal(
        fieldOf(() => Checksum.of(name, NINE)),
        "algorithm",
      );
    for (const name of [undefined, null, 5, ["md5"]])
      assert.equal(
        fieldOf(() => Checksum.of(name, NINE)),
        "algorithm",
      );
    for (const data of [undefined, "text", [1]])
      assert.equal(
        fieldOf(() => Checksum.of("md5", data)),
        "data",
      );
    const codePackage = packageOf(faaswire, "crc64", CRC_OF_NINE, 9);
    for (const join of [(parts) => Crc64.join(parts), (parts) => codePackage.verifyParts(parts)]) {
      for (const parts of [undefined, null, 5, {}, new Crc64()])
        assert.equal(
          fieldOf(() => join(parts)),
          "parts",
        );
      assert.equal(
        fieldOf(() => join([new Crc64(), NINE])),
        "parts[1]",
      );
    }
    for (const size of [-1, NaN, "9", undefined, 9n])
      assert.equal(
        fieldOf(() => codePackage.sizeDiffers(size)),
        "size",
      );
    const freed = new Crc64();
    freed.free();
    assert.equal(
      fieldOf(() => freed.checksum),
      "crc64",
    );
  });

  const GIGABYTE = 2 ** 30;
  const chunk = Uint8Array.from({ length: 2 ** 20 }, (_, i) => i % 256);
  const values = {
    crc64: () => repeated(chunk, 10).toString(),
    sha512: () => {
      const hash = createHash("sha512");
      for (let i = 0; i < 1024; i += 1) hash.update(chunk);
      return hash.digest("hex");
    },
  };
  for (const [algorithm, value] of Object.entries(values)) {
    test(`a gigabyte needs no memory: ${algorithm}`, () => {
      const program = fileURLToPath(new URL("gigabyte.js", import.meta.url));
      const { stdout, stderr, status } = spawnSync(process.execPath, [program, entry, algorithm, value()], {
        encoding: "utf8",
      });
      assert.equal(status, 0, stderr);
      const made = JSON.parse(stdout);
      assert.deepEqual([made.status, made.actualSize, made.sizeDiffers], ["match", GIGABYTE, false]);
      assert.ok(made.grown < 64 * 1024, `${made.grown} KiB`);
    });
  }
}
