import type { Step } from './step.ts';

/**
 * Deletes all received files without an import, because no record tells what they contain.
 * Unfinished uploads expire.
 */
export const eraseUploads: Step =
  async ({ storage }, { tenantId }) =>
  async (trx) => {
    const gone = await trx
      .deleteFrom('uploads')
      .where('tenant_id', '=', tenantId)
      .where('received_at', 'is not', null)
      .returning('id')
      .execute();
    for (const { id } of gone) await storage.delete(`uploads/${id}`);
    return { after: null, counts: {} };
  };
