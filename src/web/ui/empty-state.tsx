import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = { icon: ReactNode; title: string; text: string; children?: ReactNode };

/** What stands where there is nothing yet: why, and the way on. */
export function EmptyState({ icon, title, text, children }: Props) {
  return (
    <Paper withBorder p="xl">
      <Stack align="center" gap="xs" py="lg" ta="center">
        <Text c="dimmed" aria-hidden>
          {icon}
        </Text>
        <Title order={2}>{title}</Title>
        <Text size="sm" c="dimmed" maw={460} className="explains">
          {text}
        </Text>
        {children}
      </Stack>
    </Paper>
  );
}
