import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UnknownChoices } from '../../../../../contract/import.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { formatCount } from '../../../../ui/format.ts';
import type { MappingEditing } from '../../mapping/mapping-editing.ts';
import { countUndecided } from '../../mapping/undecided.ts';
import { ChoiceTable } from './choice-table.tsx';

type Props = { importId: string; mapping: MappingEditing; unknownChoices: readonly UnknownChoices[] };

/** Values of the whole file that are no choice of their field: what becomes of each is asked once, however many rows have it. */
export function ChoicesPanel({ importId, mapping, unknownChoices }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (unknownChoices.length === 0) return null;
  const { values, rows } = countUndecided(mapping.draft, unknownChoices);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="wizard-choices">
      <Group justify="space-between">
        <Title order={2} id="wizard-choices">
          {t('wizard.choices.heading')}
        </Title>
        <Text size="xs" c={values > 0 ? 'var(--leadport-warning)' : 'dimmed'} role="status">
          {values > 0
            ? t('wizard.choices.undecided', {
                values: formatCount(values, language),
                rows: formatCount(rows, language),
              })
            : t('wizard.choices.decided')}
        </Text>
      </Group>
      <Text size="xs" c="dimmed" mb="xs">
        {t('wizard.choices.hint')}
      </Text>
      <Stack gap="lg">
        {unknownChoices.map((unknown) => (
          <ChoiceTable
            key={`${unknown.field} ${unknown.column}`}
            importId={importId}
            mapping={mapping}
            unknown={unknown}
          />
        ))}
      </Stack>
    </Paper>
  );
}
