import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MappingField, Suggestion } from '../../../../../contract/mapping.ts';

type Props = { suggestion: Suggestion | undefined; field: MappingField | undefined };

/** Why the field stands there: suggested for a reason and how surely, or chosen by the person. */
export function SuggestionBadge({ suggestion, field }: Props) {
  const { t } = useTranslation();
  if (field === undefined) return null;
  if (suggestion?.field !== field || suggestion.reason === null) {
    return (
      <Badge variant="outline" color="gray" size="sm">
        {t('wizard.map.byYou')}
      </Badge>
    );
  }
  const percent = Math.round(suggestion.confidence * 100);
  return (
    <>
      <Badge variant="light" color={percent >= 80 ? 'green' : 'yellow'} size="sm">
        {t(`wizard.map.reasons.${suggestion.reason}`)}
      </Badge>
      <Text size="xs" c="dimmed">
        {t('wizard.map.confidence', { percent })}
      </Text>
    </>
  );
}
