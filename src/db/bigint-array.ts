/**
 * Encodes the values as a `bigint[]` parameter in the binary format of PostgreSQL's array_recv: a
 * 20-byte header, then the length and value of each element, big-endian. As text, tens of thousands
 * of values take client and server more than twice as long.
 */
export function bigintArray(values: BigInt64Array): Buffer {
  const message = Buffer.alloc(headerBytes + values.length * elementBytes);
  const view = new DataView(message.buffer, message.byteOffset, message.length);
  view.setInt32(0, 1); // dimensions
  view.setInt32(8, int8Oid);
  view.setInt32(12, values.length);
  view.setInt32(16, 1); // lower bound
  for (let index = 0, at = headerBytes; index < values.length; index += 1, at += elementBytes) {
    view.setInt32(at, 8);
    view.setBigInt64(at + 4, values[index] ?? 0n);
  }
  return message;
}

const headerBytes = 20;
const elementBytes = 12;
const int8Oid = 20;
