/**
 * What the decoder leaves in its UTF-8 for bytes it cannot read, and the parser turns into U+FFFD with a note. 0xFF
 * never occurs in UTF-8, so that it cannot be mistaken for text, nor a genuine U+FFFD for it.
 */
export const UNDECODABLE = 0xff;
