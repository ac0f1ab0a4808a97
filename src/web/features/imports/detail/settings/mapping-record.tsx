import { Badge, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { labelOfField } from '../../../../../contract/field-labels.ts';
import { fixesLeftOut } from '../../../../../contract/fixes.ts';
import type { Mapping } from '../../../../../contract/mapping.ts';
import { formatList } from '../../../../../contract/sentence.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { columnLetter } from '../../../../ui/column-letter.ts';

type Props = { mapping: Mapping; columns: readonly string[] };

/** Which column, and which fixed value, went to which field; and the columns that went nowhere. */
export function MappingRecord({ mapping, columns }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = (index: number) =>
    columns[index] || t('wizard.map.noHeaderName', { letter: columnLetter(index) });
  const sources = [
    ...mapping.columns.map(({ index, field, join, verbatim }) => ({
      field,
      source: nameOf(index),
      marks: [...(join ? [t('imports.joined')] : []), ...(verbatim === true ? [t('imports.verbatim')] : [])],
      off: verbatim === true ? [] : fixesLeftOut(verbatim),
    })),
    ...Object.entries(mapping.fixed).map(([field, value]) => ({
      field,
      source: t('wizard.missing.byFixed', { value }),
      marks: [],
      off: [],
    })),
  ];
  const ignored = columns
    .map((_, index) => index)
    .filter((index) => !mapping.columns.some((column) => column.index === index));
  return (
    <section aria-label={t('imports.mapping')}>
      <Title order={3} size="h5" mb={4}>
        {t('imports.mapping')}
      </Title>
      <Table aria-label={t('imports.mapping')}>
        <Table.Tbody>
          {sources.map(({ field, source, marks, off }) => (
            <Table.Tr key={`${field} ${source}`}>
              <Table.Td className="as-written">{source}</Table.Td>
              <Table.Td c="dimmed">→</Table.Td>
              <Table.Td>
                {labelOfField(field, language)}{' '}
                {marks.map((mark) => (
                  <Badge key={mark} variant="light" color="gray" size="sm" ml={4}>
                    {mark}
                  </Badge>
                ))}
                {off.map((code) => (
                  <Text key={code} size="xs" c="dimmed">
                    {t('imports.fixOff', { fix: t(`wizard.rules.fix.${code}`) })}
                  </Text>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {ignored.length > 0 && (
        <Text size="xs" c="dimmed" mt={4} className="as-written">
          {t('imports.ignoredColumns', { columns: formatList(ignored.map(nameOf), language) })}
        </Text>
      )}
    </section>
  );
}
