import { z } from 'zod';
import { contactSchema } from './lead.ts';
import { cursorSchema, idSchema, pageOf, pageQuerySchema, textSchema } from './wire.ts';

const namedSchema = z.object({ id: idSchema, name: z.string() });

/** A line of the コンタクト page: a contact, whose it is, and whether the viewer may call it now. */
const contactLineSchema = contactSchema
  .omit({ importId: true })
  .extend({ lead: namedSchema, project: namedSchema });
export type ContactLine = z.infer<typeof contactLineSchema>;
export const contactPageSchema = pageOf(contactLineSchema);

/**
 * GET /contacts: those of all projects the viewer sees, the newest lead first. `q`: a whole number, however it is written, or a part of
 * a number, of the contact's name or of the lead's. `leadIds` (`1,2`): of these leads alone.
 */
export const contactQuerySchema = pageQuerySchema.extend({
  projectId: idSchema.optional(),
  /** The ids of the last line's lead and contact. */
  cursor: cursorSchema(2).optional(),
  q: textSchema.trim().max(200).optional(),
  leadIds: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(idSchema).max(200))
    .optional(),
});
