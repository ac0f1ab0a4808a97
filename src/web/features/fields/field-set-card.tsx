import { ActionIcon, Badge, Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, FieldSet } from '../../../contract/field.ts';
import { ConfirmModal } from '../../ui/confirm-modal.tsx';
import { useIsAdmin } from '../sign-in/session.ts';
import { FieldModal } from './field-modal.tsx';
import { useDeleteFieldSet } from './field-queries.ts';
import { FieldSetModal } from './field-set-modal.tsx';
import { FieldTable } from './field-table.tsx';

type Open = { is: 'rename' } | { is: 'delete' } | { is: 'field'; field?: Field };

/** One set: its name, its projects and its fields. */
export function FieldSetCard({ set }: { set: FieldSet }) {
  const { t } = useTranslation();
  const isAdmin = useIsAdmin();
  const [open, setOpen] = useState<Open>();
  const remove = useDeleteFieldSet();
  const close = () => setOpen(undefined);
  return (
    <Paper withBorder p="md" component="section" aria-label={set.name}>
      <Group justify="space-between" mb="xs">
        <Group gap="xs">
          <Title order={2}>{set.name}</Title>
          {isAdmin && (
            <>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`${t('fields.renameSet')}: ${set.name}`}
                onClick={() => setOpen({ is: 'rename' })}
              >
                <IconPencil size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`${t('fields.deleteSet')}: ${set.name}`}
                onClick={() => setOpen({ is: 'delete' })}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </>
          )}
        </Group>
        {isAdmin && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setOpen({ is: 'field' })}
          >
            {t('fields.addField')}
          </Button>
        )}
      </Group>
      <Group gap={6} mb="sm">
        <Text size="xs" c="dimmed">
          {set.projects.length > 0 ? t('fields.boundTo') : t('fields.notBound')}
        </Text>
        {set.projects.map((project) => (
          <Badge key={project.id} variant="light" color="gray" miw={0} title={project.name}>
            {project.name}
          </Badge>
        ))}
      </Group>
      <FieldTable set={set} editable={isAdmin} onEdit={(field) => setOpen({ is: 'field', field })} />
      {open?.is === 'rename' && <FieldSetModal set={set} onClose={close} />}
      {open?.is === 'field' && (
        <FieldModal setId={set.id} {...(open.field ? { field: open.field } : {})} onClose={close} />
      )}
      <ConfirmModal
        opened={open?.is === 'delete'}
        title={t('fields.deleteSet')}
        confirm={t('common.delete')}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(set.id, { onSuccess: close })}
        onClose={close}
      >
        <Text size="sm">{t('fields.deleteSetText', { name: set.name })}</Text>
      </ConfirmModal>
    </Paper>
  );
}
