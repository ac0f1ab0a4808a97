import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportLine } from '../../../../contract/import.ts';
import { ConfirmModal } from '../../../ui/confirm-modal.tsx';
import { useCancelImport } from '../import-queries.ts';

/** Asks what becomes of the rows that are in, when an import is stopped for good. */
export function CancelModal({ line, onClose }: { line: ImportLine; onClose: () => void }) {
  const { t } = useTranslation();
  const cancel = useCancelImport(line.id);
  const [choice, setChoice] = useState('keep');
  return (
    <ConfirmModal
      opened
      title={t('imports.cancelTitle')}
      confirm={t('imports.cancelConfirm')}
      dismiss={t('imports.keepRunning')}
      busy={cancel.isPending}
      error={cancel.error}
      onConfirm={() => cancel.mutate({ undo: choice === 'undo' }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Text size="sm">{t('imports.cancelText')}</Text>
      <Radio.Group value={choice} onChange={setChoice} label={t('imports.cancelChoice')}>
        <Stack gap={6} mt={6}>
          <Radio value="keep" label={t('imports.cancelKeep')} />
          <Radio
            value="undo"
            label={t('imports.cancelUndo')}
            disabled={!line.may.undo}
            description={line.may.undo ? undefined : t(`imports.onlyAdmins.${line.kind}`)}
          />
        </Stack>
      </Radio.Group>
    </ConfirmModal>
  );
}
