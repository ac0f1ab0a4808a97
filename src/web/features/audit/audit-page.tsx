import { Box, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AuditEntryLine, auditSentence, auditSubjects } from '../../../contract/audit.ts';
import type { NamedKind, NameOf } from '../../../contract/audit-detail.ts';
import type { Language } from '../../../contract/sentence.ts';
import { apiUrl } from '../../app/api/api-url.ts';
import { useLanguage } from '../../app/use-language.ts';
import { columnHelper, DataTable } from '../../ui/data-table.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { formatAside } from '../../ui/format.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { allUsersQuery } from '../users/user-queries.ts';
import { AuditDetail } from './audit-detail.tsx';
import { type AuditWish, auditFilter, auditQuery } from './audit-queries.ts';
import { useAuditNames } from './use-audit-names.ts';

/** 監査ログ: who did what, newest first. */
export function AuditPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [wish, setWish] = useState<AuditWish>({});
  const log = useInfiniteQuery({ ...auditQuery(wish), placeholderData: keepPreviousData });
  const entries = useMemo(() => log.data?.pages.flatMap((page) => page.items), [log.data]);
  const nameOf = useAuditNames();
  const columns = useMemo(() => columnsIn(language, t, nameOf), [language, t, nameOf]);
  return (
    <>
      <PageHeader title={t('audit.title')}>
        <Button
          component="a"
          href={apiUrl('/audit/export.csv', auditFilter(wish))}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('audit.download')}
        </Button>
      </PageHeader>
      <Stack>
        <Filters wish={wish} onChange={(change) => setWish({ ...wish, ...change })} />
        <ErrorAlert error={log.error} />
        {!log.error && (
          <div>
            <DataTable
              label={t('audit.title')}
              columns={columns}
              rows={entries}
              rowId={(entry) => entry.id}
            />
            {entries?.length === 0 && (
              <Text size="sm" c="dimmed" mt="sm" role="status">
                {t('audit.nothing')}
              </Text>
            )}
            <ShowMore
              shown={entries?.length ?? 0}
              hasMore={log.hasNextPage}
              loading={log.isFetchingNextPage}
              onMore={() => void log.fetchNextPage()}
            />
          </div>
        )}
      </Stack>
    </>
  );
}

type FiltersProps = { wish: AuditWish; onChange: (change: AuditWish) => void };

function Filters({ wish, onChange }: FiltersProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const users = useQuery(allUsersQuery);
  const people = (users.data ?? []).map(({ id, name, active }) => ({
    value: id,
    label: active ? name : formatAside(name, t('users.inactive'), language),
  }));
  const kinds = Object.entries(auditSubjects).map(([value, names]) => ({ value, label: names[language] }));
  const day = (value: string) => value || undefined;
  return (
    <Group align="end" gap="sm">
      <Select
        label={t('audit.who')}
        placeholder={t('audit.everybody')}
        data={people}
        value={wish.userId ?? null}
        onChange={(userId) => onChange({ userId: userId ?? undefined })}
        clearable
        searchable
        w={170}
      />
      <Select
        label={t('audit.kind')}
        placeholder={t('audit.everything')}
        data={kinds}
        value={wish.subject ?? null}
        onChange={(subject) => onChange({ subject: subject ?? undefined })}
        clearable
        w={190}
      />
      <TextInput
        type="date"
        label={t('audit.from')}
        value={wish.fromDay ?? ''}
        onChange={(event) => onChange({ fromDay: day(event.currentTarget.value) })}
      />
      <TextInput
        type="date"
        label={t('audit.to')}
        value={wish.toDay ?? ''}
        onChange={(event) => onChange({ toDay: day(event.currentTarget.value) })}
      />
      <SearchBox
        label={t('audit.text')}
        placeholder={t('audit.textHint')}
        value={wish.q ?? ''}
        onSearch={(q) => onChange({ q })}
      />
    </Group>
  );
}

const column = columnHelper<AuditEntryLine>();

function columnsIn(
  language: Language,
  t: (
    key: 'audit.when' | 'audit.who' | 'audit.what' | 'audit.on' | 'audit.detail' | 'audit.system',
  ) => string,
  nameOf: NameOf,
) {
  return [
    column.display({
      id: 'at',
      header: t('audit.when'),
      cell: ({ row }) => <DateTime value={row.original.at} />,
    }),
    column.display({
      id: 'by',
      header: t('audit.who'),
      cell: ({ row }) => row.original.by?.name ?? t('audit.system'),
    }),
    column.display({
      id: 'what',
      header: t('audit.what'),
      cell: ({ row }) => <Box miw={200}>{auditSentence(row.original.action, language)}</Box>,
    }),
    column.display({
      id: 'on',
      header: t('audit.on'),
      cell: ({ row }) => (
        <Box miw={120} maw={220}>
          {subjectText(row.original, language, nameOf)}
        </Box>
      ),
    }),
    column.display({
      id: 'detail',
      header: t('audit.detail'),
      cell: ({ row }) => <AuditDetail detail={row.original.detail} nameOf={nameOf} />,
    }),
  ];
}

/** 「プロジェクト 関東」 if the subject still has a name, otherwise its id. Hashes are shortened. */
function subjectText({ subject, subjectId }: AuditEntryLine, language: Language, nameOf: NameOf): string {
  const name = isKnown(subject) ? auditSubjects[subject][language] : subject;
  if (subjectId === null) return name;
  return `${name} ${(isNamed(subject) ? nameOf(subject, subjectId) : undefined) ?? subjectId.slice(0, 12)}`;
}

function isNamed(subject: string): subject is NamedKind {
  return Object.hasOwn(namedKinds, subject);
}

const namedKinds: Readonly<Record<NamedKind, true>> = {
  project: true,
  workgroup: true,
  user: true,
  field_set: true,
};

function isKnown(subject: string): subject is keyof typeof auditSubjects {
  return Object.hasOwn(auditSubjects, subject);
}
