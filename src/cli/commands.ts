/** Every command that works on the database or a file, by its name; `start` and `worker`, which keep running, are in `main`. */
import { audit } from './audit.ts';
import { bench } from './bench.ts';
import { changeImport } from './change-import.ts';
import type { Command } from './command.ts';
import { doNotCall } from './do-not-call.ts';
import { erase } from './erase.ts';
import { exportProject } from './export.ts';
import { failures } from './failures.ts';
import { importFile } from './import.ts';
import { imports } from './imports.ts';
import { inspect } from './inspect.ts';
import { migrateDatabase } from './migrate.ts';
import { permission } from './permission.ts';
import { preview } from './preview.ts';
import { retry } from './retry.ts';
import { review } from './review.ts';
import { rows } from './rows.ts';
import { undo } from './undo.ts';

export const commands: Readonly<Record<string, Command>> = {
  migrate: migrateDatabase,
  inspect,
  preview,
  import: importFile,
  imports,
  failures,
  rows,
  retry,
  export: exportProject,
  dnc: doNotCall,
  permission,
  erase,
  audit,
  pause: changeImport('pause', 'stops an import after its current batch, to be resumed'),
  resume: changeImport('resume', 'goes on with a paused import'),
  cancel: changeImport('cancel', 'stops an import; what is in stays, or is taken back (--undo)'),
  review,
  undo,
  bench,
};
