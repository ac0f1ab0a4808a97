import { Button, type ButtonProps } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../../app/api/api-url.ts';

type Props = { importId: string; format: 'csv' | 'xlsx'; size?: ButtonProps['size'] };

/** csvダウンロード: the failed rows with their reasons. */
export function FailureDownload({ importId, format, size = 'compact-sm' }: Props) {
  const { t } = useTranslation();
  return (
    <Button
      component="a"
      href={apiUrl(`/imports/${importId}/failures.${format}`)}
      download
      size={size}
      variant="default"
      leftSection={<IconDownload size={14} aria-hidden />}
    >
      {format === 'csv' ? t('imports.csvDownload') : t('imports.xlsxDownload')}
    </Button>
  );
}
