import { type ImportOptions, importOptionsSchema } from '../../../contract/import.ts';
import type { Reading } from './steps/reading/reading.ts';

/** What the person has said so far of how the file is read and its rows are treated. */
export type WizardNotes = { readonly reading: Reading; readonly options: ImportOptions };

export const freshNotes: WizardNotes = { reading: {}, options: importOptionsSchema.parse({}) };
