import { Alert, Button, Group, Table, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FieldSet } from '../../../../contract/field.ts';
import type { Lead } from '../../../../contract/lead.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { fieldValueText } from '../../fields/input/field-value-text.ts';
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
  const customOf = ({ field }: Clash) =>
    typeof field === 'string'
      ? undefined
      : fieldSets.flatMap((set) => set.fields).find(({ id }) => id === field.custom);
  const nameOf = (clash: Clash) =>
    typeof clash.field === 'string'
      ? basicFieldLabel(clash.field, language)
      : (customOf(clash)?.name ?? clash.field.custom);
  const textOf = (clash: Clash, value: string) => {
    const custom = customOf(clash);
    return custom ? fieldValueText(custom, value, language, t) : value;
  };

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
                <Table.Td className="as-written">{textOf(clash, clash.mine)}</Table.Td>
                <Table.Td className="as-written">{textOf(clash, clash.theirs)}</Table.Td>
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
