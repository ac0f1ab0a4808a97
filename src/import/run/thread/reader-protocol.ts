import type { FilePlace, Params } from '../../../base/refusal.ts';
import type { FileOptions, FileProfile } from '../../../contract/import.ts';
import type { ImportKind } from '../../../contract/mapping.ts';
import type { StorageConfig } from '../../../storage/disk-storage.ts';
import type { ColumnValues } from '../../model/column-values.ts';
import type { CustomField } from '../../model/custom-field.ts';
import type { KeptFurigana } from '../../model/kept-furigana.ts';
import type { PreparedBatch } from '../../model/prepared-batch.ts';
import type { ListIdentity } from '../file/open-stored-list.ts';
import type { ImportJob } from '../import-job.ts';

/** What to determine about a stored file. */
export type ProfileJob = ListIdentity & {
  readonly fileOptions: FileOptions;
  readonly customFields: readonly CustomField[];
  readonly kind: ImportKind;
};

/**
 * Start parameters of the reader thread. `credit`: number of batches it may send before one is
 * consumed.
 */
export type ReaderTask = { readonly storage: StorageConfig; readonly credit: number } & (
  | { readonly kind: 'profile'; readonly job: ProfileJob }
  | { readonly kind: 'import'; readonly job: ImportJob }
);

/** The profile of the file and the values of columns that have few distinct values. */
export type FoundProfile = {
  readonly profile: FileProfile;
  readonly columnValues: readonly ColumnValues[];
  readonly fileSha256: string;
};

/**
 * Permission to send one more batch (the queue between reader and writer is bounded), or the answer
 * to `lines`.
 */
export type ToReader =
  | { readonly kind: 'credit'; readonly credit: number }
  | { readonly kind: 'furigana'; readonly kept: ReadonlyMap<number, KeptFurigana> };

/**
 * `lines`: asks for the furigana stored with failed rows, because the reader has no database
 * access.
 */
export type FromReader =
  | { readonly kind: 'lines'; readonly lines: readonly number[] }
  | { readonly kind: 'batch'; readonly batch: PreparedBatch }
  | { readonly kind: 'profile'; readonly found: FoundProfile }
  | { readonly kind: 'end' }
  | { readonly kind: 'refused'; readonly code: string; readonly params: Params; readonly place: FilePlace }
  | { readonly kind: 'failed'; readonly error: unknown };
