// Reads and writes modules of WebAssembly, as far as the build looks into them.

/** Bytes that are read one after the other. */
export class Cursor {
  #at = 0;

  constructor(bytes) {
    this.bytes = bytes;
  }

  get isAtEnd() {
    return this.#at === this.bytes.length;
  }

  take(length) {
    this.#at += length;
    return this.bytes.subarray(this.#at - length, this.#at);
  }

  /** An unsigned number in LEB128. */
  number() {
    let [value, shift] = [0, 0];
    for (;;) {
      const [byte] = this.take(1);
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
      shift += 7;
    }
  }
}

/** Kinds and contents of the sections of a module. */
export function sections(module) {
  const rest = new Cursor(module.subarray(8));
  const found = [];
  while (!rest.isAtEnd) {
    const [kind] = rest.take(1);
    found.push({ kind, content: rest.take(rest.number()) });
  }
  return found;
}

/** The module of these sections. */
export function joined(sections) {
  const parts = sections.flatMap(({ kind, content }) => [Buffer.from([kind, ...number(content.length)]), content]);
  return Buffer.concat([Buffer.from("\0asm\x01\0\0\0", "latin1"), ...parts]);
}

/** A number that is not negative in LEB128; a signed one needs a bit more. */
export function number(value, isSigned = false) {
  const bytes = [];
  for (; value > (isSigned ? 63 : 127); value >>>= 7) bytes.push((value & 127) | 128);
  return [...bytes, value];
}
