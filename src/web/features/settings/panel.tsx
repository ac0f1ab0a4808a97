import { Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** One matter of a settings page. */
export function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper withBorder p="lg" component="section" aria-label={title}>
      <Stack align="flex-start">
        <Title order={2}>{title}</Title>
        {children}
      </Stack>
    </Paper>
  );
}
