import { Alert, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FileProfile, ImportRecord } from '../../../../contract/import.ts';
import { DateTime } from '../../../ui/date-time.tsx';
import { DisabledButton } from '../../../ui/disabled-button.tsx';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { LinkAnchor, LinkButton } from '../../../ui/link-button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useCanImport } from '../../sign-in/session.ts';
import { FailureDownload } from '../failure-download.tsx';
import { canFix, openRowCount } from '../fix/list-columns.ts';
import { ImportActions } from '../import-actions.tsx';
import { hasRun, isMoving } from '../import-progress.ts';
import { ImportProgressBar } from '../import-progress-bar.tsx';
import { importQuery } from '../import-queries.ts';
import { ImportStatusBadge } from '../import-status-badge.tsx';
import { LeftOutRows } from '../left-out-rows.tsx';
import { ListMissingAlert } from '../list-missing.tsx';
import { ProvenancePanel } from '../provenance/provenance-panel.tsx';
import { ReadingWarnings } from '../reading-warnings.tsx';
import { RetryList } from '../retry-list.tsx';
import { UndoResult } from '../undo/undo-result.tsx';
import { useImportEvents } from '../use-import-events.ts';
import { WaitingText } from '../waiting-text.tsx';
import { ImportFacts } from './import-facts.tsx';
import { ImportRows } from './import-rows.tsx';
import { OutcomeTiles } from './outcome-tiles.tsx';
import { PhoneKindCountList } from './phone-kind-count-list.tsx';
import { ProblemSummary } from './problem-summary.tsx';
import { ImportSettings } from './settings/import-settings.tsx';

const route = getRouteApi('/shell/imports/$importId');

/** One import: how far it is, what became of its rows and why, and what can be done about it. */
export function ImportPage() {
  const { t } = useTranslation();
  const { importId } = route.useParams();
  const record = useQuery(importQuery(importId));
  useImportEvents();
  if (record.error) {
    return (
      <ErrorAlert error={record.error}>
        <LinkButton to="/imports" variant="default" size="xs">
          {t('imports.title')}
        </LinkButton>
      </ErrorAlert>
    );
  }
  if (!record.data) {
    return (
      <Stack aria-busy>
        <Skeleton height={28} width={300} />
        <Skeleton height={90} />
        <Skeleton height={240} />
      </Stack>
    );
  }
  return <ImportDetail record={record.data} />;
}

function ImportDetail({ record }: { record: ImportRecord }) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const canImport = useCanImport();
  return (
    <Stack>
      <div>
        <LinkAnchor to="/imports" size="sm">
          {t('imports.title')}
        </LinkAnchor>
        <PageHeader title={record.fileName}>
          {canImport && canFix(record) && openRowCount(record) > 0 && <MendLink record={record} />}
          {record.counts.failed > 0 && <FailureDownload importId={record.id} format="csv" size="sm" />}
          {record.project && record.counts.leads > 0 && record.status !== 'undone' && (
            <LinkButton
              to="/leads"
              search={{ projectId: record.project.id, importId: record.id }}
              variant="default"
            >
              {t('imports.createdLeads')}
            </LinkButton>
          )}
          {record.kind === 'do_not_call' && (
            <LinkButton to="/do-not-call" search={{ importId: record.id, state: 'all' }} variant="default">
              {t('imports.entriesOfList')}
            </LinkButton>
          )}
          {canImport && (
            <>
              <ImportActions line={record} size="sm" onDiscarded={() => void navigate({ to: '/imports' })} />
              <LinkButton
                to="/import"
                search={record.project ? { projectId: record.project.id } : { kind: record.kind }}
                variant="default"
              >
                {t('imports.again')}
              </LinkButton>
            </>
          )}
        </PageHeader>
        <Group gap="sm">
          <ImportStatusBadge status={record.status} />
          {record.retryOf && (
            <LinkAnchor to="/imports/$importId" params={{ importId: record.retryOf }} size="sm">
              {t('imports.retryOf', { id: record.retryOf })}
            </LinkAnchor>
          )}
        </Group>
      </div>
      {record.status === 'waiting' && (
        <Alert color="orange" icon={<IconAlertCircle aria-hidden />}>
          <WaitingText review={record.review} />
        </Alert>
      )}
      {record.listMissingSince !== null && <ListMissingAlert />}
      {record.listDeleted && <ListDeletedAlert deletion={record.listDeleted} />}
      {record.stop && <StopAlert stop={record.stop} />}
      {record.status === 'completed_with_failures' && openRowCount(record) > 0 && (
        <Alert color="yellow" icon={<IconAlertCircle aria-hidden />}>
          {t('imports.ifFailed')}
        </Alert>
      )}
      {(isMoving(record.status) || record.status === 'paused') && <ImportProgressBar line={record} />}
      {hasRun(record) && <OutcomeTiles counts={record.counts} />}
      {record.undo && <UndoResult record={record} undo={record.undo} />}
      <RetryList record={record} />
      <ImportFacts record={record} />
      <ProblemSummary title={t('imports.problems')} counts={record.problems} color="red" />
      <ProblemSummary title={t('imports.warnings')} counts={record.warnings} color="yellow" />
      {record.profile && <ReadingReport profile={record.profile} hasEnded={record.finishedAt !== null} />}
      <PhoneKindCountList counts={record.phoneKinds} />
      {record.kind === 'lead' && <ProvenancePanel record={record} />}
      {hasRun(record) && <ImportRows record={record} />}
      <ImportSettings record={record} />
    </Stack>
  );
}

/** What was noticed when the file was read: a reader of the record must see what did not go in, and why. */
function ReadingReport({ profile, hasEnded }: { profile: FileProfile; hasEnded: boolean }) {
  const { t } = useTranslation();
  if (profile.warnings.length === 0 && profile.leftOut.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('imports.readingReport')}>
      <Title order={2} mb="xs">
        {t('imports.readingReport')}
      </Title>
      <Stack gap={6}>
        <ReadingWarnings profile={profile} hasEnded={hasEnded} />
        <LeftOutRows profile={profile} />
      </Stack>
    </Paper>
  );
}

function MendLink({ record }: { record: ImportRecord }) {
  const { t } = useTranslation();
  const title = t('imports.fixRows.title');
  if (!record.may.retry)
    return <DisabledButton reason={t(`imports.onlyAdmins.${record.kind}`)}>{title}</DisabledButton>;
  return (
    <LinkButton to="/imports/$importId/fix" params={{ importId: record.id }}>
      {title}
    </LinkButton>
  );
}

function ListDeletedAlert({ deletion }: { deletion: NonNullable<ImportRecord['listDeleted']> }) {
  const { t } = useTranslation();
  return (
    <Alert
      color="gray"
      icon={<IconAlertCircle aria-hidden />}
      title={t(`imports.listDeleted.${deletion.because}`)}
    >
      <Text size="sm">
        <DateTime value={deletion.at} />
      </Text>
      <Text size="sm">{t('imports.listDeleted.text')}</Text>
    </Alert>
  );
}

function StopAlert({ stop }: { stop: NonNullable<ImportRecord['stop']> }) {
  const { t } = useTranslation();
  return (
    <Alert role="alert" color="red" icon={<IconAlertCircle aria-hidden />} title={stop.message}>
      <Text size="sm">{stop.hint}</Text>
      {stop.line !== null && <Text size="sm">{t('imports.stoppedAt', { line: stop.line })}</Text>}
    </Alert>
  );
}
