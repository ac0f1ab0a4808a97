import { useTranslation } from 'react-i18next';
import { labelOfField } from '../../../../../contract/field-labels.ts';
import type { duplicatePolicies, ImportOptions, ImportRecord } from '../../../../../contract/import.ts';
import { formatList } from '../../../../../contract/sentence.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { formatAside } from '../../../../ui/format.ts';
import type { Fact } from './fact-list.tsx';
import { useEntryFacts } from './use-entry-facts.ts';

const policyTexts = {
  add: 'wizard.options.duplicatesAdd',
  skip: 'wizard.options.duplicatesSkip',
  overwrite: 'wizard.options.duplicatesOverwrite',
  review: 'wizard.options.duplicatesReview',
} as const satisfies Record<(typeof duplicatePolicies)[number], string>;

/** Says how rows were treated: duplicates, banned numbers, grouping; of a do-not-call list what became of its numbers. */
export function useOptionFacts(): (record: ImportRecord) => readonly Fact[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const entryFacts = useEntryFacts();
  return ({ kind, options }) => (kind === 'lead' ? ofLeads(options) : entryFacts(options.entries));

  function ofLeads(options: ImportOptions): readonly Fact[] {
    return [
      [t('wizard.options.group'), t(options.group ? 'imports.onValue' : 'imports.offValue')],
      [t('wizard.options.duplicates'), t(policyTexts[options.duplicates])],
      ...(options.duplicates === 'add' ? [] : comparison(options)),
      ...(options.duplicates === 'overwrite' || options.duplicates === 'review' ? overwriting(options) : []),
      [
        t('imports.bannedNumbers'),
        t(options.doNotCall === 'mark' ? 'imports.bannedMark' : 'imports.bannedSkip'),
      ],
    ];
  }

  function comparison({ duplicateKeys, match, scope }: ImportOptions): readonly Fact[] {
    const keys = duplicateKeys.map((key) =>
      t(key === 'name' ? 'wizard.options.keyName' : 'wizard.options.keyPhone'),
    );
    const manner = t(match === 'all' ? 'wizard.options.matchAll' : 'wizard.options.matchAny');
    return [
      [
        t('wizard.options.keys'),
        keys.length > 1 ? formatAside(formatList(keys, language), manner, language) : keys.join(''),
      ],
      [
        t('wizard.options.scope'),
        t(scope === 'all' ? 'wizard.options.scopeAll' : 'wizard.options.scopeProject'),
      ],
    ];
  }

  function overwriting({ overwriteFields, overwriteBlanks }: ImportOptions): readonly Fact[] {
    const fields =
      overwriteFields &&
      formatList(
        overwriteFields.map((field) => labelOfField(field, language)),
        language,
      );
    return [
      [t('wizard.options.overwriteFields'), fields ?? t('imports.allFields')],
      [t('wizard.options.overwriteBlanks'), t(overwriteBlanks ? 'imports.onValue' : 'imports.offValue')],
    ];
  }
}
