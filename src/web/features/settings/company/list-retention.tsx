import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../app/use-language.ts';
import { ConfirmModal } from '../../../ui/confirm-modal.tsx';
import { formatCount } from '../../../ui/format.ts';

type Props = {
  /** null = for ever. */
  days: number | null;
  busy: boolean;
  error: unknown;
  onChange: (days: number | null, onSaved: () => void) => void;
};

const usualDays = [30, 90, 180, 365, 1095, 1825];
const forever = 'forever';

/** How long the lists of finished imports are stored. A limit is asked about first: it deletes files. */
export function ListRetention({ days, busy, error, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [asked, setAsked] = useState<number>();
  const close = () => setAsked(undefined);
  const offered = [...new Set([...usualDays, ...(days === null ? [] : [days])])].toSorted((a, b) => a - b);
  const count = (value: number) => formatCount(value, language);
  return (
    <>
      <Select
        label={t('settings.listRetention')}
        description={t('settings.listRetentionHint')}
        maw={560}
        allowDeselect={false}
        disabled={busy}
        data={[
          { value: forever, label: t('settings.listRetentionForever') },
          ...offered.map((value) => ({
            value: String(value),
            label: t('settings.listRetentionDays', { days: count(value) }),
          })),
        ]}
        value={days === null ? forever : String(days)}
        onChange={(value) => (value === forever ? onChange(null, close) : setAsked(Number(value)))}
      />
      <ConfirmModal
        opened={asked !== undefined}
        title={t('settings.listRetentionTitle')}
        confirm={t('settings.listRetentionConfirm')}
        busy={busy}
        error={error}
        onConfirm={() => onChange(asked ?? null, close)}
        onClose={close}
      >
        <Text size="sm">{t('settings.listRetentionText', { days: count(asked ?? 0) })}</Text>
      </ConfirmModal>
    </>
  );
}
