import { Alert, Badge, Group, Paper, Stack, Table, Text, Title, UnstyledButton } from '@mantine/core';
import { IconBookmark, IconChevronDown, IconChevronRight, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FileProfile, ImportRecord } from '../../../../../contract/import.ts';
import { formatLine } from '../../../../../contract/line-place.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { formatMoment } from '../../../../ui/date-time.tsx';
import { ErrorAlert } from '../../../../ui/error-alert.tsx';
import { formatCount } from '../../../../ui/format.ts';
import { LinkAnchor } from '../../../../ui/link-button.tsx';
import { useReadAgain } from '../../../imports/import-queries.ts';
import { LeftOutRows } from '../../../imports/left-out-rows.tsx';
import { ReadingWarnings } from '../../../imports/reading-warnings.tsx';
import type { WizardState } from '../../wizard-state.ts';
import { controlsOf, correct, type Reading, readingOf } from '../reading/reading.ts';
import { ReadingControls } from '../reading/reading-controls.tsx';
import { useColumnName } from './use-column-name.ts';

type Props = {
  record: ImportRecord;
  profile: FileProfile;
  notes: WizardState;
  onNotes: (notes: WizardState) => void;
};

/** What the file is. Whatever was recognised wrongly is corrected here; the file is then read anew and the sample follows. */
export function FilePanel({ record, profile, notes, onNotes }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const readAgain = useReadAgain(record.id);
  const { sampleShown } = notes;
  // What was said before a reload stands in the record.
  const chosen = { ...record.fileOptions, ...notes.fileOptions };
  const change = (correction: Reading) => {
    const fileOptions = correct(chosen, correction);
    onNotes({ ...notes, fileOptions });
    readAgain.mutate(fileOptions);
  };
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="wizard-file-profile">
      <Group justify="space-between" mb="xs">
        <Group gap="sm">
          <Title order={2} id="wizard-file-profile">
            {record.fileName}
          </Title>
          <Badge variant="light" color="gray" tt="uppercase">
            {profile.format}
          </Badge>
          {profile.bom && (
            <Badge variant="light" color="gray">
              {t('wizard.file.bom')}
            </Badge>
          )}
        </Group>
        <Text size="sm" className="numbers">
          {t('wizard.file.rows')} <b>{formatCount(profile.rows, language)}</b> ／ {t('wizard.file.columns')}{' '}
          <b>{formatCount(profile.columns.length, language)}</b>
        </Text>
      </Group>
      <SameFile record={record} />
      <ReadingControls
        fileOptions={{ ...readingOf(profile), ...chosen }}
        controls={controlsOf(profile)}
        sheets={profile.sheets}
        disabled={readAgain.isPending}
        onChange={change}
      />
      <ErrorAlert error={readAgain.error} />
      <Stack gap={6} mt="xs">
        {profile.savedMappingName !== null && (
          <Group gap={6} wrap="nowrap" align="flex-start">
            <IconBookmark size={16} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
            <Text size="sm">{t('wizard.file.savedMapping', { name: profile.savedMappingName })}</Text>
          </Group>
        )}
        <ReadingWarnings profile={profile} />
        <LeftOutRows profile={profile} />
      </Stack>
      <UnstyledButton
        mt="sm"
        fz="sm"
        c="var(--leadport-brand)"
        aria-expanded={sampleShown}
        onClick={() => onNotes({ ...notes, sampleShown: !sampleShown })}
      >
        <Group gap={4}>
          {sampleShown ? (
            <IconChevronDown size={16} aria-hidden />
          ) : (
            <IconChevronRight size={16} aria-hidden />
          )}
          {t('wizard.file.sample')}
        </Group>
      </UnstyledButton>
      {sampleShown && <SampleTable profile={profile} />}
    </Paper>
  );
}

/** The same bytes have been imported before: when, and by whom. Not a refusal: there may be good reasons. */
function SameFile({ record }: { record: ImportRecord }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      {record.sameFile.length > 0 && (
        <Alert color="yellow" icon={<IconCopy aria-hidden />} title={t('wizard.file.sameFile')} mb="sm">
          {record.sameFile.map(({ id, createdAt, createdBy }) => (
            <Text key={id} size="sm">
              <LinkAnchor to="/imports/$importId" params={{ importId: id }} target="_blank">
                {t('wizard.file.sameFileAt', {
                  when: formatMoment(createdAt, language),
                  who: createdBy.name,
                })}
              </LinkAnchor>
            </Text>
          ))}
          {record.kind === 'lead' && <Text size="sm">{t('wizard.file.sameFileSkip')}</Text>}
        </Alert>
      )}
      {record.retryOf && (
        <Alert color="blue" mb="sm">
          {t('wizard.file.retryOf', { id: record.retryOf })}
        </Alert>
      )}
    </>
  );
}

function SampleTable({ profile }: { profile: FileProfile }) {
  const { t } = useTranslation();
  const columnName = useColumnName(profile.columns);
  return (
    <Table.ScrollContainer type="native" minWidth={profile.columns.length * 120} mt="xs">
      <Table aria-label={t('wizard.file.sample')} fz="xs" withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={50}>{t('wizard.preview.line')}</Table.Th>
            {profile.columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file have no other identity, and stay in order.
              <Table.Th key={`${column} ${index}`}>{columnName(index)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {profile.sample.slice(0, 10).map((row) => (
            <Table.Tr key={row.row}>
              <Table.Td c="dimmed">{formatLine(row)}</Table.Td>
              {profile.columns.map((column, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                <Table.Td key={`${column} ${index}`} className="as-written">
                  {row.cells[index]}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
