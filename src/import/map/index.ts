/**
 * Column mapping: suggests a mapping from headers, parses one, compiles it, and maps each row to
 * fields.
 */

export { compileMapping } from './compile-mapping.ts';
export { findColumn } from './find-column.ts';
export { findKnownColumn } from './find-known-column.ts';
export { fingerprintHeader } from './fingerprint-header.ts';
export { headerKey } from './header-key.ts';
export { mapRow } from './map-row.ts';
export { overrideMapping, parseAssignments } from './parse-assignments.ts';
export { parseMappingFile } from './parse-mapping-file.ts';
export { reuseMapping, suggestSaved } from './reuse-mapping.ts';
export { suggestMapping } from './suggest-mapping.ts';
export { suggestedMapping } from './suggested-mapping.ts';
