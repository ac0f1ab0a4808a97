import { Alert, Button, Group, Progress, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DuplicateSummary,
  type MatchReason,
  matchReasonNames,
  matchReasons,
} from '../../../../contract/duplicate.ts';
import type { ImportRecord } from '../../../../contract/import.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { formatCount } from '../../../ui/format.ts';
import { LinkAnchor } from '../../../ui/link-button.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { importQuery } from '../import-queries.ts';
import { BulkDecisions } from './bulk-decisions.tsx';
import { duplicateRowsQuery, duplicateSummaryQuery, useContinueImport } from './review-queries.ts';
import { RowReview } from './row-review.tsx';

const route = getRouteApi('/shell/imports/$importId/review');

/** 重複の確認: the rows that are, or may be, duplicates, each beside the lead that is there, until all are decided about. */
export function ReviewPage() {
  const { t } = useTranslation();
  const { importId } = route.useParams();
  const record = useQuery(importQuery(importId));
  const summary = useQuery(duplicateSummaryQuery(importId));
  const error = record.error ?? summary.error;
  if (error) return <ErrorAlert error={error} />;
  if (!record.data || !summary.data) return <Skeleton height={320} aria-busy />;
  if (record.data.status !== 'waiting') {
    return (
      <Alert color="gray">
        <Text size="sm">{t('review.wrongState')}</Text>
        <LinkAnchor to="/imports/$importId" params={{ importId }}>
          {record.data.fileName}
        </LinkAnchor>
      </Alert>
    );
  }
  return <Review record={record.data} summary={summary.data} />;
}

function Review({ record, summary }: { record: ImportRecord; summary: DuplicateSummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = route.useNavigate();
  const [reason, setReason] = useState<MatchReason>();
  const rows = useInfiniteQuery(duplicateRowsQuery(record.id, reason));
  const goOn = useContinueImport(record.id);
  const decided = summary.flagged - summary.undecided;
  const items = rows.data?.pages.flatMap((page) => page.items);
  // Not by the callbacks of `mutate`: once the record says that the import goes on, this page is gone, and they with it.
  const run = () =>
    goOn.mutateAsync().then(
      () => {
        notifyDone(t('review.wentOn'));
        return navigate({ to: '/imports/$importId', params: { importId: record.id } });
      },
      // Shown above.
      () => undefined,
    );
  return (
    <Stack>
      <div>
        <LinkAnchor to="/imports/$importId" params={{ importId: record.id }} size="sm">
          {record.fileName}
        </LinkAnchor>
        <PageHeader title={t('review.title')}>
          <Button
            color="orange.9"
            disabled={summary.undecided > 0}
            loading={goOn.isPending}
            onClick={() => void run()}
          >
            {t('review.goOn')}
          </Button>
        </PageHeader>
      </div>
      <ErrorAlert error={goOn.error ?? rows.error} />
      <div>
        <Text size="sm" role="status" mb={4}>
          {t('review.progress', {
            flagged: formatCount(summary.flagged, language),
            decided: formatCount(decided, language),
          })}
        </Text>
        <Progress value={(decided / Math.max(1, summary.flagged)) * 100} aria-label={t('review.title')} />
      </div>
      <Group align="flex-end" justify="space-between">
        <Select
          label={t('review.filter')}
          w={320}
          allowDeselect={false}
          data={[
            { value: '', label: `${t('review.all')} (${formatCount(summary.flagged, language)})` },
            ...summary.groups.map((group) => ({
              value: group.reason,
              label: `${matchReasonNames[group.reason][language]} (${formatCount(group.rows, language)})`,
            })),
          ]}
          value={reason ?? ''}
          onChange={(chosen) => setReason(matchReasons.find((known) => known === chosen))}
        />
        <BulkDecisions importId={record.id} summary={summary} reason={reason} />
      </Group>
      {items && (
        <RowReview
          key={reason ?? ''}
          record={record}
          reason={reason}
          rows={items}
          count={
            reason ? (summary.groups.find((group) => group.reason === reason)?.rows ?? 0) : summary.flagged
          }
          onNeedMore={() => {
            if (rows.hasNextPage && !rows.isFetchingNextPage) void rows.fetchNextPage();
          }}
        />
      )}
    </Stack>
  );
}
