import { ActionIcon, Button, Grid, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { fieldSetsOfProjectQuery } from '../../fields/field-queries.ts';
import { projectsQuery } from '../../projects/project-queries.ts';
import { ProjectSelect } from '../../projects/project-select.tsx';
import { emptyLeadForm } from '../lead-form.ts';
import { useCreateLead } from '../lead-queries.ts';
import { ContactInputs, emptyContact, isComplete } from './contact-inputs.tsx';
import { LeadFields } from './lead-fields.tsx';

const route = getRouteApi('/shell/leads/new');

/** 新規リード: a lead by hand, with its first contacts. */
export function NewLeadPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const projects = useQuery(projectsQuery);
  const projectId = search.projectId ?? projects.data?.[0]?.id;
  const sets = useQuery({ ...fieldSetsOfProjectQuery(projectId ?? ''), enabled: projectId !== undefined });
  const [form, setForm] = useState(emptyLeadForm);
  const [contacts, setContacts] = useState([{ key: 0, contact: emptyContact }]);
  const create = useCreateLead();
  const ready =
    projectId !== undefined && form.name.trim() !== '' && contacts.every((c) => isComplete(c.contact));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (projectId === undefined) return;
    const draft = {
      ...form,
      projectId,
      custom: { ...form.custom },
      contacts: contacts.map((c) => c.contact),
    };
    create.mutate(draft, {
      onSuccess: (lead) => {
        notifyDone(t('lead.created'));
        void navigate({ to: '/leads/$leadId', params: { leadId: lead.id } });
      },
    });
  };

  return (
    <form onSubmit={submit}>
      <PageHeader title={t('lead.newTitle')}>
        <LinkButton to="/leads" search={{ projectId }} variant="default">
          {t('common.cancel')}
        </LinkButton>
        <Button type="submit" disabled={!ready} loading={create.isPending}>
          {t('common.save')}
        </Button>
      </PageHeader>
      <Stack mb="md">
        <ErrorAlert error={create.error ?? projects.error ?? sets.error} />
        <Group>
          <ProjectSelect
            label={t('leads.project')}
            placeholder={t('leads.projectPlaceholder')}
            projects={projects.data ?? []}
            value={projectId}
            onChange={(id) => void navigate({ search: { projectId: id }, replace: true })}
          />
        </Group>
      </Stack>
      <Grid>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <LeadFields form={form} fieldSets={sets.data ?? []} onChange={setForm} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Paper withBorder p="md" component="section" aria-labelledby="new-contacts">
            <Group justify="space-between" mb="xs">
              <Title order={2} id="new-contacts">
                {t('lead.contacts')}
              </Title>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconPlus size={14} aria-hidden />}
                disabled={contacts.length >= 16}
                onClick={() => setContacts([...contacts, { key: nextKey(contacts), contact: emptyContact }])}
              >
                {t('lead.addContact')}
              </Button>
            </Group>
            <Text size="xs" c="dimmed" mb="xs">
              {t('lead.lastContact')}
            </Text>
            <Stack>
              {contacts.map(({ key, contact }, index) => (
                <Group key={key} align="flex-start" wrap="nowrap">
                  <div style={{ flex: 1 }}>
                    <ContactInputs
                      contact={contact}
                      onChange={(changed) => setContacts(contacts.with(index, { key, contact: changed }))}
                    />
                  </div>
                  {contacts.length > 1 && (
                    <ActionIcon
                      mt={28}
                      variant="subtle"
                      color="gray"
                      aria-label={`${t('lead.deleteContact')} ${index + 1}`}
                      onClick={() => setContacts(contacts.toSpliced(index, 1))}
                    >
                      <IconX size={16} />
                    </ActionIcon>
                  )}
                </Group>
              ))}
            </Stack>
          </Paper>
        </Grid.Col>
      </Grid>
    </form>
  );
}

function nextKey(contacts: readonly { key: number }[]): number {
  return Math.max(...contacts.map(({ key }) => key)) + 1;
}
