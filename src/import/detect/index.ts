/** Tells how a file is to be read: its encoding, its delimiter and quotation marks, and where its header stands. */
export { detectText, type TextFinding } from './detect-text.ts';
export { detectEncoding, type EncodingFinding } from './encoding/detect-encoding.ts';
export { detectHeader, type HeaderFinding, type HeaderReason } from './header/detect-header.ts';
