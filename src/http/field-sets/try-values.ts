import { valueTrialListSchema, valueTrialRequestSchema } from '../../contract/field.ts';
import { tryValue } from '../../import/check/custom/try-value.ts';
import type { Api } from '../api.ts';

/** POST /fields/validate: how a draft field would read some texts. Writes nothing. */
export function tryValuesEndpoint(api: Api): void {
  const schema = { body: valueTrialRequestSchema, response: { 200: valueTrialListSchema } };
  api.post('/fields/validate', { config: { access: 'admin' }, schema }, async (request) => {
    const { field, texts } = request.body;
    return { items: texts.map((text) => tryValue(field, text)) };
  });
}
