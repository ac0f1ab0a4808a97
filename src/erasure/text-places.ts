import type { ErasurePlace } from '../contract/erasure.ts';
import type { Tables } from '../db/tables.ts';

/** A column whose text can contain a number. */
export type TextColumn = { readonly name: string; readonly kind: 'text' | 'text[]' | 'jsonb' };

/** A table scanned in the order of `key`, which together with the tenant is its primary key. */
export type TextPlace = {
  readonly place: ErasurePlace;
  readonly table: keyof Tables;
  readonly key: readonly {
    readonly name: string;
    readonly type: 'bigint' | 'integer' | 'smallint' | 'text';
  }[];
  readonly columns: readonly TextColumn[];
  /** Additional assignments in a row that contained the number. */
  readonly alsoSet?: string;
};

const id = { name: 'id', type: 'bigint' } as const;
const importId = { name: 'import_id', type: 'bigint' } as const;
const rowNo = { name: 'row_no', type: 'bigint' } as const;
const text = (...names: string[]): TextColumn[] => names.map((name) => ({ name, kind: 'text' }));
const json = (...names: string[]): TextColumn[] => names.map((name) => ({ name, kind: 'jsonb' }));

/**
 * All places with customers' text except the audit log, which is blanked instead. A test compares
 * this with the schema.
 */
export const textPlaces: readonly TextPlace[] = [
  {
    place: 'lead_texts',
    table: 'leads',
    key: [id],
    columns: [
      ...text('name', 'kana', 'postal_code', 'prefecture', 'city', 'street', 'building', 'email', 'website'),
      ...text('note'),
      ...json('custom'),
    ],
    alsoSet: 'version = version + 1, updated_at = now()',
  },
  { place: 'contact_texts', table: 'contacts', key: [id], columns: text('name', 'phone', 'extension') },
  {
    place: 'before_images',
    table: 'import_before_images',
    key: [importId, { name: 'lead_id', type: 'bigint' }],
    columns: json('image'),
  },
  {
    place: 'import_rows',
    table: 'import_rows',
    key: [importId, rowNo],
    columns: [
      { name: 'cells', kind: 'text[]' },
      { name: 'furigana', kind: 'text[]' },
      // What a user has edited but not submitted yet.
      { name: 'draft', kind: 'text[]' },
    ],
  },
  {
    place: 'import_rows',
    table: 'import_duplicates',
    key: [importId, rowNo],
    columns: json('incoming', 'earlier'),
  },
  {
    place: 'import_problems',
    table: 'import_problems',
    key: [importId, rowNo, { name: 'position', type: 'smallint' }],
    columns: [...text('raw'), ...json('params')],
  },
  {
    place: 'imports',
    table: 'imports',
    key: [id],
    columns: [
      ...text('file_name'),
      ...json('file_options', 'profile', 'mapping', 'options', 'check_result', 'stop', 'start_request'),
    ],
  },
  {
    place: 'imports',
    table: 'import_column_values',
    key: [importId, { name: 'column_no', type: 'integer' }],
    columns: json('counts'),
  },
  {
    place: 'saved_mappings',
    table: 'saved_mappings',
    key: [{ name: 'header_fingerprint', type: 'text' }],
    columns: [...json('mapping', 'options'), ...text('name'), { name: 'header', kind: 'text[]' }],
  },
  {
    place: 'do_not_call_texts',
    table: 'do_not_call_entries',
    key: [id],
    columns: text('note', 'evidence', 'release_reason', 'lead_name'),
  },
  { place: 'call_memos', table: 'call_attempts', key: [id], columns: text('memo') },
  {
    place: 'webhook_deliveries',
    table: 'webhook_deliveries',
    key: [id],
    columns: text('body', 'last_error'),
  },
  {
    place: 'uploads',
    table: 'uploads',
    key: [{ name: 'id', type: 'text' }],
    columns: text('file_name'),
  },
];
