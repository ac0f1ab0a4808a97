import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../../../app/api/api-url.ts';
import type { EntryNarrowing } from '../do-not-call-queries.ts';

/** エクスポート: the filtered list as CSV in either encoding or as a workbook. */
export function ExportMenu({ narrowing }: { narrowing: EntryNarrowing }) {
  const { t } = useTranslation();
  const files = [
    { label: t('leads.exportUtf8'), href: apiUrl('/do-not-call/export.csv', { ...narrowing }) },
    {
      label: t('leads.exportCp932'),
      href: apiUrl('/do-not-call/export.csv', { ...narrowing, encoding: 'cp932' }),
    },
    { label: t('doNotCall.exportXlsx'), href: apiUrl('/do-not-call/export.xlsx', { ...narrowing }) },
  ];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t('leads.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {files.map(({ label, href }) => (
          <Menu.Item key={label} component="a" href={href} download>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
