import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isMappingField, type MappingField } from '../../../../../contract/mapping.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { type ChoiceGroup, groupChoices } from '../../mapping/field-choices.ts';
import { columnOf } from '../../mapping/mapping-draft.ts';
import type { MappingEditing } from '../../mapping/mapping-editing.ts';
import { useColumnName } from './use-column-name.ts';

type Props = {
  label: string;
  mapping: MappingEditing;
  /** The column. */
  index: number;
  field: MappingField | null;
  onChoose: (field: MappingField | null) => void;
};

const ignore = 'ignore';

/** Chooses a field for a column. A field that another column has says so: choosing it moves it. */
export function FieldSelect({ label, mapping, index, field, onChoose }: Props) {
  const { t } = useTranslation();
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
        ...groups.map((group) => ({ group: groupName(group), items: group.choices.map(item) })),
      ]}
      searchable
      allowDeselect={false}
      maxDropdownHeight={360}
      value={field ?? ignore}
      {...(field === null ? { styles: { input: { color: 'var(--mantine-color-dimmed)' } } } : {})}
      onChange={(chosen) => onChoose(chosen !== null && isMappingField(chosen) ? chosen : null)}
    />
  );

  function item(choice: ChoiceGroup['choices'][number]) {
    const name = choice.required ? `${choice.label} *` : choice.label;
    const holder = columnOf(mapping.draft, choice.field);
    const taken = holder !== undefined && holder !== index;
    return {
      value: choice.field,
      label: taken ? t('wizard.map.takenBy', { field: name, column: columnName(holder) }) : name,
    };
  }

  function groupName({ group, set }: ChoiceGroup): string {
    return group === 'custom' ? t('wizard.map.custom', { set }) : t(`wizard.map.${group}`);
  }
}
