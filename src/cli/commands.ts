/** Every command that works on the database or a file, by its name; `start` and `worker`, which keep running, are in `main`. */

import type { Command } from './command.ts';
import { audit } from './commands/audit.ts';
import { bench } from './commands/bench.ts';
import { changeImport } from './commands/change-import.ts';
import { doNotCall } from './commands/do-not-call.ts';
import { erase } from './commands/erase.ts';
import { exportProject } from './commands/export.ts';
import { failures } from './commands/failures.ts';
import { importFile } from './commands/import.ts';
import { imports } from './commands/imports.ts';
import { inspect } from './commands/inspect.ts';
import { migrateDatabase } from './commands/migrate.ts';
import { permission } from './commands/permission.ts';
import { preview } from './commands/preview.ts';
import { retry } from './commands/retry.ts';
import { review } from './commands/review.ts';
import { rows } from './commands/rows.ts';
import { undo } from './commands/undo.ts';

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
