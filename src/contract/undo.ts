import { z } from 'zod';
import type { Sentence } from './sentence.ts';
import { idSchema, pageOf } from './wire.ts';

/** Reasons why an undo keeps a lead. */
export const keptReasons = ['edited', 'called', 'later_import'] as const;

/** The reasons as sentences. `{import}` is the id of the later import. */
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

/** GET /imports/:id/kept-leads: leads that the undo kept. */
export const keptLeadPageSchema = pageOf(keptLeadSchema);

/**
 * Progress of an undo. `leads`, `contacts`: removed; `restored`: leads with restored values;
 * `kept`: unchanged leads. For a do-not-call import: `releasedBans`, which it had added;
 * `restoredBans`, which it had released; `keptBans`, which have changed since and are left
 * unchanged.
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

/** GET /imports/:id/undo: previews an undo without changes. */
export const undoPreviewSchema = undoCountsSchema.extend({
  keptBy: z.object({ edited: z.number().int(), called: z.number().int(), laterImport: z.number().int() }),
  /** The first leads that would be kept. */
  keptLeads: z.array(keptLeadSchema),
  /**
   * Later imports that changed leads of this one, latest first. They should be undone first, in
   * this order.
   */
  builtOnBy: z.array(z.object({ id: idSchema, fileName: z.string(), leads: z.number().int() })),
});
export type UndoPreview = z.infer<typeof undoPreviewSchema>;

/**
 * POST /imports/:id/undo. `keepChanged`: undo even if later imports build on it; leads they changed
 * are kept.
 */
export const undoRequestSchema = z.object({ keepChanged: z.boolean().default(false) });

/** POST /imports/:id/cancel. `undo`: also undo the rows already imported. */
export const cancelRequestSchema = z.object({ undo: z.boolean().default(false) });
