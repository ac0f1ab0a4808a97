import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { renderSentence } from '../../../../contract/sentence.ts';
import { type KeptLead, keptReasonTexts } from '../../../../contract/undo.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { LinkAnchor } from '../../../ui/link-button.tsx';

/** Leads that an undo keeps, each with the reason. */
export function KeptLeadList({ leads }: { leads: readonly KeptLead[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Table aria-label={t('imports.keptLeads')} verticalSpacing={4}>
      <Table.Tbody>
        {leads.map(({ lead, reason, laterImportId }) => (
          <Table.Tr key={lead.id}>
            <Table.Td>
              <LinkAnchor to="/leads/$leadId" params={{ leadId: lead.id }}>
                {lead.name}
              </LinkAnchor>
            </Table.Td>
            <Table.Td>
              {renderSentence(keptReasonTexts[reason], { import: laterImportId ?? '' }, language)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
