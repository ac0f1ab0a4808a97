import { Group, Text } from '@mantine/core';
import mark from '../favicon.svg';

export function Logo() {
  return (
    <Group gap={8} wrap="nowrap">
      <img src={mark} alt="" width={26} height={26} />
      <Text fw={700} size="lg" c="var(--leadport-brand)">
        Leadport
      </Text>
    </Group>
  );
}
