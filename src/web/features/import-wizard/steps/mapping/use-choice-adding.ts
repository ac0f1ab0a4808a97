import { useTranslation } from 'react-i18next';
import { labelOfField } from '../../../../../contract/field-labels.ts';
import type { MappingField } from '../../../../../contract/mapping.ts';
import { formatList } from '../../../../../contract/sentence.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { formatCount } from '../../../../ui/format.ts';
import { notifyDone, notifyProblem } from '../../../../ui/notify.ts';
import { useAddChoices } from '../../../fields/field-queries.ts';
import { useIsAdmin } from '../../../sign-in/session.ts';
import { findCustomField } from '../../mapping/field-choices.ts';
import { decideValues } from '../../mapping/mapping-draft.ts';
import type { MappingEditing } from '../../mapping/mapping-editing.ts';

type ChoiceAdding = {
  /** Only for those who may change the field. */
  readonly add?: (values: readonly string[]) => void;
  readonly busy: boolean;
};

const named = 5;

/** Puts values of the list among the choices of a field. That they stand for themselves is kept in the mapping, so that the import's record tells of it. */
export function useChoiceAdding(
  importId: string,
  { draft, onChange, fieldSets }: MappingEditing,
  field: MappingField,
): ChoiceAdding {
  const { t } = useTranslation();
  const language = useLanguage();
  const isAdmin = useIsAdmin();
  const custom = findCustomField(fieldSets, field);
  const { mutate, isPending } = useAddChoices(importId, custom?.setId ?? '', custom?.field.id ?? '');
  if (!isAdmin) return { busy: false };

  const tell = (values: readonly string[]) => {
    const label = labelOfField(field, language);
    const list = formatList(values.slice(0, named), language);
    notifyDone(
      values.length > named
        ? t('wizard.choices.addedMany', {
            field: label,
            values: list,
            all: formatCount(values.length, language),
          })
        : t('wizard.choices.added', { field: label, values: list }),
    );
  };
  return {
    busy: isPending,
    add: (values) =>
      mutate(values, {
        onSuccess: () => {
          tell(values);
          onChange(values.reduce((changed, value) => decideValues(changed, field, [value], value), draft));
        },
        onError: notifyProblem,
      }),
  };
}
