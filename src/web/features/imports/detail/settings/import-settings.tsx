import { Paper, SimpleGrid, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportRecord } from '../../../../../contract/import.ts';
import { FactList } from './fact-list.tsx';
import { MappingRecord } from './mapping-record.tsx';
import { RecipeRecord } from './recipe-record.tsx';
import { useOptionFacts } from './use-option-facts.ts';
import { useReadingFacts } from './use-reading-facts.ts';
import { useRuleFacts } from './use-rule-facts.ts';
import { ValueRecord } from './value-record.tsx';

/** The record of how the import was set up: all that was chosen, or found and left as it was. */
export function ImportSettings({ record }: { record: ImportRecord }) {
  const { t } = useTranslation();
  const readingFacts = useReadingFacts();
  const optionFacts = useOptionFacts();
  const ruleFacts = useRuleFacts();
  const { mapping, profile } = record;
  if (!mapping) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('imports.settings')}>
      <Title order={2} mb="xs">
        {t('imports.settings')}
      </Title>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Stack>
          <MappingRecord mapping={mapping} columns={profile?.columns ?? []} />
          <ValueRecord mapping={mapping} />
          {mapping.recipe && <RecipeRecord recipe={mapping.recipe} excludedRows={record.excludedRows} />}
        </Stack>
        <Stack>
          <FactList title={t('imports.options')} facts={optionFacts(record)} />
          <FactList
            title={t(record.kind === 'lead' ? 'wizard.rules.heading' : 'wizard.rules.fixes')}
            facts={ruleFacts(record)}
          />
          {profile && (
            <FactList title={t('imports.reading')} facts={readingFacts(profile, record.fileOptions)} />
          )}
        </Stack>
      </SimpleGrid>
    </Paper>
  );
}
