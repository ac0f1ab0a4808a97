/**
 * The columns of the COPY lines, in order. The column that is only decided when a batch is written
 * comes first with a fixed width, so that it can be replaced: the lead that a row overwrites, the
 * lead of a contact, the lead that a skipped row duplicates.
 */
export const leadColumns = [
  'id',
  'tenant_id',
  'project_id',
  'import_id',
  'import_row',
  'name_hash',
  'name',
  'kana',
  'postal_code',
  'prefecture',
  'city',
  'street',
  'building',
  'email',
  'website',
  'note',
  'custom',
] as const;

export const contactColumns = [
  'lead_id',
  'id',
  'tenant_id',
  'project_id',
  'import_id',
  'import_row',
  'phone_hash',
  'name',
  'kind',
  'phone',
  'extension',
  'phone_e164',
  'phone_kind',
] as const;

export const rowColumns = [
  'lead_id',
  'tenant_id',
  'import_id',
  'row_no',
  'line_no',
  'outcome',
  'furigana',
  'cells',
] as const;

export const problemColumns = [
  'tenant_id',
  'import_id',
  'row_no',
  'position',
  'line_no',
  'level',
  'code',
  'field',
  'column_no',
  'params',
  'raw',
] as const;

/**
 * Number of decimal digits in the replaced column: those of the largest bigint. Leading zeros are
 * accepted.
 */
export const patchedDigits = 19;
