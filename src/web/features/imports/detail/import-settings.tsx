import { Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { doNotCallReasonNames } from '../../../../contract/do-not-call.ts';
import { labelOfField } from '../../../../contract/field-labels.ts';
import type { ImportRecord } from '../../../../contract/import.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { formatDay, formatMoment } from '../../../ui/moment.tsx';

/** How the import was set up: which column went where, and its options. */
export function ImportSettings({ record }: { record: ImportRecord }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { mapping, options, profile } = record;
  if (!mapping) return null;
  const sources = [
    ...mapping.columns.map(({ index, field }) => ({
      field,
      source: profile?.columns[index] || String(index + 1),
    })),
    ...Object.entries(mapping.fixed).map(([field, value]) => ({
      field,
      source: `${t('imports.fixedValue')}「${value}」`,
    })),
  ];
  const leadFacts: [name: string, value: string][] = [
    [t('wizard.options.group'), options.group ? t('imports.onValue') : t('imports.offValue')],
    [
      t('wizard.options.duplicates'),
      options.duplicates === 'add' ? t('wizard.options.duplicatesAdd') : skipText(),
    ],
  ];
  const { action, reason, refusedOn, evidence, expiresAt, releaseReason } = options.entries;
  const entryFacts: [name: string, value: string][] =
    action === 'release'
      ? [
          [t('wizard.entries.action'), t('wizard.entries.release')],
          [t('doNotCall.releaseReason'), releaseReason],
        ]
      : [
          [t('wizard.entries.action'), t('wizard.entries.ban')],
          [t('doNotCall.reason'), doNotCallReasonNames[reason][language]],
          [t('doNotCall.refusedOn'), refusedOn ? formatDay(refusedOn, language) : '–'],
          [t('doNotCall.evidence'), evidence || '–'],
          [t('doNotCall.expires'), expiresAt ? formatMoment(expiresAt, language) : t('doNotCall.noExpiry')],
        ];
  const facts = record.kind === 'lead' ? leadFacts : entryFacts;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('imports.settings')}>
      <Title order={2} mb="xs">
        {t('imports.settings')}
      </Title>
      <Group align="flex-start" grow preventGrowOverflow={false}>
        <Table aria-label={t('imports.mapping')} maw={520}>
          <Table.Tbody>
            {sources.map(({ field, source }) => (
              <Table.Tr key={`${field} ${source}`}>
                <Table.Td>{source}</Table.Td>
                <Table.Td c="dimmed">→</Table.Td>
                <Table.Td>{labelOfField(field, language)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Stack gap={6} component="dl" m={0}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <Text component="dt" size="xs" c="dimmed">
                {name}
              </Text>
              <Text component="dd" m={0} size="sm" className="as-written">
                {value}
              </Text>
            </div>
          ))}
        </Stack>
      </Group>
    </Paper>
  );

  function skipText(): string {
    const keys = options.duplicateKeys.map((key) =>
      key === 'name' ? t('wizard.options.keyName') : t('wizard.options.keyPhone'),
    );
    const match = options.match === 'any' ? t('wizard.options.matchAny') : t('wizard.options.matchAll');
    const scope = options.scope === 'all' ? t('wizard.options.scopeAll') : t('wizard.options.scopeProject');
    const how = [keys.join('・'), ...(keys.length > 1 ? [match] : []), scope].join(' / ');
    return `${t('wizard.options.duplicatesSkip')}（${how}）`;
  }
}
