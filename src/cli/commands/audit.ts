import { type ChainFault, type ChainReport, type NotedHead, verifyChain } from '../../audit/index.ts';
import type { Language, Sentence } from '../../contract/sentence.ts';
import { actingUser } from '../acting-user.ts';
import { type Command, UsageError } from '../command.ts';
import { readArguments } from '../flags/read-arguments.ts';

/** Verifies the hash chain of the company's audit log. */
export const audit: Command = {
  summary: 'verifies that the audit log is as it was written',
  usage: 'audit verify [--head SEQ:HASH] [--as EMAIL] [--json]',
  actions: ['verify'],
  async run({ args: [action, ...args], language, print, openSystem }) {
    if (action !== 'verify') throw new UsageError(`audit ${action ?? ''}: verify`);
    const { values } = readArguments(args, [], {
      head: { type: 'string' },
      as: { type: 'string' },
      json: { type: 'boolean' },
    });
    const noted = values.head === undefined ? undefined : readHead(values.head);
    const { db } = await openSystem();
    const viewer = await actingUser(db, values.as, 'admin');
    const report = await verifyChain(db, viewer.tenantId, noted);
    print(values.json ? JSON.stringify(report) : describe(report, language));
    return report.ok ? 0 : 1;
  },
};

function readHead(text: string): NotedHead {
  const [, seq, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!seq || !hash) throw new UsageError('--head SEQ:HASH: as an earlier verification printed it');
  return { seq: Number(seq), hash };
}

const faults: Readonly<Record<ChainFault, Sentence>> = {
  seal_missing: { ja: '記録の連鎖が途切れています', en: 'the chain has a hole' },
  entry_missing: { ja: '記録が削除されています', en: 'the entry is gone' },
  entry_changed: { ja: '記録が書き換えられています', en: 'the entry was changed' },
  detail_changed: { ja: '記録の詳細が書き換えられています', en: 'the details of the entry were changed' },
  detail_blanked: {
    ja: '記録の詳細が、番号の消去によらずに消されています',
    en: 'the details of the entry were blanked, and no erasure says so',
  },
  entry_unsealed: { ja: '連鎖の外に記録があります', en: 'the entry stands beside the chain' },
  head_differs: { ja: '控えてあるハッシュと一致しません', en: 'the noted hash is not in the chain' },
};

function describe({ entries, head, broken }: ChainReport, language: Language): string {
  const headText = head ? `${head.seq}:${head.hash}` : '-';
  if (!broken) {
    return language === 'ja'
      ? `監査ログ ${entries} 件は書き込まれたままです。控え: ${headText}`
      : `All ${entries} entries of the audit log are as they were written. Head: ${headText}`;
  }
  const place = `#${broken.seq ?? '-'} (id ${broken.entryId ?? '-'})`;
  return language === 'ja'
    ? `監査ログは ${place} で壊れています：${faults[broken.fault].ja}`
    : `The audit log is broken at ${place}: ${faults[broken.fault].en}`;
}
