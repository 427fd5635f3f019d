// CRC-64/XZ by the definition, and of data that is repeated, by matrices over GF(2).

const POLYNOMIAL = 0xc96c5795d7870f42n;
const ONES = 2n ** 64n - 1n;

// What a register of eight bits becomes when a byte of zeros follows.
const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let register = BigInt(byte);
  for (let bit = 0; bit < 8; bit += 1) register = (register >> 1n) ^ (register & 1n ? POLYNOMIAL : 0n);
  return register;
});

const next = (register, byte) => (register >> 8n) ^ TABLE[Number((register ^ BigInt(byte)) & 255n)];

export const crc64 = (bytes) => bytes.reduce(next, ONES) ^ ONES;

function times(matrix, vector) {
  let product = 0n;
  for (let i = 0; vector; i += 1, vector >>= 1n) if (vector & 1n) product ^= matrix[i];
  return product;
}

const product = (a, b) => b.map((column) => times(a, column));

/** Of the data, repeated two to the power of `doublings` times. */
export function repeated(bytes, doublings) {
  const bits = Array.from({ length: 64 }, (_, i) => 1n << BigInt(i));
  let matrix = bits.map((bit) => next(bit, 0));
  // It moves a checksum past as many zero bytes as it has seen.
  let past = bits;
  for (let length = bytes.length; length > 0; length >>= 1) {
    if (length & 1) past = product(past, matrix);
    matrix = product(matrix, matrix);
  }
  let crc = crc64(bytes);
  for (let i = 0; i < doublings; i += 1) {
    crc ^= times(past, crc);
    past = product(past, past);
  }
  return crc;
}
