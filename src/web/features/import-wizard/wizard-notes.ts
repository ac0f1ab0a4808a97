import { type ImportOptions, importOptionsSchema } from '../../../contract/import.ts';
import type { Reading } from './steps/reading/reading.ts';

/** What the person has said so far of how the file is read and its rows are treated, and what they look at. */
export type WizardNotes = {
  readonly reading: Reading;
  readonly options: ImportOptions;
  /** Whether the first rows of the file are unfolded. */
  readonly sampleShown: boolean;
};

export const freshNotes: WizardNotes = {
  reading: {},
  options: importOptionsSchema.parse({}),
  sampleShown: false,
};
