// `latin1Slice` and `utf8Slice` are what `Buffer.prototype.toString` calls; @types/node does not list them.
declare global {
  interface Buffer {
    latin1Slice(start: number, end: number): string;
    utf8Slice(start: number, end: number): string;
  }
}

export {};
