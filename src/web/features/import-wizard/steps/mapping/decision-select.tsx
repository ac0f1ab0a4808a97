import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ValueDecision } from '../../mapping/mapping-draft.ts';

type Props = {
  label: string;
  placeholder?: string;
  choices: readonly string[];
  decision: ValueDecision | undefined;
  busy: boolean;
  onDecide: (decision: ValueDecision) => void;
  /** Only for those who may change the field. */
  onAdd?: () => void;
};

/* A choice may be called anything: these stand apart from the choices, which get a mark in front. */
const add = 'add';
const fail = 'fail';
const empty = 'empty';
const choiceMark = '=';

/** What becomes of a value that is no choice: it stands for one, becomes one, leaves the field empty, or its rows fail. */
export function DecisionSelect({ label, placeholder, choices, decision, busy, onDecide, onAdd }: Props) {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={label}
      size="xs"
      placeholder={placeholder ?? t('wizard.choices.decide')}
      data={[
        ...(onAdd ? [{ value: add, label: t('wizard.choices.add') }] : []),
        { value: empty, label: t('wizard.choices.empty') },
        { value: fail, label: t('wizard.choices.fail') },
        {
          group: t('wizard.choices.assign'),
          items: choices.map((choice) => ({ value: choiceMark + choice, label: choice })),
        },
      ]}
      searchable
      allowDeselect={false}
      disabled={busy}
      maxDropdownHeight={320}
      value={optionOf(decision)}
      onChange={(chosen) => {
        if (chosen === add) onAdd?.();
        else if (chosen === fail) onDecide(null);
        else if (chosen === empty) onDecide('');
        else if (chosen !== null) onDecide(chosen.slice(choiceMark.length));
      }}
    />
  );
}

function optionOf(decision: ValueDecision | undefined): string | null {
  if (decision === undefined) return null;
  if (decision === null) return fail;
  return decision === '' ? empty : choiceMark + decision;
}
