import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';
import { ErrorAlert } from './error-alert.tsx';

type Props = {
  opened: boolean;
  title: string;
  children: ReactNode;
  confirm: string;
  /** The word on the other button; キャンセル unless that would be mistaken for the thing itself. */
  dismiss?: string;
  /** Wider, for more than a few sentences. */
  size?: 'md' | 'lg';
  busy: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before something that cannot simply be taken back, and says what it will do. */
export function ConfirmModal(props: Props) {
  const { t } = useTranslation();
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title} size={props.size ?? 'md'}>
      <Stack gap="sm">
        {props.children}
        <ErrorAlert error={props.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose}>
            {props.dismiss ?? t('common.cancel')}
          </Button>
          <Button color="red" loading={props.busy} onClick={props.onConfirm}>
            {props.confirm}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
