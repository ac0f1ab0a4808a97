/** Tells what a file is and how it is to be read, from its bytes alone: its kind, encoding, delimiter, quotation marks, header. */
export { sniffContainer } from './container.ts';
export { detectText } from './detect-text.ts';
export { detectHeader } from './header/detect-header.ts';
export { nameColumns } from './header/name-columns.ts';
export { findValueKind } from './header/value-kind.ts';
