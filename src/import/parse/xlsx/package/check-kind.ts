import { refuse } from '../../../../contract/refusals.ts';
import type { Package } from './open-package.ts';

/** Parts that identify a zip that is not an XLSX workbook. */
const foreignParts: readonly (readonly [path: RegExp, kind: string])[] = [
  [/^xl\/workbook\.bin$/, '.xlsb'],
  [/^(index\/|index\.zip$)/, '.numbers'],
  [/^(mimetype|content\.xml)$/, '.ods'],
  [/^word\//, '.docx'],
  [/^ppt\//, '.pptx'],
];

/** Throws file_unsupported with its kind if the zip is not a workbook. */
export function checkKind({ parts }: Package): void {
  const paths = [...parts.keys()];
  for (const [path, kind] of foreignParts) {
    if (paths.some((name) => path.test(name))) throw refuse('file_unsupported', { kind });
  }
  const isOffice = paths.some(
    (name) => name === '[content_types].xml' || name.startsWith('xl/') || name === '_rels/.rels',
  );
  if (!isOffice) throw refuse('file_unsupported', { kind: '.zip' });
}
