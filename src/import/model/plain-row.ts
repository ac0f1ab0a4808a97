import type { ContactKind } from '../../contract/lead.ts';
import type { CheckedLead } from './checked-row.ts';

/** The texts of a plain row, in the order of `leadColumns`, then the texts of its contact. */
export const plainTexts = [
  'name',
  'kana',
  'postal_code',
  'prefecture',
  'city',
  'street',
  'building',
  'email',
  'website',
  'note',
  'contact_name',
  'phone',
  'extension',
] as const;
export type PlainText = (typeof plainTexts)[number];

/** The text has characters that COPY escapes. */
export const needsEscapes = 1;
/** The quotes inside the text are doubled. */
export const doubledQuotes = 2;
/** The text is not a part of the bytes but an entry of `strings`. */
export const isString = 4;

/** Parts of a byte array. Part `i` is `bytes[starts[i] .. ends[i])`. */
export type ByteParts = {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** `needsEscapes`, `doubledQuotes` and `isString`. */
  readonly flags: Uint8Array;
};

const noParts: ByteParts = {
  starts: new Uint32Array(),
  ends: new Uint32Array(),
  flags: new Uint8Array(),
};

/**
 * A valid row with one contact and no problems. Nearly all of its texts are stored as the file has
 * them and are parts of the file's bytes. One object is used for all rows.
 */
export class PlainRow implements ByteParts {
  row = 0;
  line = 0;
  /** The bytes that all offsets refer to. */
  bytes: Buffer = Buffer.alloc(0);
  readonly starts = new Uint32Array(plainTexts.length);
  readonly ends = new Uint32Array(plainTexts.length);
  readonly flags = new Uint8Array(plainTexts.length);
  readonly strings = new Array<string>(plainTexts.length).fill('');
  /** The original cells. */
  cells: ByteParts & { readonly fieldCount: number } = { ...noParts, fieldCount: 0 };
  /** The number in E.164. */
  readonly e164 = new Uint8Array(24);
  e164Length = 0;
  /** An index into `phoneKinds`. */
  phoneKind = 0;
  contactKind: ContactKind | null = null;
  custom: CheckedLead['custom'] = {};
}
