import { Paper, Table, Text, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldDraft, ValueTrial } from '../../../contract/field.ts';
import { formatList } from '../../../contract/sentence.ts';
import { useLanguage } from '../../app/use-language.ts';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { valueTrialQuery } from './field-queries.ts';

type Props = {
  /** Must be the same object while nothing in it changes. */
  draft: FieldDraft;
  /** Whether the server can evaluate the draft. */
  ready: boolean;
  examples: readonly string[];
};

const settleMs = 300;
const mostTexts = 20;

/** Texts typed by the user, one per line, and what an import would make of each in this field. */
export function ValueTrials({ draft, ready, examples }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(() =>
    examples.map((example) => example.replaceAll(/\s*\n\s*/g, ' ')).join('\n'),
  );
  const [settled] = useDebouncedValue(draft, settleMs);
  const [settledText] = useDebouncedValue(text, settleMs);
  const texts = linesOf(settledText);
  const trials = useQuery({
    // The name does not affect values and may still be missing.
    ...valueTrialQuery({ ...settled, name: 'x' }, texts),
    enabled: ready && texts.length > 0,
    placeholderData: keepPreviousData,
  });
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('fields.trial')}>
      <Textarea
        label={t('fields.trial')}
        description={t('fields.trialHint')}
        autosize
        minRows={2}
        maxRows={6}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ErrorAlert error={trials.error} />
      {texts.length > 0 && trials.data && <TrialTable trials={trials.data} />}
    </Paper>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, mostTexts);
}

function TrialTable({ trials }: { trials: readonly ValueTrial[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Table mt="xs" fz="sm" verticalSpacing={4} aria-label={t('fields.trial')} aria-live="polite">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('fields.trialText')}</Table.Th>
          <Table.Th>{t('fields.trialStored')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {trials.map(({ text, stored, problem }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same line may stand there twice.
          <Table.Tr key={`${at} ${text}`} style={{ verticalAlign: 'top' }}>
            <Table.Td className="as-written">{text}</Table.Td>
            <Table.Td>
              {problem?.level !== 'error' && (
                <Text size="sm" className="as-written">
                  {formatList(stored.split('\n'), language)}
                </Text>
              )}
              {problem && <ProblemText problem={problem} />}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
