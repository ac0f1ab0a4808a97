import { Button, Checkbox, Group, PasswordInput, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyScopeLabels, keyScopes } from '../../../../contract/api-key.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorAlert } from '../../../ui/error-alert.tsx';
import { useIsAdmin } from '../../sign-in/session.ts';
import { useCreateApiKey } from './api-key-queries.ts';
import { MadeKey } from './made-key.tsx';

const dayMs = 24 * 3_600_000;
const expiries = { d30: 30, d90: 90, d365: 365, never: null } as const;
type ExpiryChoice = keyof typeof expiries;
const expiryChoices: readonly ExpiryChoice[] = ['d30', 'd90', 'd365', 'never'];

/** Makes a key and shows it, this once. */
export function ApiKeyModal({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isAdmin = useIsAdmin();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<string[]>([]);
  const [expiry, setExpiry] = useState<ExpiryChoice>('d365');
  const [password, setPassword] = useState('');
  const create = useCreateApiKey();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const days = expiries[expiry];
    create.mutate({
      password,
      name,
      scopes: keyScopes.filter((scope) => scopes.includes(scope)),
      expiresAt: days === null ? null : new Date(Date.now() + days * dayMs).toISOString(),
    });
  };

  if (create.data) return <MadeKey value={create.data.key} onClose={onClose} />;
  return (
    <Dialog opened onClose={onClose} title={t('settings.newKey')} size="lg">
      <form onSubmit={submit}>
        <Stack>
          <ErrorAlert error={create.error} />
          <TextInput
            label={t('settings.keyName')}
            description={t('settings.keyNameHint')}
            required
            maxLength={200}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Checkbox.Group label={t('settings.scopes')} required value={scopes} onChange={setScopes}>
            <Stack gap={6} mt={6}>
              {keyScopes
                .filter((scope) => isAdmin || scope !== 'admin')
                .map((scope) => (
                  <Checkbox
                    key={scope}
                    value={scope}
                    label={keyScopeLabels[scope][language]}
                    description={scope}
                  />
                ))}
            </Stack>
          </Checkbox.Group>
          <Select
            label={t('settings.expiry')}
            data={expiryChoices.map((value) => ({ value, label: t(`settings.expiries.${value}`) }))}
            value={expiry}
            onChange={(chosen) => setExpiry(expiryChoices.find((known) => known === chosen) ?? 'd365')}
            allowDeselect={false}
            w={200}
          />
          <PasswordInput
            label={t('settings.currentPassword')}
            description={t('settings.keyPasswordHint')}
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button
              type="submit"
              loading={create.isPending}
              disabled={!name.trim() || scopes.length === 0 || password === ''}
            >
              {t('settings.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
