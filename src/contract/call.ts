import { z } from 'zod';
import { doNotCallEntrySchema } from './do-not-call.ts';
import type { Sentence } from './sentence.ts';
import { idSchema, textSchema } from './wire.ts';

/** Why a number may not be called now. */
const callBarriers = [
  'do_not_call_company',
  'do_not_call_workgroup',
  'phone_unreadable',
  'fax_number',
] as const;
export type CallBarrier = (typeof callBarriers)[number];

/** The barriers as people read them, on a button that is off. */
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

/** The one answer to "may this user call this number now, and if not why". `entry`: what bans it. */
export const callPermissionSchema = z.object({
  allowed: z.boolean(),
  reason: z.enum(callBarriers).nullable(),
  entry: doNotCallEntrySchema.nullable(),
});
export type CallPermission = z.infer<typeof callPermissionSchema>;

/** A barrier with what bans the number: on a line of a list, and in the 403 of POST /calls beside what every problem+json has. */
export const callBanSchema = z.object({
  reason: z.enum(callBarriers),
  entry: doNotCallEntrySchema.nullable(),
});
export type CallBan = z.infer<typeof callBanSchema>;

/** GET /call-permissions?phone=…&projectId=…: without a project, the bans of every project the user sees count. */
export const callPermissionQuerySchema = z.object({ phone: phoneSchema, projectId: idSchema.optional() });
const phonePermissionSchema = callPermissionSchema.extend({ phone: z.string() });

/** POST /call-permissions: up to 1,000 numbers; the answers in their order. */
export const callPermissionsRequestSchema = z.object({
  phones: z.array(phoneSchema).min(1).max(1000),
  projectId: idSchema.optional(),
});
export const callPermissionsSchema = z.object({ items: z.array(phonePermissionSchema) });

/** POST /calls: 201 with the way to the telephone, or 403 `call_not_allowed` with `reason` and `entry`. Both are written down. */
export const callDraftSchema = z.union([
  z.strictObject({ contactId: idSchema }),
  z.strictObject({ phone: phoneSchema, projectId: idSchema.optional() }),
]);
export const callSchema = z.object({
  id: idSchema,
  /** RFC 3966: `tel:+81312345678`, with `;ext=` where the contact has an extension. */
  tel: z.string(),
});
