/** Custom fields of a company, in sets that projects use. */
export { type BoundField, columnNames, fieldsOfProject, fieldsOfSets } from './bound-field-store.ts';
export { createFieldSet, deleteFieldSet, renameFieldSet } from './change-field-sets.ts';
export { addChoices, addField, changeField, deleteField } from './change-fields.ts';
export { findMissingFieldSet, getFieldSet, listFieldSets, lockFieldSet } from './field-set-store.ts';
export { findFieldIds } from './find-field-ids.ts';
export { lockFieldsOfProject, refuseWhileImported } from './imports-using-fields.ts';
