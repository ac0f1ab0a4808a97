import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FieldOffer } from '../../../../../contract/field.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { formatCount } from '../../../../ui/format.ts';
import { notifyDone, notifyProblem } from '../../../../ui/notify.ts';
import { fieldSetsQuery, useAddProjectField } from '../../../fields/field-queries.ts';
import { useIsAdmin } from '../../../sign-in/session.ts';
import type { MappingEditing } from '../../mapping/mapping-editing.ts';
import { assignNewFields, chooseSet, draftFields, unmappedOffers } from '../../mapping/new-fields.ts';
import { useColumnName } from './use-column-name.ts';

export type NewFields = {
  /** Columns that go to no field and can become custom fields. */
  readonly offers: readonly FieldOffer[];
  /** The name of the set that the fields go into. */
  readonly set: string;
  readonly busy: boolean;
  /** Creates a field for each of these columns, in one request, and maps the columns to them. */
  readonly create: (offers: readonly FieldOffer[]) => void;
};

/** Custom fields created from columns with one click; undefined for users who may not create fields. */
export function useNewFields({
  record,
  profile,
  draft,
  fieldSets,
  onChange,
}: MappingEditing): NewFields | undefined {
  const { t } = useTranslation();
  const language = useLanguage();
  const isAdmin = useIsAdmin();
  const columnName = useColumnName(profile.columns);
  const sets = useQuery(fieldSetsQuery);
  const add = useAddProjectField(record.project?.id ?? '');
  if (!isAdmin || !record.project) return undefined;
  const { set, taken } = chooseSet({
    bound: fieldSets,
    all: sets.data ?? [],
    projectName: record.project.name,
  });
  const known = 'id' in set ? sets.data?.find(({ id }) => id === set.id)?.name : set.newName;
  return {
    offers: unmappedOffers(draft, profile.fieldOffers),
    set: known ?? record.project.name,
    busy: add.isPending,
    create: (offers) => {
      const fields = draftFields(offers, columnName, taken);
      add.mutate(
        { set, fields: [...fields] },
        {
          onSuccess: (made) => {
            onChange((now) => assignNewFields(now, made.name, offers, fields));
            notifyDone(
              t('wizard.newField.madeMany', { fields: formatCount(fields.length, language), set: made.name }),
            );
          },
          onError: notifyProblem,
        },
      );
    },
  };
}
