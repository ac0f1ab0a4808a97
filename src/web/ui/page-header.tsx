import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** The head of a page: its name on the left, what can be done on the right. */
export function PageHeader({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Group justify="space-between" mb="md" gap="sm">
      <Title order={1}>{title}</Title>
      <Group gap="xs">{children}</Group>
    </Group>
  );
}
