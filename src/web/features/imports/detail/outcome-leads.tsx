import { Paper, Skeleton, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { labelOfField } from '../../../../contract/field-labels.ts';
import type { LeadOutcome, OutcomeLead } from '../../../../contract/outcome-lead.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { LinkAnchor } from '../../../ui/link-button.tsx';
import { PhoneNumber } from '../../../ui/phone-number.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { outcomeLeadsQuery } from '../import-queries.ts';

type Props = { label: string; importId: string; outcome: LeadOutcome };

/** The leads that came of rows that are in: which row, which contact, or which values were written over. */
export function OutcomeLeads({ label, importId, outcome }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const leads = useInfiniteQuery(outcomeLeadsQuery(importId, outcome));
  const items = leads.data?.pages.flatMap((page) => page.items);
  if (leads.error) return <ErrorAlert error={leads.error} />;
  if (!items) return <Skeleton height={160} />;
  if (items.length === 0) {
    return (
      <Text size="sm" c="dimmed" py="md">
        {outcome === 'created' ? t('imports.noCreated') : t('imports.noUpdated')}
      </Text>
    );
  }
  return (
    <>
      <Paper withBorder>
        <Table aria-label={label} verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{labelText('lead_name')}</Table.Th>
              <Table.Th>{t('imports.reason')}</Table.Th>
              <Table.Th>{outcome === 'created' ? t('imports.contact') : t('imports.changes')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((item) => (
              <Table.Tr key={item.id} style={{ verticalAlign: 'top' }}>
                <Table.Td>
                  <LinkAnchor to="/leads/$leadId" params={{ leadId: item.lead.id }}>
                    {item.lead.name}
                  </LinkAnchor>
                </Table.Td>
                <Table.Td>{reasonOf(item)}</Table.Td>
                <Table.Td className="as-written">
                  {item.contact ? (
                    <>
                      {item.contact.name}{' '}
                      <PhoneNumber phone={item.contact.phone} e164={item.contact.phoneE164} />
                    </>
                  ) : (
                    <Changes item={item} />
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Paper>
      <ShowMore
        shown={items.length}
        hasMore={leads.hasNextPage}
        loading={leads.isFetchingNextPage}
        onMore={() => void leads.fetchNextPage()}
      />
    </>
  );

  function labelText(field: string): string {
    return labelOfField(field, language) ?? field;
  }
  function reasonOf({ row, joined }: OutcomeLead): string {
    if (outcome === 'updated') return t('imports.wroteOver');
    return joined ? t('imports.joinedRow', { row }) : t('imports.createdRow', { row });
  }
}

function Changes({ item }: { item: OutcomeLead }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (item.changes.length === 0) return <Text size="sm">{t('imports.contactsOnly')}</Text>;
  return item.changes.map(({ field, before, after }) => (
    <Text key={field} size="sm">
      {`${labelOfField(field, language)}: ${before || '–'} → ${after || '–'}`}
    </Text>
  ));
}
