import { Alert, Badge, Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Erasure, type ErasurePlace, erasurePlaces } from '../../../contract/erasure.ts';
import type { Language } from '../../../contract/sentence.ts';
import { useLanguage } from '../../app/use-language.ts';
import { ConfirmModal } from '../../ui/confirm-modal.tsx';
import { columnHelper, DataTable } from '../../ui/data-table.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { formatCount } from '../../ui/format.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { erasuresQuery, useErase } from './erasure-queries.ts';

/** 番号の消去: requests the erasure of a number everywhere, and shows the reports. */
export function ErasurePage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const reports = useQuery(erasuresQuery);
  const columns = useMemo(() => columnsIn(language, t), [language, t]);
  return (
    <>
      <PageHeader title={t('erasures.title')} />
      <Stack>
        <Alert color="orange">{t('erasures.intro')}</Alert>
        <ErasureForm />
        <ErrorAlert error={reports.error} />
        {reports.data?.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('erasures.empty')}
          </Text>
        ) : (
          <DataTable
            label={t('erasures.title')}
            columns={columns}
            rows={reports.data}
            rowId={(report) => report.id}
          />
        )}
      </Stack>
    </>
  );
}

function ErasureForm() {
  const { t } = useTranslation();
  const erase = useErase();
  const [draft, setDraft] = useState({ phone: '', reason: '' });
  const [asking, setAsking] = useState(false);
  const done = () => {
    setAsking(false);
    setDraft({ phone: '', reason: '' });
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    erase.reset();
    setAsking(true);
  };
  return (
    <Paper withBorder p="md" component="form" onSubmit={submit}>
      <Group align="end">
        <TextInput
          required
          label={t('erasures.phone')}
          type="tel"
          value={draft.phone}
          onChange={(event) => setDraft({ ...draft, phone: event.currentTarget.value })}
          w={220}
        />
        <TextInput
          required
          label={t('erasures.reason')}
          value={draft.reason}
          onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
          flex={1}
        />
        <Button type="submit" color="red">
          {t('erasures.erase')}
        </Button>
      </Group>
      <ConfirmModal
        opened={asking}
        title={t('erasures.confirmTitle')}
        confirm={t('erasures.erase')}
        busy={erase.isPending}
        error={erase.error}
        onConfirm={() => erase.mutate(draft, { onSuccess: done })}
        onClose={() => setAsking(false)}
      >
        <Text size="sm">{t('erasures.confirmText', { phone: draft.phone })}</Text>
      </ConfirmModal>
    </Paper>
  );
}

const column = columnHelper<Erasure>();

type Key =
  `erasures.${'status' | 'done' | 'running' | 'requestedAt' | 'requestedBy' | 'why' | 'report' | 'nothingFound'}`;

function columnsIn(language: Language, t: (key: Key) => string) {
  return [
    column.display({
      id: 'requestedAt',
      header: t('erasures.requestedAt'),
      cell: ({ row }) => <DateTime value={row.original.requestedAt} />,
    }),
    column.display({
      id: 'status',
      header: t('erasures.status'),
      cell: ({ row }) =>
        row.original.finishedAt ? (
          <Badge color="teal">{t('erasures.done')}</Badge>
        ) : (
          <Badge color="orange">{t('erasures.running')}</Badge>
        ),
    }),
    column.display({
      id: 'by',
      header: t('erasures.requestedBy'),
      cell: ({ row }) => (
        <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
          {row.original.requestedBy.name}
        </Text>
      ),
    }),
    column.display({ id: 'reason', header: t('erasures.why'), cell: ({ row }) => row.original.reason }),
    column.display({
      id: 'report',
      header: t('erasures.report'),
      cell: ({ row }) => (
        <>
          {reportLines(row.original, language).map((line) => (
            <Text key={line} size="xs">
              {line}
            </Text>
          ))}
          {Object.keys(row.original.counts).length === 0 && (
            <Text size="xs">{t('erasures.nothingFound')}</Text>
          )}
        </>
      ),
    }),
  ];
}

function reportLines({ counts }: Erasure, language: Language): readonly string[] {
  return Object.entries(counts).map(
    ([place, count]) =>
      `${isPlace(place) ? erasurePlaces[place][language] : place}: ${formatCount(count, language)}`,
  );
}

function isPlace(text: string): text is ErasurePlace {
  return Object.hasOwn(erasurePlaces, text);
}
