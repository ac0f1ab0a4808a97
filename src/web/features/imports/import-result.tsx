import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportLine } from '../../../contract/import.ts';
import { useLanguage } from '../../app/use-language.ts';
import { formatAside, formatCount } from '../../ui/format.ts';
import { doneRows, hasRun, isMoving, skippedRows, succeededRows } from './import-progress.ts';
import { ImportProgressBar } from './import-progress-bar.tsx';
import { ListMissingText } from './list-missing.tsx';
import { WaitingText } from './waiting-text.tsx';

/** What has become of an import in one cell: what it waits for, its progress, why it was stopped, or 「失敗 3件 / 成功 997件」. */
export function ImportResult({ line }: { line: ImportLine }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (line.listMissingSince !== null) return <ListMissingText />;
  if (line.status === 'waiting') return <Text size="sm">{<WaitingText review={line.review} />}</Text>;
  if (isMoving(line.status) || line.status === 'paused') return <ImportProgressBar line={line} />;
  if (line.status === 'failed' && line.stop) {
    return (
      <Text size="sm" lineClamp={2}>
        {doneRows(line.counts) > 0 ? formatAside(line.stop.message, rowsText(), language) : line.stop.message}
      </Text>
    );
  }
  if (!hasRun(line)) return null;
  return (
    <Text size="sm" {...(line.status === 'undone' && { c: 'dimmed' })}>
      {line.status === 'undone' ? t('imports.beforeUndo', { rows: rowsText() }) : rowsText()}
    </Text>
  );

  function rowsText(): string {
    const succeeded = formatCount(succeededRows(line.counts), language);
    const failed = formatCount(line.counts.failed, language);
    const skipped = skippedRows(line.counts);
    const text =
      line.counts.failed > 0
        ? t('imports.failedOf', { failed, succeeded })
        : t('imports.succeeded', { succeeded });
    return skipped > 0 ? text + t('imports.skippedToo', { skipped: formatCount(skipped, language) }) : text;
  }
}
