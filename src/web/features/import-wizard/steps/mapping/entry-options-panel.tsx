import { Paper, Radio, SimpleGrid, Stack, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryOptions, ImportOptions } from '../../../../../contract/import.ts';
import { expiryOf, lastDayOf } from '../../../do-not-call/expiry-of.ts';
import { ReasonInputs } from '../../../do-not-call/reason-inputs.tsx';
import { type ScopeForm, ScopeInputs } from '../../../do-not-call/scope-inputs.tsx';
import { useIsAdmin } from '../../../sign-in/session.ts';
import { FixesInput } from './fixes-input.tsx';

type Props = {
  options: ImportOptions;
  onChange: (options: ImportOptions) => void;
  scope: ScopeForm;
  onScope: (scope: ScopeForm) => void;
};

/** What becomes of the numbers of a do-not-call list: banned or released, for whom, and what a row says that says nothing itself. */
export function EntryOptionsPanel({ options, onChange, scope, onScope }: Props) {
  const { t } = useTranslation();
  const isAdmin = useIsAdmin();
  const { entries } = options;
  const [expiry, setExpiry] = useState(lastDayOf(options.entries.expiresAt ?? '') ?? '');
  const change = (part: Partial<EntryOptions>) => onChange({ ...options, entries: { ...entries, ...part } });
  const isRelease = entries.action === 'release';
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="wizard-options">
      <Title order={2} id="wizard-options" mb="sm">
        {t('wizard.options.heading')}
      </Title>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Stack>
          <Radio.Group
            label={t('wizard.entries.action')}
            value={entries.action}
            onChange={(value) => change({ action: value === 'release' ? 'release' : 'ban' })}
          >
            <Stack gap={6} mt={4}>
              <Radio value="ban" label={t('wizard.entries.ban')} description={t('wizard.entries.banHint')} />
              <Radio
                value="release"
                disabled={!isAdmin}
                label={t('wizard.entries.release')}
                description={isAdmin ? t('wizard.entries.releaseHint') : t('wizard.entries.releaseAdmin')}
              />
            </Stack>
          </Radio.Group>
          {isRelease ? (
            <Textarea
              label={t('doNotCall.releaseReason')}
              description={t('wizard.entries.releaseReasonHint')}
              required
              autosize
              minRows={2}
              maxLength={2000}
              value={entries.releaseReason}
              onChange={(event) => change({ releaseReason: event.currentTarget.value })}
            />
          ) : (
            <ReasonInputs
              reason={entries.reason}
              refusedOn={entries.refusedOn ?? ''}
              evidence={entries.evidence}
              expiry={expiry}
              onReason={(reason) => change({ reason })}
              onRefusedOn={(day) => change({ refusedOn: day || null })}
              onEvidence={(evidence) => change({ evidence })}
              onExpiry={(day) => {
                setExpiry(day);
                change({ expiresAt: expiryOf(day) });
              }}
            />
          )}
        </Stack>
        <Stack gap="xl">
          <ScopeInputs
            scope={scope}
            {...(isRelease ? { everybody: t('wizard.entries.releaseEverywhere') } : {})}
            onChange={(chosen) => {
              onScope(chosen);
              change({ workgroupIds: [...(chosen.workgroupIds ?? [])], projectId: chosen.projectId });
            }}
          />
          <FixesInput
            kind="do_not_call"
            fixes={options.fixes}
            onChange={(fixes) => onChange({ ...options, fixes })}
          />
        </Stack>
      </SimpleGrid>
    </Paper>
  );
}
