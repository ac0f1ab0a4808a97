import { Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { labelOfField } from '../../../../../contract/field-labels.ts';
import { isMappingField, type Mapping } from '../../../../../contract/mapping.ts';
import { useLanguage } from '../../../../app/use-language.ts';

type Decision = { readonly field: string; readonly value: string; readonly became: string };

/** What was decided of values that were no choice of their field, and of all others. */
export function ValueRecord({ mapping }: { mapping: Mapping }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { values = {}, others = {} } = mapping;
  const wordsOf = (decided: string | null | undefined, value?: string) => {
    if (decided === null || decided === undefined) return t('wizard.choices.fail');
    if (decided === '') return t('wizard.choices.empty');
    return decided === value ? t('imports.addedChoice', { choice: decided }) : decided;
  };
  const fields = [...new Set([...Object.keys(values), ...Object.keys(others)])].filter(isMappingField);
  const decisions = fields.flatMap((field): Decision[] => [
    ...Object.entries(values[field] ?? {}).map(([value, decided]) => ({
      field,
      value,
      became: wordsOf(decided, value),
    })),
    ...(field in others
      ? [{ field, value: t('wizard.choices.others'), became: wordsOf(others[field]) }]
      : []),
  ]);
  if (decisions.length === 0) return null;
  return (
    <section aria-label={t('imports.valueDecisions')}>
      <Title order={3} size="h5" mb={4}>
        {t('imports.valueDecisions')}
      </Title>
      <Table.ScrollContainer type="native" maxHeight={320} minWidth={320}>
        <Table aria-label={t('imports.valueDecisions')} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('imports.field')}</Table.Th>
              <Table.Th>{t('wizard.choices.value')}</Table.Th>
              <Table.Th>{t('wizard.choices.treatment')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {decisions.map(({ field, value, became }) => (
              <Table.Tr key={`${field} ${value}`}>
                <Table.Td>{labelOfField(field, language)}</Table.Td>
                <Table.Td className="as-written">{value}</Table.Td>
                <Table.Td className="as-written">{became}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
