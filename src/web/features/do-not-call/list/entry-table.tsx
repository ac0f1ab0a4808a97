import { Anchor, Badge, Button, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type DoNotCallEntry, doNotCallReasonNames } from '../../../../contract/do-not-call.ts';
import { showPhone } from '../../../../contract/show-phone.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { columnHelper, DataTable } from '../../../ui/data-table.tsx';
import { DateTime, formatDay } from '../../../ui/date-time.tsx';
import { LinkAnchor } from '../../../ui/link-button.tsx';
import { PhoneNumber } from '../../../ui/phone-number.tsx';
import { formatExpiry } from '../format-expiry.ts';

const column = columnHelper<DoNotCallEntry>();

type Props = {
  entries: DoNotCallEntry[] | undefined;
  /** undefined if the user is not allowed to release entries. */
  onRelease: ((entry: DoNotCallEntry) => void) | undefined;
  onHistory: (entry: DoNotCallEntry) => void;
};

/** The table of entries. A number opens its history. */
export function EntryTable({ entries, onRelease, onHistory }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns = useMemo(
    () =>
      column.columns([
        column.display({
          id: 'phone',
          header: t('doNotCall.phone'),
          cell: ({ row: { original: entry } }) => (
            <div>
              {entry.erased ? (
                <Text size="sm" c="dimmed">
                  {t('doNotCall.erasedNumber')}
                </Text>
              ) : (
                <Anchor component="button" type="button" size="sm" onClick={() => onHistory(entry)}>
                  <PhoneNumber phone={entry.phone} e164={entry.phoneE164} />
                </Anchor>
              )}
              {entry.leadName !== '' && (
                <Text size="xs" c="dimmed">
                  {entry.leadId ? (
                    <LinkAnchor to="/leads/$leadId" params={{ leadId: entry.leadId }} size="xs">
                      {entry.leadName}
                    </LinkAnchor>
                  ) : (
                    entry.leadName
                  )}
                </Text>
              )}
            </div>
          ),
        }),
        column.display({
          id: 'scope',
          header: t('doNotCall.scope'),
          cell: ({ row: { original: entry } }) => (
            <div>
              <Text size="sm">{entry.workgroup?.name ?? t('doNotCall.scopeCompany')}</Text>
              {entry.project && (
                <Text size="xs" c="dimmed">
                  {entry.project.name}
                </Text>
              )}
            </div>
          ),
        }),
        column.display({
          id: 'reason',
          header: t('doNotCall.reason'),
          cell: ({ row: { original: entry } }) => (
            <div>
              <Text size="sm">{doNotCallReasonNames[entry.reason][language]}</Text>
              {entry.note !== '' && (
                <Text size="xs" c="dimmed" className="as-written" lineClamp={2} maw={220} title={entry.note}>
                  {entry.note}
                </Text>
              )}
              <RefusalRecord entry={entry} />
            </div>
          ),
        }),
        column.display({
          id: 'state',
          header: t('doNotCall.state'),
          cell: ({ row: { original: entry } }) => <EntryState entry={entry} />,
        }),
        column.display({
          id: 'made',
          header: t('doNotCall.made'),
          cell: ({ row: { original: entry } }) => (
            <div>
              <Text size="sm">{entry.createdBy?.name ?? '–'}</Text>
              <Text size="xs" c="dimmed">
                <DateTime value={entry.createdAt} />
              </Text>
              <Text size="xs" c="dimmed">
                {entry.importId ? (
                  <LinkAnchor to="/imports/$importId" params={{ importId: entry.importId }} size="xs">
                    {t('doNotCall.bySource.import')}
                  </LinkAnchor>
                ) : (
                  t(`doNotCall.bySource.${entry.source}`)
                )}
              </Text>
            </div>
          ),
        }),
        column.display({
          id: 'actions',
          header: t('doNotCall.actions'),
          cell: ({ row: { original: entry } }) => (
            <Group gap={6} wrap="nowrap">
              {!entry.erased && (
                <Button size="compact-xs" variant="default" onClick={() => onHistory(entry)}>
                  {t('doNotCall.history')}
                </Button>
              )}
              {entry.active && onRelease && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`${t('doNotCall.release')}: ${showPhone(entry.phone, entry.phoneE164)}`}
                  onClick={() => onRelease(entry)}
                >
                  {t('doNotCall.release')}
                </Button>
              )}
            </Group>
          ),
        }),
      ]),
    [t, language, onRelease, onHistory],
  );
  return (
    <DataTable
      label={t('doNotCall.title')}
      columns={columns}
      rows={entries}
      rowId={(entry) => entry.id}
      minWidth={900}
    />
  );
}

/** The date and the evidence of the refusal. */
export function RefusalRecord({ entry: { refusedOn, evidence } }: { entry: DoNotCallEntry }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      {refusedOn && (
        <Text size="xs" c="dimmed">
          {t('doNotCall.refusedOn')}: {formatDay(refusedOn, language)}
        </Text>
      )}
      {evidence !== '' && (
        <Text size="xs" c="dimmed" className="as-written" lineClamp={2} miw={160} maw={260} title={evidence}>
          {t('doNotCall.evidence')}: {evidence}
        </Text>
      )}
    </>
  );
}

/** 禁止中 with the end, 期限切れ, or 解除 with user and reason. */
export function EntryState({ entry }: { entry: DoNotCallEntry }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { released, expiresAt, active } = entry;
  if (released) {
    return (
      <div>
        <Badge color="gray" variant="light">
          {t('doNotCall.states.released')}
        </Badge>
        <Text size="xs" c="dimmed" maw={220}>
          <DateTime value={released.at} /> {released.by?.name}
        </Text>
        <Text size="xs" c="dimmed" maw={220} lineClamp={2} title={released.reason}>
          {released.reason}
        </Text>
      </div>
    );
  }
  return (
    <div>
      <Badge color={active ? 'red' : 'gray'} variant="light">
        {active ? t('doNotCall.bannedNow') : t('doNotCall.states.expired')}
      </Badge>
      <Text size="xs" c="dimmed">
        {expiresAt
          ? t('doNotCall.until', { day: formatExpiry(expiresAt, language) })
          : t('doNotCall.noExpiry')}
      </Text>
    </div>
  );
}
