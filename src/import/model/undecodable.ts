/**
 * What the decoder leaves in its text for bytes it cannot read, and the parser turns into U+FFFD with a note: half of a
 * surrogate pair without the other half, which no text has. So it cannot be mistaken for text, nor a genuine U+FFFD for it.
 */
export const UNDECODABLE = '\uDB00';

/** Finds the marks; the same half begins the characters of a plane that is still empty. */
export const undecodableMarks = /\uDB00(?![\uDC00-\uDFFF])/g;
