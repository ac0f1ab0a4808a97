import { z } from 'zod';
import { doNotCallEntrySchema } from './do-not-call.ts';
import type { Sentence } from './sentence.ts';
import { idSchema, textSchema } from './wire.ts';

/** Reasons why a number must not be called now. */
const callBarriers = [
  'do_not_call_company',
  'do_not_call_workgroup',
  'phone_unreadable',
  'fax_number',
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
