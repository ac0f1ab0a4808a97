import { Button, Group, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRecord } from '../../../../contract/import.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { formatDay } from '../../../ui/date-time.tsx';
import { useCanImport } from '../../sign-in/session.ts';
import { ProvenanceModal } from './provenance-modal.tsx';

/** Where the list comes from, and by what its file is recognised; to be said or mended at any time. */
export function ProvenancePanel({ record }: { record: ImportRecord }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const canImport = useCanImport();
  const [editing, setEditing] = useState(false);
  const { fileSha256 } = record;
  const { provider, acquired, acquiredOn } = record.options;
  const facts: [name: string, value: string | null][] = [
    [t('imports.provenance.provider'), provider],
    [t('imports.provenance.acquired'), acquired],
    [t('imports.provenance.acquiredOn'), acquiredOn && formatDay(acquiredOn, language)],
  ];
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="import-provenance">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="import-provenance">
          {t('imports.provenance.title')}
        </Title>
        {canImport && record.status !== 'receiving' && (
          <Button size="xs" variant="default" onClick={() => setEditing(true)}>
            {t('imports.provenance.edit')}
          </Button>
        )}
      </Group>
      <SimpleGrid component="dl" cols={{ base: 1, sm: 3 }} m={0} spacing="xl">
        {facts.map(([name, value]) => (
          <div key={name}>
            <Text component="dt" size="xs" c="dimmed">
              {name}
            </Text>
            <Text component="dd" m={0} size="sm" className="as-written">
              {value || '–'}
            </Text>
          </div>
        ))}
      </SimpleGrid>
      {fileSha256 && (
        <Text size="xs" c="dimmed" mt="sm">
          {t('imports.provenance.hash')}: <code>{fileSha256}</code>
        </Text>
      )}
      {editing && <ProvenanceModal record={record} onClose={() => setEditing(false)} />}
    </Paper>
  );
}
