/** Where in a file something is wrong. Lines count from 1 as the file (or sheet) shows them, bytes from 0. */
export type FilePlace = { readonly line?: number; readonly byteOffset?: number; readonly sheet?: string };

/** Values for the blanks of a sentence; kept as data so that the sentence can be made in the reader's language. */
export type Params = Readonly<Record<string, string | number>>;

/**
 * The request cannot be done, for a reason its sender can act on. Carries a code and its parameters, never a sentence:
 * `contract/refusals.ts` has the sentences. Not an error of ours: it is not logged as one.
 */
export class Refusal<Code extends string = string> extends Error {
  readonly code: Code;
  readonly params: Params;
  readonly place: FilePlace;

  constructor(code: Code, params: Params = {}, place: FilePlace = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
    this.place = place;
  }
}
