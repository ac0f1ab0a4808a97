import { z } from 'zod';
import type { Sentence } from './sentence.ts';
import { idSchema, pageOf } from './wire.ts';

/** Why an undo keeps a lead. */
export const keptReasons = ['edited', 'called', 'later_import'] as const;

/** The reasons as sentences; `{import}` is the id of the later import. */
export const keptReasonTexts: Readonly<Record<(typeof keptReasons)[number], Sentence>> = {
  edited: { ja: 'インポート後に編集されています', en: 'Edited after the import' },
  called: { ja: 'インポート後に架電されています', en: 'Called after the import' },
  later_import: {
    ja: '後のインポート（#{import}）で変更されています',
    en: 'Changed by a later import (#{import})',
  },
};

const keptLeadSchema = z.object({
  lead: z.object({ id: idSchema, name: z.string() }),
  reason: z.enum(keptReasons),
  laterImportId: idSchema.nullable(),
});
export type KeptLead = z.infer<typeof keptLeadSchema>;

/** GET /imports/:id/kept-leads: what the undo has kept. */
export const keptLeadPageSchema = pageOf(keptLeadSchema);

/**
 * What an undo has done so far. `leads`, `contacts`: removed; `restored`: leads given their values back;
 * `kept`: leads left as they are. Of a do-not-call import: `releasedBans`, that it had made;
 * `restoredBans`, that it had released; `keptBans`, that have changed since and are left as they are.
 */
export const undoCountsSchema = z.object({
  leads: z.number().int(),
  contacts: z.number().int(),
  restored: z.number().int(),
  kept: z.number().int(),
  releasedBans: z.number().int(),
  restoredBans: z.number().int(),
  keptBans: z.number().int(),
});
export type UndoCounts = Readonly<z.infer<typeof undoCountsSchema>>;

/** GET /imports/:id/undo: what an undo would do now; nothing is changed. */
export const undoPreviewSchema = undoCountsSchema.extend({
  keptBy: z.object({ edited: z.number().int(), called: z.number().int(), laterImport: z.number().int() }),
  /** The first leads that would be kept. */
  keptLeads: z.array(keptLeadSchema),
  /** Later imports that changed leads of this one, the latest first: they would be undone first, in this order. */
  builtOnBy: z.array(z.object({ id: idSchema, fileName: z.string(), leads: z.number().int() })),
});
export type UndoPreview = z.infer<typeof undoPreviewSchema>;

/** POST /imports/:id/undo. `keepChanged`: also where later imports build on it; what they changed is then kept. */
export const undoRequestSchema = z.object({ keepChanged: z.boolean().default(false) });

/** POST /imports/:id/cancel. `undo`: what is in already is taken back as well. */
export const cancelRequestSchema = z.object({ undo: z.boolean().default(false) });
