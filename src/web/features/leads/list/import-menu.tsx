import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconUpload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** The orange インポート button and what can be imported. */
export function ImportMenu({ projectId }: { projectId: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          color="orange.9"
          leftSection={<IconUpload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t('leads.importButton')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void navigate({ to: '/import', search: { projectId } })}>
          {t('leads.importLeads')}
        </Menu.Item>
        <Menu.Item onClick={() => void navigate({ to: '/import', search: { kind: 'do_not_call' } })}>
          {t('leads.importNumbers')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
