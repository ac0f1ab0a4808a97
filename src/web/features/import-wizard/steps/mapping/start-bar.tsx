import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { labelOfField } from '../../../../../contract/field-labels.ts';
import type { ImportOptions, ImportRecord } from '../../../../../contract/import.ts';
import type { MappingField } from '../../../../../contract/mapping.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { ErrorAlert } from '../../../../ui/error-alert.tsx';
import { formatCount } from '../../../../ui/format.ts';
import { notifyDone } from '../../../../ui/notify.ts';
import { useCheckImport, useStartImport } from '../../../imports/import-queries.ts';
import { findMissing, type MappingDraft, mappingOf } from '../../mapping/mapping-draft.ts';

type Props = {
  record: ImportRecord;
  rows: number;
  draft: MappingDraft;
  required: readonly MappingField[];
  options: ImportOptions;
  /** Values that are no choice, of which nobody has said what becomes of them. */
  undecided: { readonly values: number; readonly rows: number };
};

/** The インポート button, always in sight; it says what it will do, or why it cannot. */
export function StartBar({ record, rows, draft, required, options, undecided }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const start = useStartImport(record.id);
  const check = useCheckImport(record.id);
  const isChecking = record.status === 'checking' || check.isPending;
  const missing = findMissing(draft, required);
  const reason = missing.map((field) => labelOfField(field, language)).join('、');

  const run = () =>
    start.mutate(
      { mapping: mappingOf(draft), options },
      {
        onSuccess: () => {
          notifyDone(t('wizard.started'));
          void navigate({ to: '/imports' });
        },
      },
    );

  return (
    <Paper withBorder shadow="sm" px="md" py="sm" style={{ position: 'sticky', bottom: 12, zIndex: 5 }}>
      <Stack gap="xs">
        <ErrorAlert error={start.error ?? check.error} />
        <Group justify="space-between">
          <Text size="sm" id="wizard-start" c={missing.length > 0 ? 'red.9' : 'dimmed'} role="status">
            {missing.length > 0
              ? t('wizard.startReason', { reason: `${t('wizard.missing.title')}（${reason}）` })
              : t('wizard.startRows', {
                  rows: formatCount(rows, language),
                  project: record.project?.name ?? t('imports.doNotCallList'),
                })}
          </Text>
          {missing.length === 0 && undecided.values > 0 && (
            <Text size="sm" c="yellow.9">
              {t('wizard.choices.undecided', {
                values: formatCount(undecided.values, language),
                rows: formatCount(undecided.rows, language),
              })}
            </Text>
          )}
          <Group gap="sm">
            <Button
              variant="default"
              disabled={missing.length > 0}
              loading={isChecking}
              onClick={() => check.mutate({ mapping: mappingOf(draft), options })}
            >
              {t('wizard.check.run')}
            </Button>
            <Button
              color="orange.9"
              leftSection={<IconUpload size={16} aria-hidden />}
              disabled={missing.length > 0 || isChecking}
              aria-describedby="wizard-start"
              loading={start.isPending}
              onClick={run}
            >
              {t('wizard.start')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}
