import type { FieldId, FieldSetId } from '../../base/ids.ts';
import { idParam, idParams } from '../api.ts';

/** Path parameters of /field-sets/:id/fields/:fieldId */
export const fieldParams = idParams<FieldSetId>().extend({ fieldId: idParam<FieldId>() });
