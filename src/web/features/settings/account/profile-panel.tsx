import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { LanguageChoice } from '../../../ui/language-choice.tsx';
import { notifyDone, notifyProblem } from '../../../ui/notify.ts';
import { useChangeLanguage, useMe } from '../../sign-in/session.ts';
import { Panel } from '../panel.tsx';
import { useChangeMe } from './account-queries.ts';

/** One's name and language. */
export function ProfilePanel() {
  const { t } = useTranslation();
  const me = useMe();
  const [name, setName] = useState(me.name);
  const change = useChangeMe();
  const changeLanguage = useChangeLanguage();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ name }, { onSuccess: () => notifyDone(t('common.saved')) });
  };
  return (
    <Panel title={t('settings.profile')}>
      <ErrorAlert error={change.error} />
      <form onSubmit={submit}>
        <Group align="flex-end" gap="xs">
          <TextInput
            label={t('settings.name')}
            w={320}
            required
            withAsterisk={false}
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button
            type="submit"
            variant="default"
            loading={change.isPending}
            disabled={!name.trim() || name === me.name}
          >
            {t('common.save')}
          </Button>
        </Group>
      </form>
      <Stack gap={4}>
        <Text size="sm" fw={500}>
          {t('settings.language')}
        </Text>
        <LanguageChoice
          value={me.language}
          onChange={(language) => changeLanguage.mutate(language, { onError: notifyProblem })}
        />
      </Stack>
    </Panel>
  );
}
