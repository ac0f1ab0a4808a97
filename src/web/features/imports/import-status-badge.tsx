import { Badge } from '@mantine/core';
import { type ImportStatus, importStatusNames } from '../../../contract/import-state.ts';
import { useLanguage } from '../../app/use-language.ts';

const colors: Readonly<Record<ImportStatus, string>> = {
  receiving: 'gray',
  mapping: 'gray',
  checking: 'blue',
  waiting: 'yellow',
  queued: 'blue',
  running: 'blue',
  pausing: 'gray',
  paused: 'gray',
  cancelling: 'gray',
  cancelled: 'gray',
  completed: 'green',
  completed_with_failures: 'red',
  failed: 'red',
  undoing: 'gray',
  undone: 'gray',
};

/** The state of an import, as everybody calls it. */
export function ImportStatusBadge({ status }: { status: ImportStatus }) {
  const language = useLanguage();
  return (
    <Badge color={colors[status]} variant="light" miw="max-content">
      {importStatusNames[status][language]}
    </Badge>
  );
}
