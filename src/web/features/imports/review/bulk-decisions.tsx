import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DuplicateAction,
  type DuplicateSummary,
  duplicateActions,
  type MatchReason,
} from '../../../../contract/duplicate.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { ConfirmModal } from '../../../ui/confirm-modal.tsx';
import { formatCount } from '../../../ui/format.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { useDecideAll } from './review-queries.ts';

type Props = { importId: string; summary: DuplicateSummary; reason: MatchReason | undefined };

/** Decides about all rows that are left, or those of the reason that is shown, after a question. */
export function BulkDecisions({ importId, summary, reason }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const decide = useDecideAll(importId);
  const [asking, setAsking] = useState<DuplicateAction>();
  const groups = summary.groups.filter((group) => reason === undefined || group.reason === reason);
  const open = groups.reduce((sum, { undecided }) => sum + undecided, 0);
  const withPossible = groups.some(({ strength, undecided }) => strength === 'possible' && undecided > 0);
  const rows = formatCount(open, language);
  return (
    <Group gap="xs" role="group" aria-label={t('review.bulk')}>
      <Text size="sm">{t('review.bulkRest', { rows })}</Text>
      {duplicateActions.map((action) => (
        <Button
          key={action}
          size="xs"
          variant="default"
          disabled={open === 0}
          onClick={() => setAsking(action)}
        >
          {t(`review.${action}`)}
        </Button>
      ))}
      <ConfirmModal
        opened={asking !== undefined}
        title={t('review.bulk')}
        confirm={t(`review.${asking ?? 'add'}`)}
        busy={decide.isPending}
        error={decide.error}
        onClose={() => setAsking(undefined)}
        onConfirm={() =>
          asking &&
          decide.mutate(
            { action: asking, reason, fields: null },
            {
              onSuccess: ({ decided }) => {
                setAsking(undefined);
                notifyDone(t('review.bulkDone', { rows: formatCount(decided, language) }));
              },
            },
          )
        }
      >
        <Text size="sm">{t('review.bulkText', { rows, action: t(`review.${asking ?? 'add'}`) })}</Text>
        {withPossible && (
          <Text size="sm" fw={600}>
            {t('review.bulkPossible')}
          </Text>
        )}
      </ConfirmModal>
    </Group>
  );
}
