import { Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportOptions } from '../../../../../contract/import.ts';
import type { ImportKind } from '../../../../../contract/mapping.ts';
import { fixesOfKind } from '../../mapping/field-choices.ts';

type Fixes = ImportOptions['fixes'];
type Props = { kind: ImportKind; fixes: Fixes; onChange: (fixes: Fixes) => void };

/** What is put right by itself in this import, each kind of it to be switched off. */
export function FixesInput({ kind, fixes, onChange }: Props) {
  const { t } = useTranslation();
  const codes = fixesOfKind(kind);
  // A fix that is made is not named, so that options which are the same are written the same.
  const without = (made: readonly string[]): Fixes =>
    Object.fromEntries(codes.filter((code) => !made.includes(code)).map((code) => [code, false]));
  return (
    <Switch.Group
      label={t('wizard.rules.fixes')}
      description={t('wizard.rules.fixesHint')}
      value={codes.filter((code) => fixes[code] !== false)}
      onChange={(made) => onChange(without(made))}
    >
      <Stack gap={8} mt={6}>
        {codes.map((code) => (
          <Switch key={code} size="xs" value={code} label={t(`wizard.rules.fix.${code}`)} />
        ))}
      </Stack>
    </Switch.Group>
  );
}
