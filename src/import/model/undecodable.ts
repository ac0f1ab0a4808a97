/**
 * The decoder's marker for undecodable bytes, which the parser replaces by U+FFFD with a note. An
 * unpaired surrogate, which no text contains, so it cannot be confused with text or a genuine
 * U+FFFD.
 */
export const UNDECODABLE = '\uDB00';

/**
 * Finds the markers. The same surrogate also starts characters of a plane that is still unassigned.
 */
export const undecodableMarks = /\uDB00(?![\uDC00-\uDFFF])/g;
