import { Checkbox, Group, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { savedMappingScopes } from '../../../../../contract/import.ts';
import { useIsAdmin } from '../../../sign-in/session.ts';

/** Under which name the mapping is saved, and for whom. */
export type MappingToSave = { readonly name: string; readonly scope: (typeof savedMappingScopes)[number] };

type Props = {
  value: MappingToSave | undefined;
  onChange: (value: MappingToSave | undefined) => void;
  /** What the file is called: the name that is proposed. */
  fileName: string;
  hasProject: boolean;
};

/** Saves the mapping for the next list of the same header; nothing is saved unless the user asks for it. */
export function SaveMappingInput({ value, onChange, fileName, hasProject }: Props) {
  const { t } = useTranslation();
  const isAdmin = useIsAdmin();
  const scopes = savedMappingScopes.filter((scope) => (scope === 'project' ? hasProject : isAdmin));
  const [first] = scopes;
  if (first === undefined) return null;
  const proposed = { name: fileName.replace(/\.[^.]+$/, '').slice(0, 100), scope: first };
  return (
    <Group gap="sm" align="center">
      <Checkbox
        size="xs"
        label={t('wizard.saveMapping.label')}
        checked={value !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked ? proposed : undefined)}
      />
      {value && (
        <>
          <TextInput
            size="xs"
            aria-label={t('wizard.saveMapping.name')}
            value={value.name}
            maxLength={100}
            onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
          />
          {scopes.length > 1 && (
            <Select
              size="xs"
              aria-label={t('wizard.saveMapping.scope')}
              allowDeselect={false}
              data={scopes.map((scope) => ({ value: scope, label: t(`wizard.saveMapping.scopes.${scope}`) }))}
              value={value.scope}
              onChange={(chosen) =>
                onChange({ ...value, scope: scopes.find((scope) => scope === chosen) ?? first })
              }
            />
          )}
        </>
      )}
    </Group>
  );
}
