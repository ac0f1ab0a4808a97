import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Provenance } from '../../../../contract/provenance.ts';

type Props = { provenance: Provenance; onChange: (part: Partial<Provenance>) => void };

/** Who provided a list, how they had got it, and when we got it. All of it may be left empty. */
export function ProvenanceInputs({ provenance, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('imports.provenance.provider')}
        description={t('imports.provenance.providerHint')}
        maxLength={200}
        value={provenance.provider}
        onChange={(event) => onChange({ provider: event.currentTarget.value })}
      />
      <Textarea
        label={t('imports.provenance.acquired')}
        description={t('imports.provenance.acquiredHint')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1000}
        value={provenance.acquired}
        onChange={(event) => onChange({ acquired: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        maw={220}
        label={t('imports.provenance.acquiredOn')}
        value={provenance.acquiredOn ?? ''}
        onChange={(event) => onChange({ acquiredOn: event.currentTarget.value || null })}
      />
    </>
  );
}
