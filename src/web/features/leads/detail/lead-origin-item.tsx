import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../../contract/lead.ts';
import type { LeadOrigin } from '../../../../contract/provenance.ts';
import { formatList } from '../../../../contract/sentence.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { DateTime, formatDay } from '../../../ui/date-time.tsx';
import { LinkAnchor } from '../../../ui/link-button.tsx';

type Props = { origin: LeadOrigin; contacts: readonly Contact[] };

/** An import that the lead has something from: what it did, the numbers that came with it, and where its list came from. */
export function LeadOriginItem({ origin, contacts }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { importId, importRow, fileName, fileSha256, provider, acquired, acquiredOn } = origin;
  const place = t(`lead.originOf.${origin.how}`, { id: importId, row: importRow ?? '' });
  const numbers = contacts.filter((contact) => contact.importId === importId).map(({ phone }) => phone);
  const facts: [name: string, value: string][] = [
    [t('lead.origin.numbers'), formatList(numbers, language)],
    [t('lead.origin.provider'), provider || t('lead.origin.unsaid')],
    [t('lead.origin.acquired'), acquired],
    [t('lead.origin.acquiredOn'), acquiredOn ? formatDay(acquiredOn, language) : ''],
    [t('lead.origin.file'), fileName],
  ];
  return (
    <div>
      {origin.isVisible ? (
        <LinkAnchor to="/imports/$importId" params={{ importId }} size="sm">
          {place}
        </LinkAnchor>
      ) : (
        <Text size="sm">{place}</Text>
      )}
      <Text size="xs" c="dimmed">
        <DateTime value={origin.importedAt} /> · {origin.importedBy.name}
      </Text>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <Text key={name} size="xs" className="as-written">
            <Text span inherit c="dimmed">
              {name}:{' '}
            </Text>
            {value}
          </Text>
        ))}
      {fileSha256 && (
        <Text size="xs" title={fileSha256} truncate>
          <Text span inherit c="dimmed">
            SHA-256:{' '}
          </Text>
          <code>{fileSha256}</code>
        </Text>
      )}
    </div>
  );
}
