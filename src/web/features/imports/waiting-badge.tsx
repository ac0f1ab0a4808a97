import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { importPageSchema } from '../../../contract/import.ts';
import { call } from '../../app/api/call.ts';

/** So often the menu looks for imports that wait for a person. */
const everyMs = 15_000;

/** How many imports wait for somebody to decide about duplicates; nothing where none does. */
export function WaitingBadge() {
  const { t } = useTranslation();
  const waiting = useQuery({
    queryKey: ['imports', 'waiting'],
    queryFn: ({ signal }) =>
      call(importPageSchema, { path: '/imports', query: { status: 'waiting', limit: 50 }, signal }),
    refetchInterval: everyMs,
  });
  const rows = waiting.data?.items.length ?? 0;
  if (rows === 0) return null;
  return (
    <Badge size="sm" circle={rows < 10} color="orange.9" aria-label={t('review.openMenu', { rows })}>
      {rows}
    </Badge>
  );
}
