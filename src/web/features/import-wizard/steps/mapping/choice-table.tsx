import { Button, Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { labelOfField } from '../../../../../contract/field-labels.ts';
import type { UnknownChoices } from '../../../../../contract/import.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { formatCount } from '../../../../ui/format.ts';
import { notifyDone, notifyProblem } from '../../../../ui/notify.ts';
import { useAddChoices } from '../../../fields/field-queries.ts';
import { useIsAdmin } from '../../../sign-in/session.ts';
import { findCustomField } from '../../mapping/field-choices.ts';
import { decideValues, decisionOf, type ValueDecision } from '../../mapping/mapping-draft.ts';
import type { MappingEditing } from '../../mapping/mapping-editing.ts';
import { DecisionSelect } from './decision-select.tsx';
import { useColumnName } from './use-column-name.ts';

type Props = { importId: string; mapping: MappingEditing; unknown: UnknownChoices };

/** The unknown values of one choice field, each with what becomes of it. */
export function ChoiceTable({ importId, mapping, unknown }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isAdmin = useIsAdmin();
  const columnName = useColumnName(mapping.profile.columns);
  const { draft, onChange } = mapping;
  const { field, column, values, more } = unknown;
  const custom = findCustomField(mapping.fieldSets, field);
  const add = useAddChoices(importId, custom?.setId ?? '', custom?.field.id ?? '');
  const label = labelOfField(field, language);
  const undecided = values
    .map(({ value }) => value)
    .filter((value) => decisionOf(draft, field, value) === undefined);

  const decide = (chosen: readonly string[], decision: ValueDecision) =>
    onChange(decideValues(draft, field, chosen, decision));
  const addChoices = (chosen: readonly string[]) =>
    add.mutate(chosen, {
      onSuccess: () => {
        notifyDone(t('wizard.choices.added', { field: label, values: chosen.join('、') }));
        onChange(decideValues(draft, field, chosen, undefined));
      },
      onError: notifyProblem,
    });

  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Text size="sm" fw={500}>
          {t('wizard.choices.of', { field: label, column: columnName(column) })}
        </Text>
        {undecided.length > 1 && (
          <Group gap="xs">
            <Text size="xs" c="dimmed">
              {t('wizard.choices.all', { values: formatCount(undecided.length, language) })}
            </Text>
            {isAdmin && (
              <Button
                size="compact-xs"
                variant="default"
                loading={add.isPending}
                onClick={() => addChoices(undecided)}
              >
                {t('wizard.choices.add')}
              </Button>
            )}
            <Button size="compact-xs" variant="default" onClick={() => decide(undecided, '')}>
              {t('wizard.choices.empty')}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => decide(undecided, null)}>
              {t('wizard.choices.fail')}
            </Button>
          </Group>
        )}
      </Group>
      <Table.ScrollContainer type="native" maxHeight={360} minWidth={480}>
        <Table aria-label={label} verticalSpacing={4} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('wizard.choices.value')}</Table.Th>
              <Table.Th w={90}>{t('wizard.file.rows')}</Table.Th>
              <Table.Th w={280}>{t('wizard.choices.treatment')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {values.map(({ value, rows }) => (
              <Table.Tr key={value}>
                <Table.Td className="as-written">{value}</Table.Td>
                <Table.Td className="numbers">{formatCount(rows, language)}</Table.Td>
                <Table.Td>
                  <DecisionSelect
                    label={t('wizard.choices.treatmentOf', { value })}
                    choices={custom?.field.choices ?? []}
                    decision={decisionOf(draft, field, value)}
                    busy={add.isPending}
                    onDecide={(decision) => decide([value], decision)}
                    {...(isAdmin && { onAdd: () => addChoices([value]) })}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {more > 0 && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('wizard.choices.more', { values: formatCount(more, language) })}
        </Text>
      )}
    </div>
  );
}
