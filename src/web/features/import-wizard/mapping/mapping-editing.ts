import type { Dispatch, SetStateAction } from 'react';
import type { FieldSet } from '../../../../contract/field.ts';
import type { FileProfile, ImportRecord } from '../../../../contract/import.ts';
import type { ImportKind, MappingField } from '../../../../contract/mapping.ts';
import type { MappingDraft } from './mapping-draft.ts';

/** What every panel that shows or changes the mapping is handed. */
export type MappingEditing = {
  readonly record: ImportRecord;
  readonly draft: MappingDraft;
  readonly onChange: Dispatch<SetStateAction<MappingDraft>>;
  readonly profile: FileProfile;
  /** The sets bound to the project. */
  readonly fieldSets: readonly FieldSet[];
  /** What must be given before the import can start. */
  readonly required: readonly MappingField[];
  /** What the list is taken in as. */
  readonly kind: ImportKind;
};
