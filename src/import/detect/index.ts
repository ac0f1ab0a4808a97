/**
 * Detects how to read a file from its bytes alone: type, encoding, delimiter, quotes and header.
 */
export { sniffContainer } from './container.ts';
export { detectText } from './detect-text.ts';
export { detectHeader } from './header/detect-header.ts';
export { nameColumns } from './header/name-columns.ts';
export { findValueKind } from './header/value-kind.ts';
