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
import { useLanguage } from '../../app/use-language.ts';
import { ConfirmModal } from '../../ui/confirm-modal.tsx';
import { formatCount } from '../../ui/format.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { notifyProblem } from '../../ui/notify.ts';
import { canDiscard, commandsFor, type ImportCommand } from './import-progress.ts';
import { useCommandImport, useDiscardImport } from './import-queries.ts';

type Props = { line: ImportLine; size?: ButtonProps['size']; onDiscarded?: () => void };

/** What can be done with an import now: pause and the like at once; what cannot be taken back after a question. */
export function ImportActions({ line, size = 'compact-sm', onDiscarded }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const command = useCommandImport(line.id);
  const discard = useDiscardImport(line.id);
  const [asking, setAsking] = useState<'undo' | 'cancel' | 'discard'>();
  const commands = commandsFor(line);
  const close = () => setAsking(undefined);
  const button = { size, variant: 'default' } as const;
  const tell = (what: ImportCommand) => command.mutate(what, { onSuccess: close });

  return (
    <Group gap={6}>
      {line.status === 'mapping' && (
        <LinkButton to="/import" search={{ importId: line.id }} size={size} variant="light">
          {t('imports.goOn')}
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
      {commands.includes('undo') && (
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
      <ConfirmModal
        opened={asking === 'undo'}
        title={t('imports.undoTitle')}
        confirm={t('imports.undoConfirm')}
        busy={command.isPending}
        error={command.error}
        onConfirm={() => tell('undo')}
        onClose={close}
      >
        <Text size="sm">
          {t('imports.undoText', {
            leads: formatCount(line.counts.leads, language),
            contacts: formatCount(line.counts.contacts, language),
          })}
        </Text>
        <Text size="sm">{t('imports.undoKept')}</Text>
        <Text size="sm">{t('imports.undoHistory')}</Text>
      </ConfirmModal>
      <ConfirmModal
        opened={asking === 'cancel'}
        title={t('imports.cancelTitle')}
        confirm={t('imports.cancelConfirm')}
        dismiss={t('imports.keepRunning')}
        busy={command.isPending}
        error={command.error}
        onConfirm={() => tell('cancel')}
        onClose={close}
      >
        <Text size="sm">{t('imports.cancelText')}</Text>
      </ConfirmModal>
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
