import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Lead } from '../../../../contract/lead.ts';
import { LinkAnchor } from '../../../ui/link-button.tsx';
import { Moment } from '../../../ui/moment.tsx';

/** Where the lead came from, and when. */
export function ProvenancePanel({ lead }: { lead: Lead }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="lead-provenance">
      <Title order={2} id="lead-provenance" mb="xs">
        {t('lead.provenance')}
      </Title>
      <Stack gap={4}>
        {lead.importId ? (
          <LinkAnchor to="/imports/$importId" params={{ importId: lead.importId }} size="sm">
            {t('lead.byImport', { id: lead.importId, row: lead.importRow ?? '–' })}
          </LinkAnchor>
        ) : (
          <Text size="sm">{t('lead.byHand')}</Text>
        )}
        <Text size="sm" c="dimmed">
          {t('lead.createdAt')}: <Moment value={lead.createdAt} />
        </Text>
        <Text size="sm" c="dimmed">
          {t('lead.updatedAt')}: <Moment value={lead.updatedAt} />
        </Text>
      </Stack>
    </Paper>
  );
}
