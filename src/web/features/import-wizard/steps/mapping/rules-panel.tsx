import { Checkbox, Paper, Radio, SimpleGrid, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ImportOptions, markedRowChoices } from '../../../../../contract/import.ts';
import { phoneKinds } from '../../../../../contract/lead.ts';
import { FixesInput } from './fixes-input.tsx';

/** `hasMarks`: a column of the list marks rows as not to be called. */
type Props = { hasMarks: boolean; options: ImportOptions; onChange: (options: ImportOptions) => void };

/** Which numbers go in, and what is put right by itself. */
export function RulesPanel({ hasMarks, options, onChange }: Props) {
  const { t } = useTranslation();
  const change = (part: Partial<ImportOptions>) => onChange({ ...options, ...part });
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="wizard-rules">
      <Title order={2} id="wizard-rules" mb="sm">
        {t('wizard.rules.heading')}
      </Title>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Stack gap="md">
          {hasMarks && (
            <Radio.Group
              label={t('wizard.rules.marked')}
              description={t('wizard.rules.markedHint')}
              value={options.doNotCallColumn}
              onChange={(chosen) =>
                change({ doNotCallColumn: markedRowChoices.find((choice) => choice === chosen) ?? 'skip' })
              }
            >
              <Stack gap={6} mt={4}>
                {markedRowChoices.map((choice) => (
                  <Radio
                    key={choice}
                    size="xs"
                    value={choice}
                    label={t(`wizard.rules.markedRows.${choice}`)}
                  />
                ))}
              </Stack>
            </Radio.Group>
          )}
          <Checkbox.Group
            label={t('wizard.rules.excludePhoneKinds')}
            description={t('wizard.rules.excludePhoneKindsHint')}
            value={options.excludedPhoneKinds}
            onChange={(chosen) =>
              change({ excludedPhoneKinds: phoneKinds.filter((kind) => chosen.includes(kind)) })
            }
          >
            <SimpleGrid cols={2} spacing={6} mt={6}>
              {phoneKinds.map((kind) => (
                <Checkbox key={kind} value={kind} label={t(`lead.phoneKinds.${kind}`)} />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
          <Radio.Group
            label={t('wizard.rules.several')}
            value={options.multiplePhones}
            onChange={(several) => change({ multiplePhones: several === 'fail' ? 'fail' : 'split' })}
          >
            <Stack gap={6} mt={4}>
              <Radio value="split" label={t('wizard.rules.severalSplit')} />
              <Radio value="fail" label={t('wizard.rules.severalFail')} />
            </Stack>
          </Radio.Group>
        </Stack>
        <FixesInput kind="lead" fixes={options.fixes} onChange={(fixes) => change({ fixes })} />
      </SimpleGrid>
    </Paper>
  );
}
