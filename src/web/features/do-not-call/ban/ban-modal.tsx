import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconPhoneOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DoNotCallReason } from '../../../../contract/do-not-call.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { useBan } from '../do-not-call-queries.ts';
import { expiryOf } from '../expiry-of.ts';
import { ReasonInputs } from '../reason-inputs.tsx';
import { everywhere, isScopeComplete, type ScopeForm, ScopeInputs, useHasScope } from '../scope-inputs.tsx';
import { type BanTarget, chosenIn, type TargetForm, TargetInputs } from './target-inputs.tsx';

type Form = {
  target: TargetForm;
  scope: ScopeForm;
  reason: DoNotCallReason;
  refusedOn: string;
  expiry: string;
  note: string;
  evidence: string;
};

type Props = { target: BanTarget; onDone?: () => void; onClose: () => void };

/** 禁止する: bans numbers, with scope, reason and expiry. */
export function BanModal({ target, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const ban = useBan();
  const hasScope = useHasScope();
  const [form, setForm] = useState<Form>({
    target: { typed: '', left: [] },
    scope: everywhere,
    reason: 'refusal',
    refusedOn: '',
    expiry: '',
    note: '',
    evidence: '',
  });
  const change = (part: Partial<Form>) => setForm({ ...form, ...part });
  const chosen = chosenIn(target, form.target);

  const submit = () => {
    if (!chosen) return;
    const { scope, reason, refusedOn, expiry, note, evidence } = form;
    const draft = {
      target: chosen,
      workgroupIds: [...(scope.workgroupIds ?? [])],
      projectId: scope.projectId,
      reason,
      note,
      evidence,
      refusedOn: refusedOn || null,
      expiresAt: expiryOf(expiry),
    };
    ban.mutate(draft, {
      onSuccess: ({ entries, existingCount }) => {
        notifyDone(
          existingCount > 0
            ? t('doNotCall.bannedSome', { count: entries.length, existingCount })
            : t('doNotCall.banned', { count: entries.length }),
        );
        onDone?.();
        onClose();
      },
    });
  };

  // In the component tree the form of the lead surrounds this form, though not in the page: its
  // submit must not fire.
  return (
    <Dialog opened onClose={onClose} title={t('doNotCall.banTitle')} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          submit();
        }}
      >
        <Stack>
          <ErrorAlert error={ban.error} />
          <TargetInputs
            target={target}
            form={form.target}
            onChange={(changed) => change({ target: changed })}
          />
          <ScopeInputs scope={form.scope} onChange={(scope) => change({ scope })} />
          <ReasonInputs
            reason={form.reason}
            refusedOn={form.refusedOn}
            evidence={form.evidence}
            expiry={form.expiry}
            onReason={(reason) => change({ reason })}
            onRefusedOn={(refusedOn) => change({ refusedOn })}
            onEvidence={(evidence) => change({ evidence })}
            onExpiry={(expiry) => change({ expiry })}
          />
          <Textarea
            label={t('doNotCall.note')}
            autosize
            minRows={2}
            maxLength={2000}
            value={form.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
          <Group justify="space-between">
            <Text size="xs" c="dimmed">
              {t('doNotCall.banHint')}
            </Text>
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('common.cancel')}
              </Button>
              <Button
                type="submit"
                color="red"
                leftSection={<IconPhoneOff size={16} aria-hidden />}
                loading={ban.isPending}
                disabled={!chosen || !hasScope || !isScopeComplete(form.scope)}
              >
                {t('doNotCall.ban')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
