import { Stack, Text, Title } from '@mantine/core';

/** A name and what holds, in words; several, each on a line of its own. */
export type Fact = readonly [name: string, value: string | readonly string[]];

/** Facts one below the other. */
export function FactList({ title, facts }: { title: string; facts: readonly Fact[] }) {
  return (
    <section aria-label={title}>
      <Title order={3} size="h5" mb={4}>
        {title}
      </Title>
      <Stack gap={6} component="dl" m={0}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <Text component="dt" size="xs" c="dimmed">
              {name}
            </Text>
            {[value].flat().map((line) => (
              <Text key={line} component="dd" m={0} size="sm" className="as-written">
                {line}
              </Text>
            ))}
          </div>
        ))}
      </Stack>
    </section>
  );
}
