import type { FieldDraft, ValueTrial } from '../../../contract/field.ts';
import { problemKinds } from '../../../contract/problems.ts';
import { trimBlank } from '../../model/blank.ts';
import { type Finding, find } from '../finding.ts';
import { makeValueReader } from './make-value-reader.ts';

/** What an import would store for a text in a draft field, and the problems it would report. */
export function tryValue(field: FieldDraft, text: string): ValueTrial {
  const written = trimBlank(text) || trimBlank(field.default ?? '');
  const { text: stored, finding } =
    written === '' ? { text: '', finding: null } : makeValueReader(field, false)(written);
  if (finding !== null) return { text, stored: isError(finding) ? '' : stored, problem: tell(finding) };
  const missing = stored === '' && field.required;
  return { text, stored, problem: missing ? tell(find('value_missing')) : null };
}

function isError({ code }: Finding): boolean {
  return problemKinds[code].level === 'error';
}

function tell({ code, params }: Finding): NonNullable<ValueTrial['problem']> {
  return { code, level: problemKinds[code].level, params: { ...params } };
}
