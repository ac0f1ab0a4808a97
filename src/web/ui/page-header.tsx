import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { usePageTitle } from './use-page-title.ts';

type Props = { title: string /** Where it is not the heading. */; tabTitle?: string; children?: ReactNode };

/** The head of a page: its name on the left and in the browser's tab, what can be done on the right. */
export function PageHeader({ title, tabTitle = title, children }: Props) {
  usePageTitle(tabTitle);
  return (
    <Group justify="space-between" mb="md" gap="sm">
      <Title order={1} style={{ overflowWrap: 'anywhere' }}>
        {title}
      </Title>
      <Group gap="xs">{children}</Group>
    </Group>
  );
}
