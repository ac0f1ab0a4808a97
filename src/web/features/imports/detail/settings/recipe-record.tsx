import { List, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { describeStep } from '../../../../../contract/describe-step.ts';
import type { Recipe } from '../../../../../contract/recipe.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { formatCount } from '../../../../ui/format.ts';

type Props = { recipe: Recipe; excludedRows: number };

/** The edits that were applied before the check, numbered as in the warnings of the rows. */
export function RecipeRecord({ recipe, excludedRows }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section aria-label={t('imports.recipe')}>
      <Title order={3} size="h5" mb={4}>
        {t('imports.recipe')}
      </Title>
      <List type="ordered" size="sm">
        {recipe.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are known by their number.
          <List.Item key={index} className="as-written">
            {describeStep(step, language)}
          </List.Item>
        ))}
      </List>
      {excludedRows > 0 && (
        <Text size="sm" mt={4}>
          {t('imports.excludedRows', { rows: formatCount(excludedRows, language) })}
        </Text>
      )}
    </section>
  );
}
