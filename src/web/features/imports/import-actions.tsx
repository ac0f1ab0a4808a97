import { Button, type ButtonProps, Group, Text } from '@mantine/core';
import {
  IconArrowBackUp,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportLine } from '../../../contract/import.ts';
import { ConfirmModal } from '../../ui/confirm-modal.tsx';
import { DisabledButton } from '../../ui/disabled-button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { notifyProblem } from '../../ui/notify.ts';
import { canDiscard, commandsFor } from './import-progress.ts';
import { useCommandImport, useDiscardImport } from './import-queries.ts';
import { CancelModal } from './undo/cancel-modal.tsx';
import { UndoModal } from './undo/undo-modal.tsx';

type Props = { line: ImportLine; size?: ButtonProps['size']; onDiscarded?: () => void };

/** What can be done with an import now: pause and the like at once; what cannot be taken back after a question. */
export function ImportActions({ line, size = 'compact-sm', onDiscarded }: Props) {
  const { t } = useTranslation();
  const command = useCommandImport(line.id);
  const discard = useDiscardImport(line.id);
  const [asking, setAsking] = useState<'undo' | 'cancel' | 'discard'>();
  const commands = commandsFor(line);
  const close = () => setAsking(undefined);
  const button = { size, variant: 'default' } as const;

  return (
    <Group gap={6}>
      {line.status === 'mapping' && (
        <LinkButton to="/import" search={{ importId: line.id }} size={size} variant="light">
          {t('imports.goOn')}
        </LinkButton>
      )}
      {line.status === 'waiting' && !line.may.review && (
        <DisabledButton size={size} variant="default" reason={t('imports.onlyAdmins.lead')}>
          {t('review.open')}
        </DisabledButton>
      )}
      {line.status === 'waiting' && line.may.review && (
        <LinkButton
          to="/imports/$importId/review"
          params={{ importId: line.id }}
          size={size}
          color="orange.9"
        >
          {t('review.open')}
        </LinkButton>
      )}
      {commands.includes('pause') && (
        <Button
          {...button}
          leftSection={<IconPlayerPause size={14} aria-hidden />}
          onClick={() => command.mutate('pause', { onError: notifyProblem })}
        >
          {t('imports.pause')}
        </Button>
      )}
      {commands.includes('resume') && (
        <Button
          {...button}
          leftSection={<IconPlayerPlay size={14} aria-hidden />}
          onClick={() => command.mutate('resume', { onError: notifyProblem })}
        >
          {t('imports.resume')}
        </Button>
      )}
      {commands.includes('cancel') && (
        <Button
          {...button}
          leftSection={<IconPlayerStop size={14} aria-hidden />}
          onClick={() => setAsking('cancel')}
        >
          {t('imports.cancel')}
        </Button>
      )}
      {commands.includes('undo') && !line.may.undo && (
        <DisabledButton
          {...button}
          leftSection={<IconArrowBackUp size={14} aria-hidden />}
          reason={t(`imports.onlyAdmins.${line.kind}`)}
        >
          {t('imports.undo')}
        </DisabledButton>
      )}
      {commands.includes('undo') && line.may.undo && (
        <Button
          {...button}
          leftSection={<IconArrowBackUp size={14} aria-hidden />}
          onClick={() => setAsking('undo')}
        >
          {t('imports.undo')}
        </Button>
      )}
      {canDiscard(line) && (
        <Button
          {...button}
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={() => setAsking('discard')}
        >
          {t('imports.discard')}
        </Button>
      )}
      {asking === 'undo' && <UndoModal line={line} onClose={close} />}
      {asking === 'cancel' && <CancelModal line={line} onClose={close} />}
      <ConfirmModal
        opened={asking === 'discard'}
        title={t('imports.discardTitle')}
        confirm={t('imports.discard')}
        busy={discard.isPending}
        error={discard.error}
        onConfirm={() =>
          discard.mutate(undefined, {
            onSuccess: () => {
              close();
              onDiscarded?.();
            },
          })
        }
        onClose={close}
      >
        <Text size="sm">{t('wizard.discardText', { name: line.fileName })}</Text>
      </ConfirmModal>
    </Group>
  );
}
