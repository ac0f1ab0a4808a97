import { Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { auditSentence } from '../../../../contract/audit.ts';
import { callBarriers, callBarrierTexts } from '../../../../contract/call.ts';
import type { LeadTimeline } from '../../../../contract/lead.ts';
import type { Language } from '../../../../contract/sentence.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { DateTime } from '../../../ui/date-time.tsx';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { LinkAnchor } from '../../../ui/link-button.tsx';
import { timelineQuery } from './call-queries.ts';

type Event = LeadTimeline['events'][number];

/** What happened to a lead, newest first, and other leads with one of its numbers. */
export function TimelinePanel({ leadId }: { leadId: string }) {
  const { t } = useTranslation();
  const timeline = useQuery(timelineQuery(leadId));
  const { events = [], duplicates = [] } = timeline.data ?? {};
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="lead-timeline">
      <Title order={2} id="lead-timeline" mb="xs">
        {t('lead.calls.timeline')}
      </Title>
      <ErrorAlert error={timeline.error} />
      <Stack gap="xs" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
        {events.map((event) => (
          <li key={keyOf(event)}>
            <EventText event={event} />
            <Text size="xs" c="dimmed">
              <DateTime value={event.at} /> {event.by && `· ${event.by.name}`}
            </Text>
          </li>
        ))}
      </Stack>
      {duplicates.length > 0 && (
        <Stack gap={2} mt="sm">
          <Text size="sm" fw={700}>
            {t('lead.calls.sameNumber')}
          </Text>
          {duplicates.map(({ id, name, project, phone }) => (
            <LinkAnchor key={`${id} ${phone}`} to="/leads/$leadId" params={{ leadId: id }} size="sm">
              {name}（{project.name}、{phone}）
            </LinkAnchor>
          ))}
        </Stack>
      )}
    </Paper>
  );
}

function keyOf(event: Event): string {
  if (event.is === 'call') return `call ${event.call.id}`;
  if (event.is === 'import') return `import ${event.origin.importId}`;
  if (event.is === 'change') return `${event.action} ${event.at}`;
  return `${event.is} ${event.entry.id}`;
}

/** An attempt keeps the code of its reason. */
function whyRefused(reason: string | null, language: Language): string {
  const barrier = callBarriers.find((one) => one === reason);
  return barrier ? callBarrierTexts[barrier][language] : (reason ?? '');
}

function EventText({ event }: { event: Event }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (event.is === 'call') {
    const { allowed, reason, result, phone, memo } = event.call;
    if (!allowed)
      return (
        <Text size="sm">{t('lead.calls.refused', { phone, reason: whyRefused(reason, language) })}</Text>
      );
    const name = result?.name ?? t('lead.calls.open');
    return (
      <Text size="sm" className="as-written">
        {t('lead.calls.called', { phone, result: name })}
        {memo && `\n${memo}`}
      </Text>
    );
  }
  if (event.is === 'import') {
    const { how, importId, importRow } = event.origin;
    return <Text size="sm">{t(`lead.originOf.${how}`, { id: importId, row: importRow ?? '' })}</Text>;
  }
  if (event.is === 'change') return <Text size="sm">{auditSentence(event.action, language)}</Text>;
  const key = event.is === 'ban' ? 'lead.calls.banned' : 'lead.calls.released';
  return <Text size="sm">{t(key, { phone: event.entry.phone })}</Text>;
}
