import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { fieldSetsOfProjectQuery } from '../../fields/field-queries.ts';
import { leadQuery } from '../lead-queries.ts';
import { LeadEditor } from './lead-editor.tsx';

const route = getRouteApi('/shell/leads/$leadId');

/** One lead: seen and edited on the same page. */
export function LeadPage() {
  const { t } = useTranslation();
  const { leadId } = route.useParams();
  const lead = useQuery(leadQuery(leadId));
  const sets = useQuery({
    ...fieldSetsOfProjectQuery(lead.data?.project.id ?? ''),
    enabled: lead.data !== undefined,
  });
  const error = lead.error ?? sets.error;
  if (error) {
    return (
      <ErrorAlert error={error}>
        <LinkButton to="/leads" variant="default" size="xs">
          {t('problem.pageNotFound.toLeads')}
        </LinkButton>
      </ErrorAlert>
    );
  }
  if (!lead.data || !sets.data) {
    return (
      <Stack aria-busy>
        <Skeleton height={28} width={300} />
        <Skeleton height={320} />
      </Stack>
    );
  }
  return <LeadEditor key={lead.data.id} lead={lead.data} fieldSets={sets.data} />;
}
