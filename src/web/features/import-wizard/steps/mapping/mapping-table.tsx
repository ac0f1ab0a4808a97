import { Button, Group, Paper, Table, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../app/use-language.ts';
import { formatCount } from '../../../../ui/format.ts';
import type { MappingEditing } from '../../mapping/mapping-editing.ts';
import { MappingRow } from './mapping-row.tsx';
import { type NewFields, useNewFields } from './use-new-fields.ts';

/** One row a column of the file: what stands in it, and the fields it goes to. */
export function MappingTable(mapping: MappingEditing) {
  const { t } = useTranslation();
  const { draft, profile, fieldSets, kind } = mapping;
  const newFields = useNewFields(mapping);
  const mapped = draft.targets.filter((fields) => fields.length > 0).length;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="wizard-mapping">
      <Group justify="space-between">
        <Title order={2} id="wizard-mapping">
          {t('wizard.map.heading')}
        </Title>
        <Text size="xs" c="dimmed" role="status">
          {t('wizard.map.mappedCount', { mapped, columns: profile.columns.length })}
        </Text>
      </Group>
      <Text size="xs" c="dimmed" mb="xs">
        {t('wizard.map.hint')} {kind === 'lead' && fieldSets.length === 0 && t('wizard.map.noCustom')}
      </Text>
      {newFields && <AllAsFields newFields={newFields} />}
      <Table.ScrollContainer type="native" minWidth={620}>
        <Table aria-labelledby="wizard-mapping" verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('wizard.map.column')}</Table.Th>
              <Table.Th>{t('wizard.map.sample')}</Table.Th>
              <Table.Th w={240}>{t('wizard.map.field')}</Table.Th>
              <Table.Th w={140}>{t('wizard.map.why')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {profile.columns.map((column, index) => (
              <MappingRow
                // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file have no other identity, and stay in order.
                key={`${column} ${index}`}
                index={index}
                mapping={mapping}
                newFields={newFields}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

/** Creates a custom field for every column that goes nowhere, with the suggested types. */
function AllAsFields({ newFields }: { newFields: NewFields }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { offers, set, busy, create } = newFields;
  if (offers.length === 0) return null;
  return (
    <Group gap="sm" mb="xs">
      <Button
        size="xs"
        variant="light"
        leftSection={<IconPlus size={14} aria-hidden />}
        loading={busy}
        onClick={() => create(offers)}
      >
        {t('wizard.newField.makeAll')}
      </Button>
      <Text size="xs" c="dimmed">
        {t('wizard.newField.makeAllHint', { columns: formatCount(offers.length, language), set })}
      </Text>
    </Group>
  );
}
