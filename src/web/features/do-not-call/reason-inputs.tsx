import { Group, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type DoNotCallReason,
  doNotCallReasonNames,
  doNotCallReasons,
} from '../../../contract/do-not-call.ts';
import { useLanguage } from '../../app/use-language.ts';

type Props = {
  reason: DoNotCallReason;
  /** A day, `2026-12-31`; '' = until it is released. */
  expiry: string;
  onReason: (reason: DoNotCallReason) => void;
  onExpiry: (day: string) => void;
};

/** Why, and until when. */
export function ReasonInputs({ reason, expiry, onReason, onExpiry }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Group grow align="flex-start">
      <Select
        label={t('doNotCall.reason')}
        allowDeselect={false}
        data={doNotCallReasons.map((code) => ({ value: code, label: doNotCallReasonNames[code][language] }))}
        value={reason}
        onChange={(chosen) => {
          const known = doNotCallReasons.find((code) => code === chosen);
          if (known) onReason(known);
        }}
      />
      <TextInput
        type="date"
        label={t('doNotCall.expires')}
        description={t('doNotCall.expiresHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={expiry}
        onChange={(event) => onExpiry(event.currentTarget.value)}
      />
    </Group>
  );
}
