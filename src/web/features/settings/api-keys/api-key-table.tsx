import { Badge, Button, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiKey, keyScopeLabels } from '../../../../contract/api-key.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { columnHelper, DataTable } from '../../../ui/data-table.tsx';
import { DateTime } from '../../../ui/date-time.tsx';

type Props = { keys: ApiKey[] | undefined; onRevoke: (key: ApiKey) => void };

const column = columnHelper<ApiKey>();

/** The keys, by name and last characters, with what they may do and when they were used. */
export function ApiKeyTable({ keys, onRevoke }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('name', {
          header: t('settings.keyName'),
          cell: ({ row: { original: key } }) => (
            <>
              <Text size="sm" fw={500}>
                {key.name}
              </Text>
              <Text size="xs" c="dimmed" ff="monospace">
                lp_…{key.hint}
              </Text>
            </>
          ),
        }),
        column.accessor('scopes', {
          header: t('settings.scopes'),
          cell: ({ row }) => (
            <Group gap={4}>
              {row.original.scopes.map((scope) => (
                <Badge key={scope} variant="light" color="gray" title={keyScopeLabels[scope][language]}>
                  {scope}
                </Badge>
              ))}
            </Group>
          ),
        }),
        column.accessor('owner', { header: t('settings.owner'), cell: ({ row }) => row.original.owner.name }),
        column.accessor('lastUsedAt', {
          header: t('settings.lastUsed'),
          cell: ({ row: { original } }) =>
            original.lastUsedAt ? <DateTime value={original.lastUsedAt} /> : t('settings.neverUsed'),
        }),
        column.accessor('expiresAt', {
          header: t('settings.expires'),
          cell: ({ row: { original } }) => <Expiry expiresAt={original.expiresAt} />,
        }),
        column.display({
          id: 'actions',
          header: '',
          cell: ({ row: { original: key } }) => (
            <Button
              size="xs"
              variant="default"
              aria-label={t('settings.revokeKey', { name: key.name })}
              onClick={() => onRevoke(key)}
            >
              {t('settings.revoke')}
            </Button>
          ),
        }),
      ]),
    [t, language, onRevoke],
  );
  return (
    <DataTable label={t('settings.tabs.apiKeys')} columns={columns} rows={keys} rowId={({ id }) => id} />
  );
}

function Expiry({ expiresAt }: { expiresAt: string | null }) {
  const { t } = useTranslation();
  if (expiresAt === null) return t('settings.never');
  if (new Date(expiresAt).getTime() > Date.now()) return <DateTime value={expiresAt} />;
  return <Badge color="red">{t('settings.expired')}</Badge>;
}
