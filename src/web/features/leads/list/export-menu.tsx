import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../../../app/api/api-url.ts';
import { DisabledButton } from '../../../ui/disabled-button.tsx';
import { useMissingRight } from '../../sign-in/session.ts';

/** エクスポート: the leads of the project as CSV, alone or with their contacts, with where the lists came from, in either encoding. */
export function ExportMenu({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const missing = useMissingRight('export');
  const exportUrl = (contacts: boolean, encoding: 'utf-8' | 'cp932') =>
    apiUrl(`/projects/${projectId}/export.csv`, { contacts, provenance: true, encoding });
  const groups = [
    { contacts: false, label: t('leads.exportLeads') },
    { contacts: true, label: t('leads.exportContacts') },
  ];
  if (missing) {
    return (
      <DisabledButton reason={missing} variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
        {t('leads.export')}
      </DisabledButton>
    );
  }
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
        {groups.map(({ contacts, label }) => (
          <Fragment key={label}>
            <Menu.Label>{label}</Menu.Label>
            <Menu.Item component="a" href={exportUrl(contacts, 'utf-8')} download>
              {t('leads.exportUtf8')}
            </Menu.Item>
            <Menu.Item component="a" href={exportUrl(contacts, 'cp932')} download>
              {t('leads.exportCp932')}
            </Menu.Item>
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
