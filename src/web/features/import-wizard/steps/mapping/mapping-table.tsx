import { Group, Paper, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MappingEditing } from '../../mapping/mapping-editing.ts';
import { MappingRow } from './mapping-row.tsx';

/** One row a column of the file: what stands in it, and the fields it goes to. */
export function MappingTable(mapping: MappingEditing) {
  const { t } = useTranslation();
  const { draft, profile, fieldSets, kind } = mapping;
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
      <Table.ScrollContainer type="native" minWidth={620}>
        <Table aria-labelledby="wizard-mapping" verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('wizard.map.column')}</Table.Th>
              <Table.Th>{t('wizard.map.sample')}</Table.Th>
              <Table.Th w={240}>{t('wizard.map.field')}</Table.Th>
              <Table.Th w={112}>{t('wizard.map.why')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {profile.columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file have no other identity, and stay in order.
              <MappingRow key={`${column} ${index}`} index={index} mapping={mapping} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
