import { Alert, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { labelOfField } from '../../../../../contract/field-labels.ts';
import type { MappingField } from '../../../../../contract/mapping.ts';
import { formatList } from '../../../../../contract/sentence.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { columnsOf, findMissing, isGiven } from '../../mapping/mapping-draft.ts';
import type { MappingEditing } from '../../mapping/mapping-editing.ts';
import { useColumnName } from './use-column-name.ts';

/** The required fields: which column or value gives each, and which are still missing. */
export function RequiredPanel({ draft, profile, required }: MappingEditing) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columnName = useColumnName(profile.columns);
  const missing = findMissing(draft, required);

  return (
    <Paper withBorder p="md" component="section" aria-labelledby="wizard-required">
      <Title order={2} id="wizard-required" mb="xs">
        {t('wizard.missing.heading')}
      </Title>
      <Stack gap={6} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {required.map((field) => (
          <Group key={field} component="li" gap={8} wrap="nowrap">
            {isGiven(draft, field) ? (
              <IconCircleCheck size={18} color="var(--mantine-color-green-8)" aria-hidden />
            ) : (
              <IconCircleDashed size={18} color="var(--mantine-color-red-7)" aria-hidden />
            )}
            <Text size="sm">{labelOfField(field, language)}</Text>
            <Text size="xs" c={isGiven(draft, field) ? 'dimmed' : 'var(--leadport-error)'} ml="auto" truncate>
              {sourceOf(field)}
            </Text>
          </Group>
        ))}
      </Stack>
      <div role="status">
        {missing.length === 0 && (
          <Text size="xs" c="dimmed" mt="xs">
            {t('wizard.missing.complete')}
          </Text>
        )}
        {missing.length > 0 && (
          <Alert
            color="red"
            mt="sm"
            p="xs"
            icon={<IconAlertTriangle aria-hidden />}
            title={t('wizard.missing.title')}
          >
            {formatList(
              missing.map((field) => labelOfField(field, language)),
              language,
            )}{' '}
            – {t('wizard.missing.hint')}
          </Alert>
        )}
      </div>
    </Paper>
  );

  function sourceOf(field: MappingField): string {
    const columns = columnsOf(draft, field);
    const fixed = draft.fixed[field]?.trim();
    const sources = [
      ...columns.map((column) => t('wizard.missing.byColumn', { column: columnName(column) })),
      ...(fixed ? [t('wizard.missing.byFixed', { value: fixed })] : []),
    ];
    return sources.length > 0 ? sources.join('＋') : t('wizard.missing.notYet');
  }
}
