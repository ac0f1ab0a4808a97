import { Group, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PhoneKindCounts } from '../../../../contract/import.ts';
import { phoneKinds } from '../../../../contract/lead.ts';
import { Count } from '../../../ui/count.tsx';

/** How many numbers go in of each kind, by the numbering plan. */
export function PhoneKindCountList({ counts }: { counts: PhoneKindCounts }) {
  const { t } = useTranslation();
  const kinds = phoneKinds.filter((kind) => (counts[kind] ?? 0) > 0);
  if (kinds.length === 0) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('imports.phoneKinds')}>
      <Title order={2} mb="xs">
        {t('imports.phoneKinds')}
      </Title>
      <Group component="dl" gap="xl" m={0}>
        {kinds.map((kind) => (
          <div key={kind}>
            <Text component="dt" size="xs" c="dimmed">
              {t(`lead.phoneKinds.${kind}`)}
            </Text>
            <Text component="dd" m={0} fw={600} className="numbers">
              <Count value={counts[kind] ?? 0} />
            </Text>
          </div>
        ))}
      </Group>
    </Paper>
  );
}
