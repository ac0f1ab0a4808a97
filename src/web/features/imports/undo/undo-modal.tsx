import { Alert, List, Skeleton, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImportLine } from '../../../../contract/import.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { ConfirmModal } from '../../../ui/confirm-modal.tsx';
import { formatCount } from '../../../ui/format.ts';
import { LinkAnchor } from '../../../ui/link-button.tsx';
import { useUndoImport } from '../import-queries.ts';
import { KeptLeadList } from './kept-lead-list.tsx';
import { undoPreviewQuery } from './undo-queries.ts';

/** Says what an undo would do before it is done: what goes, what gets its values back, what stays and why. */
export function UndoModal({ line, onClose }: { line: ImportLine; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const preview = useQuery(undoPreviewQuery(line.id));
  const undo = useUndoImport(line.id);
  const found = preview.data;
  const count = (value: number) => formatCount(value, language);
  const builtOn = found?.builtOnBy ?? [];
  return (
    <ConfirmModal
      opened
      title={t('imports.undoTitle')}
      size="lg"
      confirm={builtOn.length > 0 ? t('imports.undoKeeping') : t('imports.undoConfirm')}
      busy={undo.isPending || preview.isPending}
      error={preview.error ?? undo.error}
      onConfirm={() => undo.mutate({ keepChanged: builtOn.length > 0 }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {preview.isPending && <Skeleton height={80} aria-busy />}
      {found && line.kind === 'do_not_call' && (
        <List size="sm">
          <List.Item>{t('imports.undoReleased', { bans: count(found.releasedBans) })}</List.Item>
          {found.restoredBans > 0 && (
            <List.Item>{t('imports.undoBansRestored', { bans: count(found.restoredBans) })}</List.Item>
          )}
          {found.keptBans > 0 && (
            <List.Item>{t('imports.undoBansKept', { bans: count(found.keptBans) })}</List.Item>
          )}
        </List>
      )}
      {found && line.kind === 'lead' && (
        <>
          <List size="sm">
            <List.Item>
              {t('imports.undoText', { leads: count(found.leads), contacts: count(found.contacts) })}
            </List.Item>
            {found.restored > 0 && (
              <List.Item>{t('imports.undoRestored', { leads: count(found.restored) })}</List.Item>
            )}
            {found.kept > 0 && <List.Item>{t('imports.undoKept', { leads: count(found.kept) })}</List.Item>}
          </List>
          {builtOn.length > 0 && (
            <Alert color="yellow" icon={<IconAlertCircle aria-hidden />} title={t('imports.undoBuiltOn')}>
              {builtOn.map((later) => (
                <Text key={later.id} size="sm">
                  <LinkAnchor to="/imports/$importId" params={{ importId: later.id }}>
                    {`#${later.id} ${later.fileName}`}
                  </LinkAnchor>{' '}
                  {t('imports.undoBuiltOnLeads', { leads: count(later.leads) })}
                </Text>
              ))}
              <Text size="sm">{t('imports.undoOrder')}</Text>
            </Alert>
          )}
          {found.keptLeads.length > 0 && <KeptLeadList leads={found.keptLeads} />}
        </>
      )}
      <Text size="sm">{t('imports.undoHistory')}</Text>
    </ConfirmModal>
  );
}
