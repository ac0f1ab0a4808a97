import { Anchor, Button, Grid, Group, Stack, Text } from '@mantine/core';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldSet } from '../../../../contract/field.ts';
import type { Lead } from '../../../../contract/lead.ts';
import { ConfirmModal } from '../../../ui/confirm-modal.tsx';
import { DisabledButton } from '../../../ui/disabled-button.tsx';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { LinkAnchor } from '../../../ui/link-button.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useHasRight, useIsAdmin, useMissingRight } from '../../sign-in/session.ts';
import { CallPanel } from '../calls/call-panel.tsx';
import { NextLeadButton } from '../calls/next-lead-button.tsx';
import { TimelinePanel } from '../calls/timeline-panel.tsx';
import { useDeleteLead } from '../lead-queries.ts';
import { ContactPanel } from './contact-panel.tsx';
import { LeadConflict } from './lead-conflict.tsx';
import { LeadFields } from './lead-fields.tsx';
import { ProvenancePanel } from './provenance-panel.tsx';
import { useLeadEditing } from './use-lead-editing.ts';

/** The form of a lead, with its contacts and where it came from beside it. */
export function LeadEditor({ lead, fieldSets }: { lead: Lead; fieldSets: readonly FieldSet[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const editing = useLeadEditing(lead, () => notifyDone(t('common.saved')));
  const remove = useDeleteLead(lead.id);
  const cannotDelete = useMissingRight('delete');
  const isAdmin = useIsAdmin();
  const canCall = useHasRight('call');
  const [deleting, setDeleting] = useState(false);
  useBlocker({
    shouldBlockFn: () => editing.dirty && !remove.isSuccess && !window.confirm(t('lead.unsaved')),
    enableBeforeUnload: editing.dirty,
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    editing.save();
  };
  const deleteLead = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        notifyDone(t('common.deleted'));
        void navigate({ to: '/leads', search: { projectId: lead.project.id } });
      },
    });

  return (
    <form onSubmit={submit}>
      <Group gap={6} mb={4}>
        <LinkAnchor to="/leads" search={{ projectId: lead.project.id }} size="sm">
          {t('leads.title')}
        </LinkAnchor>
        <Text size="sm" c="dimmed">
          / {lead.project.name}
        </Text>
      </Group>
      <PageHeader title={lead.name}>
        {editing.dirty && (
          <Text size="sm" c="dimmed" role="status">
            {t('lead.unsaved')}
          </Text>
        )}
        {cannotDelete ? (
          <DisabledButton reason={cannotDelete} variant="subtle" color="red">
            {t('lead.deleteTitle')}
          </DisabledButton>
        ) : (
          <Anchor
            component="button"
            type="button"
            size="sm"
            c="var(--leadport-error)"
            onClick={() => setDeleting(true)}
          >
            {t('lead.deleteTitle')}
          </Anchor>
        )}
        {canCall && <NextLeadButton projectId={lead.project.id} skip={lead.id} />}
        <Button type="submit" disabled={!editing.dirty || !editing.form.name.trim()} loading={editing.saving}>
          {t('common.save')}
        </Button>
      </PageHeader>
      <Stack mb="md">
        <ErrorAlert error={editing.error} />
        {editing.latest && (
          <LeadConflict
            base={editing.base}
            form={editing.form}
            latest={editing.latest}
            fieldSets={fieldSets}
            onKeepMine={editing.saveOverLatest}
            onTakeTheirs={editing.takeLatest}
          />
        )}
      </Stack>
      <Grid>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <LeadFields form={editing.form} fieldSets={fieldSets} onChange={editing.setForm} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack>
            <CallPanel lead={lead} />
            <ContactPanel lead={lead} onChanged={editing.follow} />
            <TimelinePanel leadId={lead.id} />
            {isAdmin && <ProvenancePanel lead={lead} />}
          </Stack>
        </Grid.Col>
      </Grid>
      <ConfirmModal
        opened={deleting}
        title={t('lead.deleteTitle')}
        confirm={t('common.delete')}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={deleteLead}
        onClose={() => setDeleting(false)}
      >
        <Text size="sm">{t('lead.deleteText', { name: lead.name })}</Text>
      </ConfirmModal>
    </form>
  );
}
