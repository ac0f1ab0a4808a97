import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRecord } from '../../../../contract/import.ts';
import { provenanceOf } from '../../../../contract/provenance.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { useChangeProvenance } from '../import-queries.ts';
import { ProvenanceInputs } from './provenance-inputs.tsx';

/** Says afterwards where a list comes from. */
export function ProvenanceModal({ record, onClose }: { record: ImportRecord; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useChangeProvenance(record.id);
  const [provenance, setProvenance] = useState(() => provenanceOf(record.options));
  return (
    <Dialog opened onClose={onClose} title={t('imports.provenance.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(provenance, {
            onSuccess: () => {
              notifyDone(t('imports.provenance.saved'));
              onClose();
            },
          });
        }}
      >
        <Stack>
          <ErrorAlert error={change.error} />
          <Text size="sm" c="dimmed">
            {t('imports.provenance.hint')}
          </Text>
          <ProvenanceInputs
            provenance={provenance}
            onChange={(part) => setProvenance({ ...provenance, ...part })}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={change.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
