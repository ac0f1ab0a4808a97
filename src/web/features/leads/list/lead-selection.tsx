import { Button, Checkbox, Group, Text } from '@mantine/core';
import { IconPhoneOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeadLine } from '../../../../contract/lead.ts';
import { DisabledButton } from '../../../ui/disabled-button.tsx';
import { BanModal } from '../../do-not-call/ban/ban-modal.tsx';
import { useMissingRight } from '../../sign-in/session.ts';

type Props = {
  lines: readonly LeadLine[] | undefined;
  selected: readonly string[];
  onSelect: (ids: readonly string[]) => void;
};

/** At most so many leads are banned at once; 一括選択 takes the first of those that are shown. */
const most = 200;

/** 一括選択, and what can be done with the leads that are selected. */
export function LeadSelection({ lines = [], selected, onSelect }: Props) {
  const { t } = useTranslation();
  const cannotBan = useMissingRight('ban');
  const [banning, setBanning] = useState(false);
  // A lead that is shown no longer is not acted upon.
  const shown = selected.filter((id) => lines.some((line) => line.id === id));
  const all = lines.slice(0, most).map(({ id }) => id);
  const isAll = shown.length > 0 && shown.length >= all.length;
  return (
    <Group mb="xs" gap="sm" mih={30}>
      <Checkbox
        label={t('doNotCall.selectAll')}
        checked={isAll}
        indeterminate={shown.length > 0 && !isAll}
        onChange={() => onSelect(isAll ? [] : all)}
      />
      {shown.length > 0 && (
        <>
          <Text size="sm" c="dimmed" role="status">
            {t('doNotCall.selectedCount', { count: shown.length })}
          </Text>
          {cannotBan ? (
            <DisabledButton
              reason={cannotBan}
              size="xs"
              color="red"
              leftSection={<IconPhoneOff size={14} aria-hidden />}
            >
              {t('doNotCall.ban')}
            </DisabledButton>
          ) : (
            <Button
              size="xs"
              color="red"
              leftSection={<IconPhoneOff size={14} aria-hidden />}
              disabled={shown.length > most}
              onClick={() => setBanning(true)}
            >
              {t('doNotCall.ban')}
            </Button>
          )}
          <Button size="xs" variant="subtle" color="gray" onClick={() => onSelect([])}>
            {t('doNotCall.unselect')}
          </Button>
        </>
      )}
      {banning && (
        <BanModal
          target={{ is: 'leads', leadIds: shown }}
          onDone={() => onSelect([])}
          onClose={() => setBanning(false)}
        />
      )}
    </Group>
  );
}
