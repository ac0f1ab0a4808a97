import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showPhone } from '../../contract/show-phone.ts';

/** What the list wrote, for a number that a sentence or a title shows repaired; nothing where the two are the same. */
export function WrittenAs({ phone, e164 }: { phone: string; e164: string | null }) {
  const { t } = useTranslation();
  if (showPhone(phone, e164) === phone) return null;
  return (
    <Text size="xs" c="dimmed" mb="xs">
      {t('lead.writtenAs', { phone })}
    </Text>
  );
}
