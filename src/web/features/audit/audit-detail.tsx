import { Box, Text } from '@mantine/core';
import type { AuditEntryLine } from '../../../contract/audit.ts';
import { describeAuditDetail, type NameOf } from '../../../contract/audit-detail.ts';
import { useLanguage } from '../../app/use-language.ts';

/** The details of an audit entry, one per line. */
export function AuditDetail({ detail, nameOf }: { detail: AuditEntryLine['detail']; nameOf: NameOf }) {
  const language = useLanguage();
  return (
    <Box maw={420} style={{ overflowWrap: 'anywhere' }}>
      {describeAuditDetail(detail, language, nameOf).map(({ label, value }) => (
        <Text key={`${label} ${value}`} size="xs" lineClamp={3} title={value}>
          <Text span inherit c="dimmed">
            {label}:{' '}
          </Text>
          {value}
        </Text>
      ))}
    </Box>
  );
}
