import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOfField } from '../../../../../contract/field-labels.ts';
import type { ImportOptions, ImportRecord } from '../../../../../contract/import.ts';
import type { MappingField } from '../../../../../contract/mapping.ts';
import { formatList } from '../../../../../contract/sentence.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { ErrorAlert } from '../../../../ui/error-alert.tsx';
import { formatAside, formatCount } from '../../../../ui/format.ts';
import { notifyDone } from '../../../../ui/notify.ts';
import { isScopeComplete, type ScopeForm, useHasScope } from '../../../do-not-call/scope-inputs.tsx';
import { useCheckImport, useStartImport } from '../../../imports/import-queries.ts';
import { findMissing, type MappingDraft, mappingOf } from '../../mapping/mapping-draft.ts';
import { type MappingToSave, SaveMappingInput } from './save-mapping-input.tsx';

type Props = {
  record: ImportRecord;
  rows: number;
  draft: MappingDraft;
  required: readonly MappingField[];
  options: ImportOptions;
  /** For whom a do-not-call list is. */
  scope: ScopeForm;
  /** Values that are no choice, of which nobody has said what becomes of them. */
  undecided: { readonly values: number; readonly rows: number };
};

/** The インポート button, always in sight; it says what it will do, or why it cannot. */
export function StartBar({ record, rows, draft, required, options, scope, undecided }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const start = useStartImport(record.id);
  const check = useCheckImport(record.id);
  const isChecking = record.status === 'checking' || check.isPending;
  const missing = findMissing(draft, required);
  const reason = formatList(
    missing.map((field) => labelOfField(field, language)),
    language,
  );
  const { action, releaseReason } = options.entries;
  const isOfNumbers = record.kind === 'do_not_call';
  const isRelease = isOfNumbers && action === 'release';
  const hasScope = useHasScope();
  const [saved, setSaved] = useState<MappingToSave>();
  const saveMapping = saved && saved.name.trim() !== '' ? saved : undefined;
  const obstacle = findObstacle();

  // Not by the callbacks of `mutate`: once the record says that the import has started, this bar is gone, and they with it.
  const run = () =>
    start.mutateAsync({ mapping: mappingOf(draft), options, saveMapping }).then(
      () => {
        notifyDone(t('wizard.started'));
        return options.duplicates === 'review' && record.kind === 'lead'
          ? navigate({ to: '/imports/$importId', params: { importId: record.id } })
          : navigate({ to: '/imports' });
      },
      // Shown above the button.
      () => undefined,
    );

  function findObstacle(): string | null {
    if (missing.length > 0) return formatAside(t('wizard.missing.title'), reason, language);
    if (isRelease && releaseReason.trim() === '') return t('wizard.entries.needReason');
    if (isOfNumbers && !hasScope) return t('doNotCall.noOwnWorkgroup');
    // None chosen would be sent as everybody.
    if (isOfNumbers && !isScopeComplete(scope)) return t('wizard.entries.needWorkgroup');
    return null;
  }

  return (
    <Paper withBorder shadow="sm" px="md" py="sm" style={{ position: 'sticky', bottom: 12, zIndex: 5 }}>
      <Stack gap="xs">
        <ErrorAlert error={start.error ?? check.error} />
        <SaveMappingInput
          value={saved}
          onChange={setSaved}
          fileName={record.fileName}
          hasProject={record.project !== null}
        />
        <Group justify="space-between">
          <Text size="sm" id="wizard-start" c={obstacle ? 'var(--leadport-error)' : 'dimmed'} role="status">
            {obstacle
              ? t('wizard.startReason', { reason: obstacle })
              : t(isRelease ? 'wizard.entries.startRelease' : 'wizard.startRows', {
                  rows: formatCount(rows, language),
                  project: record.project?.name ?? t('imports.doNotCallList'),
                })}
          </Text>
          {missing.length === 0 && undecided.values > 0 && (
            <Text size="sm" c="var(--leadport-warning)">
              {t('wizard.choices.undecided', {
                values: formatCount(undecided.values, language),
                rows: formatCount(undecided.rows, language),
              })}
            </Text>
          )}
          <Group gap="sm">
            <Button
              variant="default"
              disabled={obstacle !== null}
              loading={isChecking}
              onClick={() => check.mutate({ mapping: mappingOf(draft), options })}
            >
              {t('wizard.check.run')}
            </Button>
            <Button
              color="orange.9"
              leftSection={<IconUpload size={16} aria-hidden />}
              disabled={obstacle !== null || isChecking}
              aria-describedby="wizard-start"
              loading={start.isPending}
              onClick={() => void run()}
            >
              {t('wizard.start')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}
