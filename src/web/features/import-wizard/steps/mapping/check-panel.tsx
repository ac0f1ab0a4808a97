import { Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
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
      <Panel key="under way" label={t('wizard.check.title')}>
        <Text size="sm" mb="xs" role="status">
          {t('wizard.check.underWay')}
        </Text>
        <Progress value={100} animated aria-label={t('wizard.check.underWay')} />
      </Panel>
    );
  }
  if (!check) return null;
  return (
    <Panel key="result" label={t('wizard.check.title')}>
      <Title order={2}>{t('wizard.check.title')}</Title>
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
    </Panel>
  );
}

/** Comes into sight by itself: the button that asks for it stands at the foot of the window, the panel below all options. */
function Panel({ label, children }: { label: string; children: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A statement of its own: what it gives back in newer browsers is no clean-up.
    panel.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <Paper
      ref={panel}
      withBorder
      p="md"
      component="section"
      aria-label={label}
      style={{ scrollMarginTop: 68, scrollMarginBottom: 90 }}
    >
      {children}
    </Paper>
  );
}
