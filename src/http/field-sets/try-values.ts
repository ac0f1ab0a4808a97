import { valueTrialListSchema, valueTrialRequestSchema } from '../../contract/field.ts';
import { tryValue } from '../../import/index.ts';
import type { Api } from '../api.ts';

/** POST /fields/validate: what a field would make of some texts, before it is made; nothing is written. */
export function tryValuesEndpoint(api: Api): void {
  const schema = { body: valueTrialRequestSchema, response: { 200: valueTrialListSchema } };
  api.post('/fields/validate', { config: { access: 'admin' }, schema }, async (request) => {
    const { field, texts } = request.body;
    return { items: texts.map((text) => tryValue(field, text)) };
  });
}
