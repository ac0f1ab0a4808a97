import { z } from 'zod';
import { doNotCallEntrySchema, doNotCallReasons } from './do-not-call.ts';
import type { Language, Sentence } from './sentence.ts';
import {
  cursorSchema,
  daySchema,
  idSchema,
  momentSchema,
  pageOf,
  pageQuerySchema,
  personSchema,
  textSchema,
} from './wire.ts';

/** Reasons why a number must not be called now. The first that applies is the answer. */
export const callBarriers = [
  'do_not_call_company',
  'do_not_call_workgroup',
  'phone_unreadable',
  'fax_number',
  'wrong_number',
  'outside_hours',
  'limit_total',
  'limit_per_day',
  'limit_per_24_hours',
  'called_recently',
] as const;
export type CallBarrier = (typeof callBarriers)[number];

/** The reasons as displayed on a disabled button. */
export const callBarrierTexts: Readonly<Record<CallBarrier, Sentence>> = {
  do_not_call_company: {
    ja: '会社全体の禁止リストに登録されています',
    en: "on the company's do-not-call list",
  },
  do_not_call_workgroup: {
    ja: 'ワークグループの禁止リストに登録されています',
    en: "on your workgroup's do-not-call list",
  },
  phone_unreadable: { ja: '電話番号として認識できません', en: 'not a valid phone number' },
  fax_number: { ja: 'FAX番号のため、架電できません', en: 'a fax number' },
  wrong_number: { ja: '「番号違い」と記録された番号です', en: 'recorded as a wrong number' },
  outside_hours: { ja: '架電できる時間帯ではありません', en: 'outside the hours for calls' },
  limit_total: { ja: '架電回数の上限に達しています', en: 'the maximum number of calls has been reached' },
  limit_per_day: {
    ja: '本日の架電回数の上限に達しています',
    en: "today's maximum number of calls has been reached",
  },
  limit_per_24_hours: {
    ja: '24時間以内の架電回数の上限に達しています',
    en: 'the maximum number of calls within 24 hours has been reached',
  },
  called_recently: {
    ja: '前回の架電から、再架電までの間隔が経過していません',
    en: 'called too recently',
  },
};

/** The reasons in one or two words, for badges in lists. */
export const callBarrierBadges: Readonly<Record<CallBarrier, Sentence>> = {
  do_not_call_company: { ja: '架電禁止', en: 'Do not call' },
  do_not_call_workgroup: { ja: '架電禁止', en: 'Do not call' },
  phone_unreadable: { ja: '番号エラー', en: 'Invalid' },
  fax_number: { ja: 'FAX', en: 'FAX' },
  wrong_number: { ja: '番号違い', en: 'Wrong number' },
  outside_hours: { ja: '時間外', en: 'Outside hours' },
  limit_total: { ja: '回数上限', en: 'Limit reached' },
  limit_per_day: { ja: '回数上限', en: 'Limit reached' },
  limit_per_24_hours: { ja: '回数上限', en: 'Limit reached' },
  called_recently: { ja: '架電直後', en: 'Called recently' },
};

const phoneSchema = textSchema.trim().min(1).max(100);

/**
 * Whether the user may call the number now, and the reason if not. `entry`: the entry that bans it.
 */
export const callPermissionSchema = z.object({
  allowed: z.boolean(),
  reason: z.enum(callBarriers).nullable(),
  entry: doNotCallEntrySchema.nullable(),
});
export type CallPermission = z.infer<typeof callPermissionSchema>;

/**
 * A reason with the entry that bans the number. Used in lists, and in the 403 of POST /calls in
 * addition to the members of problem+json.
 */
export const callBanSchema = z.object({
  reason: z.enum(callBarriers),
  entry: doNotCallEntrySchema.nullable(),
});
export type CallBan = z.infer<typeof callBanSchema>;

/**
 * GET /call-permissions?phone=…&projectId=…: without a project, the bans of every project that the
 * user can see count.
 */
export const callPermissionQuerySchema = z.object({ phone: phoneSchema, projectId: idSchema.optional() });
const phonePermissionSchema = callPermissionSchema.extend({ phone: z.string() });

/** POST /call-permissions: up to 1,000 numbers; results in the same order. */
export const callPermissionsRequestSchema = z.object({
  phones: z.array(phoneSchema).min(1).max(1000),
  projectId: idSchema.optional(),
});
export const callPermissionsSchema = z.object({ items: z.array(phonePermissionSchema) });

/**
 * POST /calls: 201 with the URI to call, or 403 `call_not_allowed` with `reason` and `entry`. Both
 * are recorded.
 */
export const callDraftSchema = z.union([
  z.strictObject({ contactId: idSchema }),
  z.strictObject({ phone: phoneSchema, projectId: idSchema.optional() }),
]);
export const callSchema = z.object({
  id: idSchema,
  /** RFC 3966: `tel:+81312345678`, with `;ext=` if the contact has an extension. */
  tel: z.string(),
});

/** What a result says about the call, for figures. */
export const callResultKinds = [
  'answered',
  'appointment',
  'refused',
  'absent',
  'wrong_number',
  'other',
] as const;
export type CallResultKind = (typeof callResultKinds)[number];

/** Kinds of results of calls in which somebody of the lead was reached. */
export const reachedKinds: readonly CallResultKind[] = ['answered', 'appointment', 'refused'];

export const callResultKindNames: Readonly<Record<CallResultKind, Sentence>> = {
  answered: { ja: '通話', en: 'Answered' },
  appointment: { ja: 'アポイント', en: 'Appointment' },
  refused: { ja: '拒否', en: 'Refused' },
  absent: { ja: '不在', en: 'No answer' },
  wrong_number: { ja: '番号違い', en: 'Wrong number' },
  other: { ja: 'その他', en: 'Other' },
};

/** What a result does with the lead. `ban`: the number can be banned in the same step. */
export const callEffects = ['done', 'call_again', 'wrong_number', 'ban'] as const;
export type CallEffect = (typeof callEffects)[number];

export const callEffectNames: Readonly<Record<CallEffect, Sentence>> = {
  done: { ja: '架電を終了', en: 'No more calls' },
  call_again: { ja: '再架電', en: 'Call again' },
  wrong_number: { ja: 'この番号への架電を終了', en: 'No more calls to this number' },
  ban: {
    ja: '架電を終了し、禁止リストへの登録を確認',
    en: 'No more calls, and offer to add to the do-not-call list',
  },
};

/** The results that every company has. They are displayed in the language of the reader. */
const standardResultNames: Readonly<Record<string, Sentence>> = {
  answered: { ja: '通話', en: 'Answered' },
  appointment: { ja: 'アポイント獲得', en: 'Appointment' },
  call_back: { ja: '再架電の約束', en: 'Call back agreed' },
  absent: { ja: '不在', en: 'No answer' },
  busy: { ja: '話し中', en: 'Busy' },
  not_interested: { ja: '見送り', en: 'Not interested' },
  refused: { ja: '架電拒否', en: 'Refused further calls' },
  wrong_number: { ja: '番号違い', en: 'Wrong number' },
};

/** A result as displayed: standard results have a name in each language. */
export function callResultName(
  result: { readonly name: string; readonly standard: string | null },
  language: Language,
): string {
  return (result.standard && standardResultNames[result.standard]?.[language]) || result.name;
}

/** A year. */
const minutesSchema = z.number().int().min(1).max(527_040);

export const callResultSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: z.enum(callResultKinds),
  effect: z.enum(callEffects),
  /** Effect `call_again`: the next call is due this long after the call. */
  callAgainMinutes: z.number().int().nullable(),
  /** The number cannot be called for this long after a call with this result. */
  restMinutes: z.number().int().nullable(),
});
export type CallResult = z.infer<typeof callResultSchema>;

const namedSchema = z.object({ id: idSchema, name: z.string() });

/** GET /call-result-sets. The standard set applies to projects without a set of their own. */
export const callResultSetSchema = z.object({
  id: idSchema,
  name: z.string(),
  isStandard: z.boolean(),
  projects: z.array(namedSchema),
  results: z.array(callResultSchema),
});
export type CallResultSet = z.infer<typeof callResultSetSchema>;
export const callResultSetListSchema = z.object({ items: z.array(callResultSetSchema) });

/**
 * POST /call-result-sets, PUT /call-result-sets/:id: the whole set. Results with an id are changed,
 * others added; results that are missing are no longer offered and stay with their calls.
 */
export const callResultSetDraftSchema = z.object({
  name: textSchema.trim().min(1).max(100),
  projectIds: z.array(idSchema).max(1000).default([]),
  results: z
    .array(
      z.object({
        id: idSchema.optional(),
        name: textSchema.trim().min(1).max(100),
        kind: z.enum(callResultKinds),
        effect: z.enum(callEffects),
        callAgainMinutes: minutesSchema.nullable().default(null),
        restMinutes: minutesSchema.nullable().default(null),
      }),
    )
    .min(1)
    .max(50),
});
export type CallResultSetDraft = z.output<typeof callResultSetDraftSchema>;

/** Minutes of a day in Japan, `end` exclusive. */
const hoursSchema = z
  .object({ start: z.number().int().min(0).max(1439), end: z.number().int().min(1).max(1440) })
  .refine(({ start, end }) => start < end, 'start is before end');

/**
 * When numbers may be called. `hours`: seven days, Sunday first; null: not on this day. Limits
 * count the calls to a number and those to its lead; null: no limit. `restMinutes`: the time
 * between two calls to a number.
 */
export const callRulesSchema = z.object({
  hours: z.array(hoursSchema.nullable()).length(7),
  onHolidays: z.boolean(),
  maxTotal: z.number().int().min(1).max(10_000).nullable(),
  maxPerDay: z.number().int().min(1).max(10_000).nullable(),
  maxPer24Hours: z.number().int().min(1).max(10_000).nullable(),
  restMinutes: minutesSchema.nullable(),
});
export type CallRules = z.infer<typeof callRulesSchema>;

/**
 * GET /call-rules?projectId=…: the rules of the company and of the project; null: no rules. Those
 * of a project replace those of the company.
 */
export const callRulesQuerySchema = z.object({ projectId: idSchema.optional() });
export const callRulesAnswerSchema = z.object({
  company: callRulesSchema.nullable(),
  project: callRulesSchema.nullable(),
});

/** PUT /call-rules: `projectId` null: those of the company. `rules` null: removes them. */
export const callRulesChangeSchema = z.object({
  projectId: idSchema.nullable(),
  rules: callRulesSchema.nullable(),
});

/**
 * PATCH /calls/:id: closes a call with its result, or corrects it. Omitted values stay unchanged.
 * `nextCallAt` overrides the time that the result sets; results with the effect `done` or `ban`
 * have none. `ban`: adds the number that was called to
 * the do-not-call list in the same step; the result must have the effect `ban`, or the user the
 * right to ban. Without `workgroupIds`: see POST /do-not-call.
 */
export const callChangeSchema = z.object({
  resultId: idSchema.optional(),
  memo: textSchema.max(10_000).optional(),
  nextCallAt: momentSchema.nullable().optional(),
  ban: z
    .object({
      workgroupIds: z.array(idSchema).max(100).default([]),
      projectId: idSchema.nullable().default(null),
      reason: z.enum(doNotCallReasons).default('refusal'),
      note: textSchema.trim().max(2000).default(''),
      evidence: textSchema.trim().max(2000).default(''),
      refusedOn: daySchema.nullable().default(null),
    })
    .optional(),
});

/** A call, or an attempt that was not allowed (`reason`). */
export const callRecordSchema = z.object({
  id: idSchema,
  at: momentSchema,
  by: personSchema,
  phone: z.string(),
  project: namedSchema.nullable(),
  lead: namedSchema.nullable(),
  contactId: idSchema.nullable(),
  allowed: z.boolean(),
  reason: z.string().nullable(),
  /** null: the call has no result yet. */
  result: callResultSchema.nullable(),
  closedAt: momentSchema.nullable(),
  memo: z.string(),
  nextCallAt: momentSchema.nullable(),
});
export type CallRecord = z.infer<typeof callRecordSchema>;

/** GET /calls: newest first. General users see those of their projects, and their own. */
export const callQuerySchema = pageQuerySchema.extend({
  cursor: cursorSchema().optional(),
  projectId: idSchema.optional(),
  leadId: idSchema.optional(),
  userId: idSchema.optional(),
  resultId: idSchema.optional(),
  /** `open`: without a result. */
  state: z.enum(['open', 'closed', 'all']).default('all'),
});
export const callPageSchema = pageOf(callRecordSchema);
