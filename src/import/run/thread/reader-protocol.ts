import type { FilePlace, Params } from '../../../base/refusal.ts';
import type { FileOptions, FileProfile } from '../../../contract/import.ts';
import type { ImportKind } from '../../../contract/mapping.ts';
import type { StorageConfig } from '../../../storage/index.ts';
import type { ColumnValues } from '../../model/column-values.ts';
import type { CustomField } from '../../model/custom-field.ts';
import type { KeptFurigana } from '../../model/kept-furigana.ts';
import type { PreparedBatch } from '../../model/prepared-batch.ts';
import type { ListIdentity } from '../file/open-stored-list.ts';
import type { ImportJob } from '../import-job.ts';

/** What is to be found out about a stored file. */
export type ProfileJob = ListIdentity & {
  readonly fileOptions: FileOptions;
  readonly customFields: readonly CustomField[];
  readonly kind: ImportKind;
};

/** What the reader thread is started with. `credit`: batches it may send before any has been taken. */
export type ReaderTask = { readonly storage: StorageConfig; readonly credit: number } & (
  | { readonly kind: 'profile'; readonly job: ProfileJob }
  | { readonly kind: 'import'; readonly job: ImportJob }
);

/** What was found out about it, and the values of its columns, where they are few. */
export type FoundProfile = {
  readonly profile: FileProfile;
  readonly columnValues: readonly ColumnValues[];
  readonly fileSha256: string;
};

/** One more batch may be sent: the queue between reader and writer is bounded. Or an answer to `lines`. */
export type ToReader =
  | { readonly kind: 'credit'; readonly credit: number }
  | { readonly kind: 'furigana'; readonly kept: ReadonlyMap<number, KeptFurigana> };

/** `lines`: asks for the furigana that was kept of failed rows, for the reader has no database. */
export type FromReader =
  | { readonly kind: 'lines'; readonly lines: readonly number[] }
  | { readonly kind: 'batch'; readonly batch: PreparedBatch }
  | { readonly kind: 'profile'; readonly found: FoundProfile }
  | { readonly kind: 'end' }
  | { readonly kind: 'refused'; readonly code: string; readonly params: Params; readonly place: FilePlace }
  | { readonly kind: 'failed'; readonly error: unknown };
