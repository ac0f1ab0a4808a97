/** Measures what Leadport does against the limits of what it stands on, on lists of its own making. */
export { benchCheck } from './bench-check.ts';
export { benchDuplicates } from './bench-duplicates.ts';
export { benchImport } from './bench-import.ts';
export { benchPages } from './bench-pages.ts';
export { benchPause } from './bench-pause.ts';
export { benchPermission } from './bench-permission.ts';
export { benchRead } from './bench-read.ts';
export { generateKind, isWorkbook, listKinds, usualRowsOf } from './generate-kind.ts';
export { generateList, listFormats } from './generate-list.ts';
