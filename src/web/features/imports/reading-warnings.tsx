import { Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { FileProfile } from '../../../contract/import.ts';
import { describeReadingWarning } from '../../../contract/reading-warnings.ts';
import { useLanguage } from '../../app/use-language.ts';

/** What a user should know about how the file was read: sheets that are not read, rows that are no data, and so on. */
export function ReadingWarnings({ profile, hasEnded = false }: { profile: FileProfile; hasEnded?: boolean }) {
  const language = useLanguage();
  return profile.warnings.map((warning) => (
    <Group key={warning.code} gap={6} wrap="nowrap" align="flex-start">
      <Text component="span" c="var(--leadport-warning)" lh={0} style={{ flexShrink: 0, marginTop: 2 }}>
        <IconAlertTriangle size={16} aria-hidden />
      </Text>
      <Text size="sm">{describeReadingWarning(warning.code, warning.params, language, hasEnded)}</Text>
    </Group>
  ));
}
