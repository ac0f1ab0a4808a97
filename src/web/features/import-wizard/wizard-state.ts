import type { ImportOptions } from '../../../contract/import.ts';
import type { Reading } from './steps/reading/reading.ts';

/** What the person has said so far of how the file is read and its rows are treated, and what they look at. */
export type WizardState = {
  readonly fileOptions: Reading;
  /** null: nothing yet; the record's hold. */
  readonly options: ImportOptions | null;
  /** Whether the first rows of the file are unfolded. */
  readonly sampleShown: boolean;
};

export const freshNotes: WizardState = {
  fileOptions: {},
  options: null,
  sampleShown: false,
};
