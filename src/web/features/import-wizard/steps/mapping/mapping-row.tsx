import { ActionIcon, Badge, Button, Group, Stack, Table, Text, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOfField } from '../../../../../contract/field-labels.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { fixesOf } from '../../mapping/field-choices.ts';
import { assignField, fixesOffOf, setFixesMade } from '../../mapping/mapping-draft.ts';
import type { MappingEditing } from '../../mapping/mapping-editing.ts';
import { FieldSelect } from './field-select.tsx';
import { FixesButton } from './fixes-button.tsx';
import { NewFieldModal } from './new-field-modal.tsx';
import { SuggestionBadge } from './suggestion-badge.tsx';
import { useColumnName } from './use-column-name.ts';
import type { NewFields } from './use-new-fields.ts';

type Props = { index: number; mapping: MappingEditing; newFields: NewFields | undefined };

/** One column: its header, its first values, the fields it goes to, and why those were suggested. */
export function MappingRow({ index, mapping, newFields }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { draft, onChange, profile } = mapping;
  const [adding, setAdding] = useState(false);
  const [making, setMaking] = useState<number>();
  const name = useColumnName(profile.columns)(index);
  const targets = draft.targets[index] ?? [];
  const possible = fixesOf(targets, mapping.fieldSets, mapping.kind);
  // Only recognised columns: for the others the list of fields has the entry.
  const offer = newFields?.offers.find((one) => one.index === index && one.known !== null);
  const selects = targets.length === 0 || adding ? [...targets, null] : targets;

  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td>
        <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }} pt={4}>
          {name}
        </Text>
      </Table.Td>
      <Table.Td maw={110}>
        {samplesOf(profile.sample, index).map((value) => (
          <Text key={value} size="xs" c="dimmed" truncate>
            {value}
          </Text>
        ))}
      </Table.Td>
      <Table.Td miw={240}>
        <Stack gap={4}>
          {selects.map((field, nth) => (
            <Group key={field ?? 'none'} gap={4} wrap="nowrap">
              <FieldSelect
                label={
                  nth === 0
                    ? t('wizard.map.fieldOf', { column: name })
                    : t('wizard.map.fieldOfNth', { column: name, nth: nth + 1 })
                }
                mapping={mapping}
                index={index}
                field={field}
                onChoose={(chosen, join) => {
                  setAdding(false);
                  onChange(assignField(draft, index, nth, chosen, join));
                }}
                onMake={() => setMaking(nth)}
              />
              {nth === 0 && targets.length > 0 && (
                <Tooltip label={t('wizard.map.addTarget', { column: name })}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('wizard.map.addTarget', { column: name })}
                    disabled={adding}
                    onClick={() => setAdding(true)}
                  >
                    <IconPlus size={16} />
                  </ActionIcon>
                </Tooltip>
              )}
              {nth === 0 && possible.length > 0 && (
                <FixesButton
                  column={name}
                  possible={possible}
                  off={fixesOffOf(draft, index)}
                  onChange={(made) => onChange(setFixesMade(draft, index, possible, made))}
                />
              )}
              {nth > 0 && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('wizard.map.removeTarget', {
                    column: name,
                    field: field ? labelOfField(field, language) : '',
                  })}
                  onClick={() => {
                    setAdding(false);
                    if (field) onChange(assignField(draft, index, nth, null));
                  }}
                >
                  <IconX size={16} />
                </ActionIcon>
              )}
            </Group>
          ))}
          {offer && (
            <Button
              size="compact-xs"
              variant="light"
              style={{ alignSelf: 'flex-start' }}
              leftSection={<IconPlus size={12} aria-hidden />}
              aria-label={t('wizard.newField.makeOf', {
                column: name,
                type: t(`fields.dataTypes.${offer.dataType}`),
              })}
              disabled={newFields?.busy ?? true}
              onClick={() => newFields?.create([offer])}
            >
              {t('wizard.newField.makeOne', { type: t(`fields.dataTypes.${offer.dataType}`) })}
            </Button>
          )}
        </Stack>
        {making !== undefined && (
          <NewFieldModal
            mapping={mapping}
            index={index}
            onMade={(field) => {
              setMaking(undefined);
              setAdding(false);
              onChange(assignField(draft, index, making, field));
            }}
            onClose={() => setMaking(undefined)}
          />
        )}
      </Table.Td>
      <Table.Td pt={10}>
        {offer?.known && (
          <Badge variant="light" color="gray" size="sm">
            {t(`wizard.newField.known.${offer.known}`)}
          </Badge>
        )}
        <SuggestionBadge
          suggestion={profile.mapping.find((suggestion) => suggestion.index === index)}
          field={targets[0]}
        />
      </Table.Td>
    </Table.Tr>
  );
}

/** The first three different values that are not empty: empty cells and repetitions tell nothing of a column. */
function samplesOf(sample: readonly { cells: readonly string[] }[], index: number): string[] {
  const values = sample.map(({ cells }) => cells[index]?.trim() ?? '').filter((value) => value !== '');
  return [...new Set(values)].slice(0, 3);
}
