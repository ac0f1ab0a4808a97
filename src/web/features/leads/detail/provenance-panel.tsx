import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Lead } from '../../../../contract/lead.ts';
import { DateTime } from '../../../ui/date-time.tsx';
import { LeadOriginItem } from './lead-origin-item.tsx';

/** Where the lead and its numbers came from: every list that it has something from, and when. */
export function ProvenancePanel({ lead }: { lead: Lead }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="lead-provenance">
      <Title order={2} id="lead-provenance" mb="xs">
        {t('lead.provenance')}
      </Title>
      <Stack gap="sm">
        {!lead.importId && <Text size="sm">{t('lead.byHand')}</Text>}
        {lead.origins.map((origin) => (
          <LeadOriginItem key={origin.importId} origin={origin} contacts={lead.contacts} />
        ))}
        <div>
          <Text size="sm" c="dimmed">
            {t('lead.createdAt')}: <DateTime value={lead.createdAt} />
          </Text>
          <Text size="sm" c="dimmed">
            {t('lead.updatedAt')}: <DateTime value={lead.updatedAt} />
          </Text>
        </div>
      </Stack>
    </Paper>
  );
}
