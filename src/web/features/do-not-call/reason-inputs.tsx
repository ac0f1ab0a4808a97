import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type DoNotCallReason,
  doNotCallReasonNames,
  doNotCallReasons,
} from '../../../contract/do-not-call.ts';
import { useLanguage } from '../../app/use-language.ts';

type Props = {
  reason: DoNotCallReason;
  /** The day on which the person refused; '' = unknown. */
  refusedOn: string;
  evidence: string;
  /** A day, `2026-12-31`; '' = until it is released. */
  expiry: string;
  onReason: (reason: DoNotCallReason) => void;
  onRefusedOn: (day: string) => void;
  onEvidence: (text: string) => void;
  onExpiry: (day: string) => void;
};

/** Reason, date, evidence and expiry: the record of a refusal. */
export function ReasonInputs(props: Props) {
  const { reason, refusedOn, evidence, expiry, onReason, onRefusedOn, onEvidence, onExpiry } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label={t('doNotCall.reason')}
          allowDeselect={false}
          data={doNotCallReasons.map((code) => ({
            value: code,
            label: doNotCallReasonNames[code][language],
          }))}
          value={reason}
          onChange={(chosen) => {
            const known = doNotCallReasons.find((code) => code === chosen);
            if (known) onReason(known);
          }}
        />
        <TextInput
          type="date"
          label={t('doNotCall.refusedOn')}
          description={t('doNotCall.refusedOnHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          max={today()}
          value={refusedOn}
          onChange={(event) => onRefusedOn(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('doNotCall.expires')}
          description={t('doNotCall.expiresHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={expiry}
          onChange={(event) => onExpiry(event.currentTarget.value)}
        />
      </SimpleGrid>
      <Textarea
        label={t('doNotCall.evidence')}
        description={t('doNotCall.evidenceHint')}
        autosize
        minRows={2}
        maxLength={2000}
        value={evidence}
        onChange={(event) => onEvidence(event.currentTarget.value)}
      />
    </>
  );
}

/** In the time zone of the browser. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
