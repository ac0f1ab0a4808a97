import { Alert, Group, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from './use-error-text.ts';

/** An error in place: what happened, what to do, and (with children) the buttons to do it. */
export function ErrorAlert({ error, children }: { error: unknown; children?: ReactNode }) {
  const { t } = useTranslation();
  const text = useErrorText(error);
  if (!error) return null;
  return (
    <Alert role="alert" color="red" icon={<IconAlertCircle aria-hidden />} title={text.title}>
      <Text size="sm">{text.hint}</Text>
      {text.reference && (
        <Text size="xs" c="dimmed">
          {t('common.reference', { reference: text.reference })}
        </Text>
      )}
      {children && <Group mt="sm">{children}</Group>}
    </Alert>
  );
}
