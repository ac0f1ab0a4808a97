import { ActionIcon, Popover, Stack, Switch } from '@mantine/core';
import { IconWand, IconWandOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FixCode } from '../../../../../contract/fixes.ts';

type Props = {
  column: string;
  possible: readonly FixCode[];
  off: readonly FixCode[];
  onChange: (made: readonly string[]) => void;
};

/** Which of the fixes that a column's values can have are made to them; the wand is crossed out where one is not. */
export function FixesButton({ column, possible, off, onChange }: Props) {
  const { t } = useTranslation();
  const made = possible.filter((code) => !off.includes(code));
  const isLeftOut = made.length < possible.length;
  const label = t(isLeftOut ? 'wizard.map.fixesLeftOut' : 'wizard.map.fixes', { column });
  return (
    <Popover position="bottom-end" shadow="md" width={360} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <ActionIcon
          variant={isLeftOut ? 'light' : 'subtle'}
          color={isLeftOut ? 'yellow' : 'gray'}
          aria-label={label}
          title={label}
        >
          {isLeftOut ? <IconWandOff size={16} /> : <IconWand size={16} />}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Switch.Group
          label={t('wizard.map.fixes', { column })}
          description={t('wizard.map.fixesHint')}
          value={made}
          onChange={onChange}
        >
          <Stack gap={8} mt={6}>
            {possible.map((code) => (
              <Switch key={code} size="xs" value={code} label={t(`wizard.rules.fix.${code}`)} />
            ))}
          </Stack>
        </Switch.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
