/**
 * The position of a problem in a file. Lines count from 1 as displayed in the file (or sheet),
 * bytes from 0.
 */
export type FilePlace = { readonly line?: number; readonly byteOffset?: number; readonly sheet?: string };

/**
 * Values for the placeholders of a message. Stored as data, so that the message can be created in
 * the reader's language.
 */
export type Params = Readonly<Record<string, string | number>>;

/**
 * A request that cannot be done, for a reason that the client can act on. Carries a code and
 * parameters, never a text; the texts are in `contract/refusals.ts`. Not an internal error, so it
 * is not logged as one.
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
