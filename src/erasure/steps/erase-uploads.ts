import type { Step } from './step.ts';

/** Files that were received and not made an import of are nobody's record: they all go. What is still arriving expires by itself. */
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
