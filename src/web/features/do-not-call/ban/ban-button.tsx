import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallBan } from '../../../../contract/call.ts';
import { showPhone } from '../../../../contract/show-phone.ts';
import { DisabledButton } from '../../../ui/disabled-button.tsx';
import { useIsAdmin, useMissingRight } from '../../sign-in/session.ts';
import { ReleaseModal } from '../release-modal.tsx';
import { BanModal } from './ban-modal.tsx';
import type { ContactToBan } from './contacts-of-leads.ts';

type Props = { contact: ContactToBan; ban: CallBan | null };

/**
 * The red 禁止 button of a contact. It is grey and says 禁止中 if the number is banned; administrators
 * can then release it (解除).
 */
export function BanButton({ contact, ban }: Props) {
  const { t } = useTranslation();
  const isAdmin = useIsAdmin();
  const cannotBan = useMissingRight('ban');
  const [open, setOpen] = useState<'ban' | 'release'>();
  const close = () => setOpen(undefined);
  const entry = ban?.entry;
  return (
    <>
      {entry ? (
        <Button size="compact-xs" color="gray" variant="light" disabled>
          {t('doNotCall.bannedNow')}
        </Button>
      ) : cannotBan ? (
        <DisabledButton reason={cannotBan} size="compact-xs" color="red" variant="outline">
          {t('doNotCall.banShort')}
        </DisabledButton>
      ) : (
        <Button
          size="compact-xs"
          color="red"
          variant="outline"
          aria-label={`${t('doNotCall.banShort')}: ${contact.name} ${showPhone(contact.phone, contact.phoneE164)}`}
          onClick={() => setOpen('ban')}
        >
          {t('doNotCall.banShort')}
        </Button>
      )}
      {entry && isAdmin && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`${t('doNotCall.release')}: ${contact.name} ${showPhone(contact.phone, contact.phoneE164)}`}
          onClick={() => setOpen('release')}
        >
          {t('doNotCall.release')}
        </Button>
      )}
      {open === 'ban' && <BanModal target={{ is: 'contacts', contacts: [contact] }} onClose={close} />}
      {open === 'release' && entry && <ReleaseModal entry={entry} onClose={close} />}
    </>
  );
}
