import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isMappingField, type MappingField } from '../../../../../contract/mapping.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { useIsAdmin } from '../../../sign-in/session.ts';
import { type ChoiceGroup, groupChoices, isJoinable } from '../../mapping/field-choices.ts';
import { columnOf } from '../../mapping/mapping-draft.ts';
import type { MappingEditing } from '../../mapping/mapping-editing.ts';
import { useColumnName } from './use-column-name.ts';

type Props = {
  label: string;
  mapping: MappingEditing;
  /** The column. */
  index: number;
  field: MappingField | null;
  /** `join`: the text goes behind that of the column which has the field already. */
  onChoose: (field: MappingField | null, join: boolean) => void;
  /** A field is to be made for the column. */
  onMake: () => void;
};

const ignore = 'ignore';
const make = 'make';
const joinMark = 'join:';

/** Chooses a field for a column. A field that another column has says so: it is moved, or, where it is a text, put together. */
export function FieldSelect({ label, mapping, index, field, onChoose, onMake }: Props) {
  const { t } = useTranslation();
  const isAdmin = useIsAdmin();
  const language = useLanguage();
  const columnName = useColumnName(mapping.profile.columns);
  const groups = groupChoices(mapping.draft, mapping.fieldSets, language, mapping.kind);

  return (
    <Select
      aria-label={label}
      size="xs"
      style={{ flex: 1 }}
      data={[
        { value: ignore, label: t('wizard.map.ignore') },
        ...(isAdmin && mapping.record.project ? [{ value: make, label: t('wizard.map.make') }] : []),
        ...groups.map((group) => ({ group: groupName(group), items: group.choices.flatMap(items) })),
      ]}
      searchable
      allowDeselect={false}
      maxDropdownHeight={360}
      value={field ?? ignore}
      {...(field === null ? { styles: { input: { color: 'var(--mantine-color-dimmed)' } } } : {})}
      onChange={(chosen) => {
        if (chosen === make) onMake();
        else choose(chosen ?? ignore);
      }}
    />
  );

  function choose(chosen: string) {
    const join = chosen.startsWith(joinMark);
    const name = join ? chosen.slice(joinMark.length) : chosen;
    onChoose(isMappingField(name) ? name : null, join);
  }

  function items(choice: ChoiceGroup['choices'][number]) {
    const name = choice.required ? `${choice.label} *` : choice.label;
    const holder = columnOf(mapping.draft, choice.field);
    if (holder === undefined || choice.field === field || holder === index) {
      return [{ value: choice.field, label: name }];
    }
    const place = { field: name, column: columnName(holder) };
    const move = { value: choice.field, label: t('wizard.map.takenBy', place) };
    if (!isJoinable(choice.field, mapping.fieldSets)) return [move];
    return [move, { value: joinMark + choice.field, label: t('wizard.map.joinTo', place) }];
  }

  function groupName({ group, set }: ChoiceGroup): string {
    return group === 'custom' ? t('wizard.map.custom', { set }) : t(`wizard.map.${group}`);
  }
}
