import { Badge, Button, Group, Kbd, Paper, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DuplicateAction,
  type DuplicateRow,
  duplicateActions,
  type MatchReason,
  matchReasonNames,
} from '../../../../contract/duplicate.ts';
import type { ImportRecord } from '../../../../contract/import.ts';
import type { MappingField } from '../../../../contract/mapping.ts';
import { formatList } from '../../../../contract/sentence.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formatCount } from '../../../ui/format.ts';
import { notifyProblem } from '../../../ui/notify.ts';
import { fieldSetsQuery } from '../../fields/field-queries.ts';
import { fieldValueText } from '../../fields/input/field-value-text.ts';
import { comparedFields } from './compared-fields.ts';
import { Comparison } from './comparison.tsx';
import { useDecideRow } from './review-queries.ts';
import { useReviewKeys } from './use-review-keys.ts';

type Props = {
  record: ImportRecord;
  reason: MatchReason | undefined;
  rows: readonly DuplicateRow[];
  count: number;
  onNeedMore: () => void;
};

/** One row after the other beside the lead it may be one with; decided by button or key. */
export function RowReview({ record, reason, rows, count, onNeedMore }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const decide = useDecideRow(record.id, reason);
  const fieldSets = useQuery(fieldSetsQuery);
  const firstOpen = rows.findIndex(({ decision }) => decision === null);
  const [at, setAt] = useState(Math.max(0, firstOpen));
  const [chosen, setChosen] = useState<{ row: number; leadId: string }>();
  const [left, setLeft] = useState<{ row: number; fields: readonly MappingField[] }>();
  const row = rows[at];

  const go = (to: number) => {
    if (to >= rows.length - 5) onNeedMore();
    setAt(Math.min(Math.max(0, to), rows.length - 1));
  };
  const goOpen = () => {
    const next = rows.findIndex(({ decision }, index) => decision === null && index > at);
    go(next === -1 ? Math.max(0, firstOpen) : next);
  };
  const leadId = chosen?.row === row?.row ? chosen?.leadId : row?.decision?.leadId;
  const match = row?.matches.find((one) => one.leadId === leadId) ?? row?.matches[0];
  const customNames = (fieldSets.data ?? []).flatMap((set) =>
    set.fields.map((field) => ({
      id: field.id,
      field: `custom:${set.name}/${field.name}` as const,
      say: (value: string) => fieldValueText(field, value, language, t),
    })),
  );
  const fields = row ? comparedFields(row.incoming, match?.lead ?? null, customNames) : [];
  const kept = left?.row === row?.row ? (left?.fields ?? []) : [];
  const choose = (action: DuplicateAction | null) => {
    if (!row) return;
    const partly = action === 'overwrite' && kept.length > 0;
    const names = fields.map(({ field }) => field).filter((field) => !kept.includes(field));
    decide.mutate(
      {
        row: row.row,
        action,
        ...(match && { leadId: match.leadId }),
        fields: partly ? (names.includes('phone') ? [...names, 'contact_name'] : names) : null,
      },
      { onError: notifyProblem },
    );
    if (action) go(at + 1);
  };
  useReviewKeys([
    ['1', () => choose('add')],
    ['2', () => choose('skip')],
    ['3', () => choose('overwrite')],
    ['j', () => go(at + 1)],
    ['ArrowDown', () => go(at + 1)],
    ['k', () => go(at - 1)],
    ['ArrowUp', () => go(at - 1)],
    ['Enter', goOpen],
  ]);

  if (!row) return <EmptyState icon={null} title={t('review.empty')} text="" />;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('review.title')}>
      <Stack>
        <Group justify="space-between">
          <Group gap="xs">
            <Text fw={600}>
              {t('review.position', {
                at: formatCount(at + 1, language),
                rows: formatCount(count, language),
              })}
            </Text>
            {match?.reasons.map((one) => (
              <Badge key={one} color={row.strength === 'possible' ? 'yellow' : 'red'} variant="light">
                {matchReasonNames[one][language]}
              </Badge>
            ))}
            {row.strength === 'possible' && <Badge color="yellow.9">{t('review.possible')}</Badge>}
          </Group>
          <Group gap="xs">
            <Badge color={row.decision ? 'teal' : 'gray'} variant="light">
              {row.decision ? t(`review.${row.decision.action}`) : t('review.undecided')}
            </Badge>
            {row.decision && (
              <Button size="compact-sm" variant="subtle" onClick={() => choose(null)}>
                {t('review.undo')}
              </Button>
            )}
          </Group>
        </Group>
        {row.matches.length > 1 && (
          <Select
            label={t('review.other')}
            w={560}
            allowDeselect={false}
            data={row.matches.map((one) => ({
              value: one.leadId,
              label: `${one.lead?.name ?? t('review.gone')} — ${formatList(
                one.reasons.map((why) => matchReasonNames[why][language]),
                language,
              )}`,
            }))}
            value={match?.leadId ?? null}
            onChange={(value) => value && setChosen({ row: row.row, leadId: value })}
          />
        )}
        <Comparison
          row={row}
          match={match}
          fields={fields}
          kept={kept}
          onKept={(names) => setLeft({ row: row.row, fields: names })}
        />
        <Group justify="space-between">
          <Group gap="sm">
            {duplicateActions.map((action, index) => (
              <Button
                key={action}
                variant={row.decision?.action === action ? 'filled' : 'default'}
                leftSection={<Kbd size="xs">{index + 1}</Kbd>}
                title={t(`review.${action}Hint`)}
                onClick={() => choose(action)}
              >
                {t(`review.${action}`)}
              </Button>
            ))}
          </Group>
          <Group gap="xs">
            <Button variant="default" size="xs" disabled={at === 0} onClick={() => go(at - 1)}>
              {t('review.previous')}
            </Button>
            <Button variant="default" size="xs" disabled={at >= rows.length - 1} onClick={() => go(at + 1)}>
              {t('review.next')}
            </Button>
          </Group>
        </Group>
        <Text size="xs" c="dimmed">
          {t('review.keys')}
        </Text>
      </Stack>
    </Paper>
  );
}
