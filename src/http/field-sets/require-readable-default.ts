import type { FieldDraft } from '../../contract/field.ts';
import { describeProblem, isProblemCode } from '../../contract/problems.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Language } from '../../contract/sentence.ts';
import { tryValue } from '../../import/check/custom/try-value.ts';

/**
 * Throws if the field cannot read its own default. Leads would otherwise contain values that no
 * import accepts.
 */
export function requireReadableDefault(field: FieldDraft, language: Language): void {
  if (field.default === null) return;
  const { problem } = tryValue({ ...field, default: null, required: false }, field.default);
  if (problem?.level !== 'error' || !isProblemCode(problem.code)) return;
  const detail = describeProblem(problem.code, problem.params, language);
  throw refuse('default_unreadable', { value: field.default, detail });
}
