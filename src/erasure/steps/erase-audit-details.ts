import { blankDetails } from '../../audit/blank-details.ts';
import { numberPattern, separators } from '../number-pattern.ts';
import type { Step } from './step.ts';

/**
 * Blanks details of audit entries that contain the number. The chain of the log allows and shows
 * this.
 */
export const eraseAuditDetails: Step = async (_deps, number, after) => async (trx) => {
  const pattern = numberPattern(number.key);
  if (!pattern) return { after: null, counts: {} };
  const { last, blanked } = await blankDetails(trx, number, after?.[0] ?? '0', { ...pattern, separators });
  return { after: last === undefined ? null : [last], counts: { audit_entries: blanked } };
};
