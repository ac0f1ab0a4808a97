import { Button, type ButtonProps } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../../app/api/api-url.ts';
import { DisabledButton } from '../../ui/disabled-button.tsx';
import { useMissingRight } from '../sign-in/session.ts';

type Props = {
  importId: string;
  format: 'csv' | 'xlsx';
  size?: ButtonProps['size'];
  /** Which rows; those that failed, unless it says so. */
  rows?: 'failures' | 'created' | 'updated' | 'duplicates' | 'do-not-call';
};

/** csvダウンロード: rows of an import with their reasons. */
export function FailureDownload({ importId, format, size = 'compact-sm', rows = 'failures' }: Props) {
  const { t } = useTranslation();
  const missing = useMissingRight(rows === 'failures' ? 'see_failures' : 'export');
  const label = format === 'csv' ? t('imports.csvDownload') : t('imports.xlsxDownload');
  const icon = <IconDownload size={14} aria-hidden />;
  if (missing) {
    return (
      <DisabledButton reason={missing} size={size} variant="default" leftSection={icon}>
        {label}
      </DisabledButton>
    );
  }
  return (
    <Button
      component="a"
      href={apiUrl(`/imports/${importId}/${rows}.${format}`)}
      download
      size={size}
      variant="default"
      leftSection={icon}
    >
      {label}
    </Button>
  );
}
