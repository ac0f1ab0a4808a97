import { ActionIcon, Badge, Group, Table, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, FieldSet } from '../../../contract/field.ts';
import { formatList } from '../../../contract/sentence.ts';
import { useLanguage } from '../../app/use-language.ts';
import { ConfirmModal } from '../../ui/confirm-modal.tsx';
import { useDeleteField } from './field-queries.ts';

type Props = { set: FieldSet; editable: boolean; onEdit: (field: Field) => void };

/** The fields of a set. */
export function FieldTable({ set, editable, onEdit }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [leaving, setLeaving] = useState<Field>();
  const remove = useDeleteField(set.id);
  const close = () => setLeaving(undefined);
  const defaultOf = (field: Field) => {
    if (field.dataType !== 'boolean') return formatList(field.default?.split('\n') ?? [], language);
    return field.default === null ? '' : field.default === 'true' ? t('fields.yes') : t('fields.no');
  };
  if (set.fields.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('fields.noFields')}
      </Text>
    );
  }
  return (
    <>
      <Table.ScrollContainer type="native" minWidth={600}>
        <Table aria-label={set.name}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('fields.fieldName')}</Table.Th>
              <Table.Th>{t('fields.dataType')}</Table.Th>
              <Table.Th>{t('fields.inputForm')}</Table.Th>
              <Table.Th>{t('fields.choices')}</Table.Th>
              <Table.Th>{t('fields.defaultValue')}</Table.Th>
              {editable && <Table.Th w={80} />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {set.fields.map((field) => (
              <Table.Tr key={field.id}>
                <Table.Td>
                  <Group gap={6} wrap="nowrap">
                    {field.name}
                    {field.required && (
                      <Badge size="xs" color="red" variant="light">
                        {t('common.required')}
                      </Badge>
                    )}
                  </Group>
                </Table.Td>
                <Table.Td>{t(`fields.dataTypes.${field.dataType}`)}</Table.Td>
                <Table.Td>{t(`fields.inputForms.${field.inputForm}`)}</Table.Td>
                <Table.Td maw={240}>
                  <Text size="sm" truncate>
                    {formatList(field.choices, language)}
                  </Text>
                </Table.Td>
                <Table.Td>{defaultOf(field)}</Table.Td>
                {editable && (
                  <Table.Td>
                    <Group gap={2} wrap="nowrap" justify="flex-end">
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={`${t('fields.editField')}: ${field.name}`}
                        onClick={() => onEdit(field)}
                      >
                        <IconPencil size={16} />
                      </ActionIcon>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={`${t('fields.deleteField')}: ${field.name}`}
                        onClick={() => setLeaving(field)}
                      >
                        <IconTrash size={16} />
                      </ActionIcon>
                    </Group>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <ConfirmModal
        opened={leaving !== undefined}
        title={t('fields.deleteField')}
        confirm={t('common.delete')}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => leaving && remove.mutate(leaving.id, { onSuccess: close })}
        onClose={close}
      >
        <Text size="sm">{t('fields.deleteFieldText', { name: leaving?.name ?? '' })}</Text>
      </ConfirmModal>
    </>
  );
}
