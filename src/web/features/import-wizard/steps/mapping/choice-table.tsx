import { Box, Group, Pagination, Table, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { maxChoices } from '../../../../../contract/field.ts';
import { labelOfField } from '../../../../../contract/field-labels.ts';
import type { UnknownChoices } from '../../../../../contract/import.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { formatCount } from '../../../../ui/format.ts';
import { findCustomField } from '../../mapping/field-choices.ts';
import {
  decideOthers,
  decideValues,
  decisionOf,
  decisionOfOthers,
  type ValueDecision,
} from '../../mapping/mapping-draft.ts';
import type { MappingEditing } from '../../mapping/mapping-editing.ts';
import { DecisionSelect } from './decision-select.tsx';
import { useChoiceAdding } from './use-choice-adding.ts';
import { useColumnName } from './use-column-name.ts';

type Props = { importId: string; mapping: MappingEditing; unknown: UnknownChoices };

const perPage = 50;

/** The unknown values of one choice field, each with what becomes of it; and what becomes of all that nothing is said of. */
export function ChoiceTable({ importId, mapping, unknown }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columnName = useColumnName(mapping.profile.columns);
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const { draft, onChange } = mapping;
  const { field, column, values, others } = unknown;
  const choices = findCustomField(mapping.fieldSets, field)?.field.choices ?? [];
  const adding = useChoiceAdding(importId, mapping, field);
  const label = labelOfField(field, language);
  const ofOthers = decisionOfOthers(draft, field);

  const found = values.filter(({ value }) => searchKey(value).includes(searchKey(search)));
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const shown = found.slice((Math.min(page, pages) - 1) * perPage).slice(0, perPage);
  const undecided = found
    .map(({ value }) => value)
    .filter((value) => decisionOf(draft, field, value) === undefined);
  const mayAddAll = adding.add !== undefined && choices.length + undecided.length <= maxChoices;

  const decide = (chosen: readonly string[], decision: ValueDecision) =>
    onChange(decideValues(draft, field, chosen, decision));
  const countRows = (rows: number) => {
    const count = formatCount(rows, language);
    return others > 0 ? t('wizard.choices.atLeast', { rows: count }) : count;
  };

  return (
    <div>
      <Group justify="space-between" mb={6} align="flex-end">
        <Text size="sm" fw={500}>
          {t('wizard.choices.of', { field: label, column: columnName(column) })}
        </Text>
        <Group gap="xs">
          {values.length > perPage && (
            <TextInput
              type="search"
              size="xs"
              aria-label={t('wizard.choices.search')}
              placeholder={t('wizard.choices.search')}
              leftSection={<IconSearch size={14} aria-hidden />}
              value={search}
              onChange={(event) => {
                setSearch(event.currentTarget.value);
                setPage(1);
              }}
            />
          )}
          {undecided.length > 1 && (
            <Box w={280}>
              <DecisionSelect
                label={t('wizard.choices.allOf', { field: label })}
                placeholder={t('wizard.choices.all', { values: formatCount(undecided.length, language) })}
                choices={choices}
                decision={undefined}
                busy={adding.busy}
                onDecide={(decision) => decide(undecided, decision)}
                {...(mayAddAll && { onAdd: () => adding.add?.(undecided) })}
              />
            </Box>
          )}
        </Group>
      </Group>
      <Table.ScrollContainer type="native" maxHeight={360} minWidth={480}>
        <Table aria-label={label} verticalSpacing={4} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('wizard.choices.value')}</Table.Th>
              <Table.Th w={110}>{t('wizard.file.rows')}</Table.Th>
              <Table.Th w={280}>{t('wizard.choices.treatment')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ value, rows }) => (
              <Table.Tr key={value}>
                <Table.Td className="as-written">{value}</Table.Td>
                <Table.Td className="numbers">{countRows(rows)}</Table.Td>
                <Table.Td>
                  <DecisionSelect
                    label={t('wizard.choices.treatmentOf', { value })}
                    {...(ofOthers !== undefined && { placeholder: t('wizard.choices.asOthers') })}
                    choices={choices}
                    decision={decisionOf(draft, field, value)}
                    busy={adding.busy}
                    onDecide={(decision) => decide([value], decision)}
                    {...(adding.add && { onAdd: () => adding.add?.([value]) })}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {pages > 1 && (
        <Pagination
          size="sm"
          mt="xs"
          total={pages}
          value={Math.min(page, pages)}
          onChange={setPage}
          getControlProps={(control) => ({ 'aria-label': t(`wizard.choices.pages.${control}`) })}
        />
      )}
      <Group justify="space-between" wrap="nowrap" mt="xs" pr="xs">
        <div>
          <Text size="sm">{t('wizard.choices.others')}</Text>
          <Text size="xs" c={others > 0 ? 'var(--leadport-warning)' : 'dimmed'}>
            {others > 0
              ? t('wizard.choices.manyOthers', { rows: formatCount(others, language) })
              : t('wizard.choices.othersHint')}
          </Text>
        </div>
        <Box w={280} miw={280}>
          <DecisionSelect
            label={t('wizard.choices.othersOf', { field: label })}
            choices={choices}
            decision={ofOthers}
            busy={adding.busy}
            onDecide={(decision) => onChange(decideOthers(draft, field, decision))}
          />
        </Box>
      </Group>
    </div>
  );
}

function searchKey(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
