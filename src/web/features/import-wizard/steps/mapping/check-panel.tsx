import { Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportCheck, ImportRecord } from '../../../../../contract/import.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { formatCount } from '../../../../ui/format.ts';
import { OutcomeTiles } from '../../../imports/detail/outcome-tiles.tsx';
import { PhoneKindCountList } from '../../../imports/detail/phone-kind-count-list.tsx';
import { ProblemSummary } from '../../../imports/detail/problem-summary.tsx';

type Props = { record: ImportRecord; check: ImportCheck | null };

/** 事前チェック: that it is under way, and then what the import would do. */
export function CheckPanel({ record, check }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (record.status === 'checking') {
    return (
      <Paper withBorder p="md" component="section" aria-label={t('wizard.check.title')}>
        <Text size="sm" mb="xs" role="status">
          {t('wizard.check.underWay')}
        </Text>
        <Progress value={100} animated aria-label={t('wizard.check.underWay')} />
      </Paper>
    );
  }
  if (!check) return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="wizard-check">
      <Title order={2} id="wizard-check">
        {t('wizard.check.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('wizard.check.hint')}
      </Text>
      <Stack>
        <OutcomeTiles counts={check} />
        {check.waiting > 0 && (
          <Text size="sm">{t('wizard.check.waiting', { rows: formatCount(check.waiting, language) })}</Text>
        )}
        <PhoneKindCountList counts={check.phoneKinds} />
        <ProblemSummary title={t('imports.problems')} counts={check.problems} color="red" />
        <ProblemSummary title={t('imports.warnings')} counts={check.warnings} color="yellow" />
      </Stack>
    </Paper>
  );
}
