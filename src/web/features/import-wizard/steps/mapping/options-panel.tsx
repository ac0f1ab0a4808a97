import {
  Checkbox,
  Group,
  MultiSelect,
  Paper,
  Radio,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  Title,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { labelOfField } from '../../../../../contract/field-labels.ts';
import { duplicateKeys, duplicatePolicies, type ImportOptions } from '../../../../../contract/import.ts';
import { isMappingField, type MappingField } from '../../../../../contract/mapping.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { ProvenanceInputs } from '../../../imports/provenance/provenance-inputs.tsx';
import { useIsAdmin } from '../../../sign-in/session.ts';

type Props = {
  /** Those that columns of the list go to. */
  fields: readonly MappingField[];
  options: ImportOptions;
  onChange: (options: ImportOptions) => void;
};

/** How rows are treated: grouping, duplicates and banned numbers; and where the list comes from. */
export function OptionsPanel({ fields, options, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const change = (part: Partial<ImportOptions>) => onChange({ ...options, ...part });
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="wizard-options">
      <Title order={2} id="wizard-options" mb="sm">
        {t('wizard.options.heading')}
      </Title>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Stack>
          <Switch
            label={t('wizard.options.group')}
            description={t('wizard.options.groupHint')}
            checked={options.group}
            onChange={(event) => change({ group: event.currentTarget.checked })}
          />
          <Radio.Group
            label={t('wizard.options.duplicates')}
            value={options.duplicates}
            onChange={(chosen) => {
              const duplicates = duplicatePolicies.find((policy) => policy === chosen);
              if (duplicates) change({ duplicates });
            }}
          >
            <Stack gap={6} mt={4}>
              <Radio
                value="add"
                label={t('wizard.options.duplicatesAdd')}
                description={t('wizard.options.duplicatesAddHint')}
              />
              <Radio
                value="skip"
                label={t('wizard.options.duplicatesSkip')}
                description={t('wizard.options.duplicatesSkipHint')}
              />
              <Radio
                value="overwrite"
                label={t('wizard.options.duplicatesOverwrite')}
                description={t('wizard.options.duplicatesOverwriteHint')}
              />
              <Radio
                value="review"
                label={t('wizard.options.duplicatesReview')}
                description={t('wizard.options.duplicatesReviewHint')}
              />
            </Stack>
          </Radio.Group>
          {options.duplicates === 'overwrite' && (
            <MultiSelect
              pl={32}
              label={t('wizard.options.overwriteFields')}
              description={t('wizard.options.overwriteFieldsHint')}
              data={fields.map((field) => ({ value: field, label: labelOfField(field, language) }))}
              value={options.overwriteFields ?? []}
              onChange={(chosen) =>
                change({ overwriteFields: chosen.length > 0 ? chosen.filter(isMappingField) : null })
              }
              clearable
            />
          )}
          {(options.duplicates === 'overwrite' || options.duplicates === 'review') && (
            <Switch
              pl={32}
              label={t('wizard.options.overwriteBlanks')}
              checked={options.overwriteBlanks}
              onChange={(event) => change({ overwriteBlanks: event.currentTarget.checked })}
            />
          )}
          {options.duplicates !== 'add' && <DuplicateKeys options={options} onChange={change} />}
          <Radio.Group
            label={t('imports.bannedNumbers')}
            value={options.doNotCall}
            onChange={(chosen) => change({ doNotCall: chosen === 'mark' ? 'mark' : 'skip' })}
          >
            <Stack gap={6} mt={4}>
              <Radio
                value="skip"
                label={t('imports.bannedSkip')}
                description={t('wizard.options.bannedSkipHint')}
              />
              <Radio
                value="mark"
                label={t('imports.bannedMark')}
                description={t('wizard.options.bannedMarkHint')}
              />
            </Stack>
          </Radio.Group>
        </Stack>
        <Stack gap="xs">
          <Title order={3} size="h5">
            {t('imports.provenance.title')}
          </Title>
          <Text size="xs" c="dimmed">
            {t('imports.provenance.hint')}
          </Text>
          <ProvenanceInputs provenance={options} onChange={change} />
        </Stack>
      </SimpleGrid>
    </Paper>
  );
}

type KeysProps = { options: ImportOptions; onChange: (part: Partial<ImportOptions>) => void };

function DuplicateKeys({ options, onChange }: KeysProps) {
  const { t } = useTranslation();
  const isAdmin = useIsAdmin();
  return (
    <Stack gap="sm" pl={32}>
      <Checkbox.Group
        label={t('wizard.options.keys')}
        value={options.duplicateKeys}
        onChange={(chosen) => {
          const keys = duplicateKeys.filter((key) => chosen.includes(key));
          if (keys.length > 0) onChange({ duplicateKeys: keys });
        }}
      >
        <Group gap="md" mt={4}>
          <Checkbox value="name" label={t('wizard.options.keyName')} />
          <Checkbox value="phone" label={t('wizard.options.keyPhone')} />
        </Group>
      </Checkbox.Group>
      {options.duplicateKeys.length > 1 && (
        <Radio.Group
          label={t('wizard.options.match')}
          value={options.match}
          onChange={(match) => onChange({ match: match === 'all' ? 'all' : 'any' })}
        >
          <Group gap="md" mt={4}>
            <Radio value="any" label={t('wizard.options.matchAny')} />
            <Radio value="all" label={t('wizard.options.matchAll')} />
          </Group>
        </Radio.Group>
      )}
      <Radio.Group
        label={t('wizard.options.scope')}
        value={options.scope}
        onChange={(scope) => onChange({ scope: scope === 'all' ? 'all' : 'project' })}
      >
        <Group gap="md" mt={4}>
          <Radio value="project" label={t('wizard.options.scopeProject')} />
          <Radio
            value="all"
            label={t('wizard.options.scopeAll')}
            disabled={!isAdmin}
            description={isAdmin ? undefined : t('wizard.options.scopeAdmin')}
          />
        </Group>
      </Radio.Group>
    </Stack>
  );
}
