import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MappingField } from '../../../../../contract/mapping.ts';
import { Dialog } from '../../../../ui/dialog.tsx';
import { ErrorAlert } from '../../../../ui/error-alert.tsx';
import { fieldSuggestionQuery } from '../../../imports/import-queries.ts';
import type { MappingEditing } from '../../mapping/mapping-editing.ts';
import { NewFieldForm } from './new-field-form.tsx';
import { useColumnName } from './use-column-name.ts';

type Props = {
  mapping: MappingEditing;
  /** The column. */
  index: number;
  onMade: (field: MappingField) => void;
  onClose: () => void;
};

/** Makes a custom field for a column: named as the column is, of the type that its values have, tried with them. */
export function NewFieldModal({ mapping, index, onMade, onClose }: Props) {
  const { t } = useTranslation();
  const columnName = useColumnName(mapping.profile.columns);
  const { project } = mapping.record;
  const suggestion = useQuery(fieldSuggestionQuery(mapping.record.id, index));
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('wizard.newField.title', { column: columnName(index) })}
      size="lg"
    >
      <ErrorAlert error={suggestion.error} />
      {suggestion.isPending && <Skeleton height={320} />}
      {suggestion.data && project && (
        <NewFieldForm
          project={project}
          boundSets={mapping.fieldSets}
          name={columnName(index)}
          suggestion={suggestion.data}
          onMade={onMade}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
