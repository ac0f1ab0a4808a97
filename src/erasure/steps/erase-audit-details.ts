import { blankDetails } from '../../audit/index.ts';
import { numberPattern, separators } from '../number-pattern.ts';
import type { Step } from './step.ts';

/** Details of audit entries that name the number are blanked, which the chain of the log allows and shows. */
export const eraseAuditDetails: Step = async (_deps, number, after) => async (trx) => {
  const pattern = numberPattern(number.key);
  if (!pattern) return { after: null, counts: {} };
  const { last, blanked } = await blankDetails(trx, number, after?.[0] ?? '0', { ...pattern, separators });
  return { after: last === undefined ? null : [last], counts: { audit_entries: blanked } };
};
