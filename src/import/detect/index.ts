/** Tells what a file is and how it is to be read, from its bytes alone: its kind, encoding, delimiter, quotation marks, header. */
export { sniffContainer } from './container.ts';
export { detectText, type TextFinding } from './detect-text.ts';
export { detectEncoding, type EncodingFinding } from './encoding/detect-encoding.ts';
export { detectHeader, type HeaderFinding, type HeaderReason } from './header/detect-header.ts';
