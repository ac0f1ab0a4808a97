import { Text, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showPhone } from '../../contract/show-phone.ts';

/** A number in Japanese form; one that was repaired has what the list wrote on hover and on focus. */
export function PhoneNumber({ phone, e164 }: { phone: string; e164: string | null }) {
  const { t } = useTranslation();
  const shown = showPhone(phone, e164);
  const isAsWritten = shown === phone;
  return (
    <Tooltip
      label={t('lead.writtenAs', { phone })}
      disabled={isAsWritten}
      events={{ hover: true, focus: true, touch: true }}
    >
      <Text
        component="span"
        size="sm"
        className="numbers"
        style={{ whiteSpace: 'nowrap' }}
        tabIndex={isAsWritten ? undefined : 0}
      >
        {shown}
      </Text>
    </Tooltip>
  );
}
