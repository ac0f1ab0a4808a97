import { Button } from '@mantine/core';
import { IconPhoneOutgoing } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNextLead } from './call-queries.ts';

/** 次のリード: the lead that the agent calls next, which no other agent gets at the same time. */
export function NextLeadButton({ projectId, skip }: { projectId: string; skip?: string }) {
  const { t } = useTranslation();
  const next = useNextLead(projectId);
  return (
    <Button
      variant="default"
      leftSection={<IconPhoneOutgoing size={16} aria-hidden />}
      loading={next.isPending}
      onClick={() => next.mutate(skip)}
    >
      {t('lead.calls.next')}
    </Button>
  );
}
