import { Badge, Stack, Text, Tooltip } from '@mantine/core';
import { IconPhoneOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type CallBan, callBarrierBadges, callBarrierTexts } from '../../../../contract/call.ts';
import { doNotCallReasonNames } from '../../../../contract/do-not-call.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { formatDay } from '../../../ui/date-time.tsx';
import { formatExpiry } from '../format-expiry.ts';
import { useScopeName } from '../use-scope-name.ts';

/** Why a number must not be called now, in a word. All reasons are shown on hover and focus. */
export function BanBadge({ ban }: { ban: CallBan }) {
  const language = useLanguage();
  const why = useWhyBanned(ban);
  const label = callBarrierBadges[ban.reason][language];
  return (
    <Tooltip
      multiline
      maw={320}
      events={{ hover: true, focus: true, touch: true }}
      label={
        <Stack gap={2}>
          {why.map((line) => (
            <Text key={line} size="xs">
              {line}
            </Text>
          ))}
        </Stack>
      }
    >
      <Badge
        color={ban.entry ? 'red' : 'gray'}
        variant="light"
        tabIndex={0}
        leftSection={<IconPhoneOff size={12} aria-hidden />}
        aria-label={`${label}: ${why.join(' ')}`}
      >
        {label}
      </Badge>
    </Tooltip>
  );
}

/** Why a number must not be called, line by line. */
function useWhyBanned({ reason, entry }: CallBan): string[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const scopeName = useScopeName();
  if (!entry) return [callBarrierTexts[reason][language]];
  return [
    `${t('doNotCall.reason')}: ${doNotCallReasonNames[entry.reason][language]}`,
    `${t('doNotCall.scope')}: ${scopeName(entry)}`,
    ...(entry.refusedOn ? [`${t('doNotCall.refusedOn')}: ${formatDay(entry.refusedOn, language)}`] : []),
    ...(entry.note === '' ? [] : [`${t('doNotCall.note')}: ${entry.note}`]),
    ...(entry.expiresAt ? [`${t('doNotCall.expires')}: ${formatExpiry(entry.expiresAt, language)}`] : []),
  ];
}
