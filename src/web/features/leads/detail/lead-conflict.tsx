import { Alert, Button, Group, Table, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FieldSet } from '../../../../contract/field.ts';
import type { Lead } from '../../../../contract/lead.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { basicFieldLabel } from '../basic-field-label.ts';
import { type Clash, findClashes, type LeadForm } from '../lead-form.ts';

type Props = {
  base: Lead;
  form: LeadForm;
  latest: Lead;
  fieldSets: readonly FieldSet[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** Somebody else was quicker: what both have changed, side by side, and the choice. */
export function LeadConflict({ base, form, latest, fieldSets, onKeepMine, onTakeTheirs }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const clashes = findClashes(base, form, latest);
  const nameOf = ({ field }: Clash) =>
    typeof field === 'string'
      ? basicFieldLabel(field, language)
      : (fieldSets.flatMap((set) => set.fields).find(({ id }) => id === field.custom)?.name ?? field.custom);

  return (
    <Alert role="alert" color="yellow" icon={<IconUsers aria-hidden />} title={t('lead.conflictTitle')}>
      <Text size="sm">{t('lead.conflictText')}</Text>
      {clashes.length > 0 && (
        <Table my="sm" aria-label={t('lead.conflictTitle')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('lead.conflictField')}</Table.Th>
              <Table.Th>{t('lead.conflictMine')}</Table.Th>
              <Table.Th>{t('lead.conflictTheirs')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {clashes.map((clash) => (
              <Table.Tr key={nameOf(clash)}>
                <Table.Td>{nameOf(clash)}</Table.Td>
                <Table.Td className="as-written">{clash.mine}</Table.Td>
                <Table.Td className="as-written">{clash.theirs}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group mt="sm" gap="xs">
        <Button size="xs" onClick={onKeepMine}>
          {t('lead.conflictKeepMine')}
        </Button>
        <Button size="xs" variant="default" onClick={onTakeTheirs}>
          {t('lead.conflictTakeTheirs')}
        </Button>
      </Group>
    </Alert>
  );
}
