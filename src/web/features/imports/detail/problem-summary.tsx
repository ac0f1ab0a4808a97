import { Badge, Paper, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { generalSentence } from '../../../../contract/general-sentence.ts';
import { isProblemCode, problemKinds } from '../../../../contract/problems.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { Count } from '../../../ui/count.tsx';

type Props = { title: string; counts: Readonly<Record<string, number>>; color: string };

/** What was wrong with how many rows, the most frequent first, and what to do about it. */
export function ProblemSummary({ title, counts, color }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sorted = Object.entries(counts).sort(([, a], [, b]) => b - a);
  if (sorted.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2} mb="xs">
        {title}
      </Title>
      <Table aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={90}>{t('imports.count')}</Table.Th>
            <Table.Th>{t('imports.problem')}</Table.Th>
            <Table.Th>{t('imports.fix')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map(([code, count]) => (
            <Table.Tr key={code}>
              <Table.Td>
                <Badge color={color} variant="light">
                  <Count value={count} />
                </Badge>
              </Table.Td>
              <Table.Td>
                {isProblemCode(code) ? generalSentence(problemKinds[code].text, language) : code}
              </Table.Td>
              <Table.Td>
                <Text size="sm" c="dimmed">
                  {isProblemCode(code) && generalSentence(problemKinds[code].fix, language)}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
