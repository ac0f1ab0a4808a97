import {
  type ChainFault,
  type ChainReport,
  type NotedHead,
  verifyChain,
} from '../../audit/chain/verify-chain.ts';
import { countOf, type Language, type Sentence } from '../../contract/sentence.ts';
import { actingUser } from '../acting-user.ts';
import type { Command } from '../command.ts';
import { readAction, readArguments } from '../usage.ts';
import { UsageError } from '../usage-error.ts';
import { auditUsages } from '../usages/operation-usages.ts';

/** Verifies the hash chain of the company's audit log. */
export const audit: Command = {
  usage: auditUsages,
  async run(console) {
    const { language, stdout, openSystem } = console;
    const { action, args } = readAction(console.args, auditUsages);
    const { values } = readArguments(args, auditUsages[action]);
    const noted = values.head === undefined ? undefined : readHead(values.head);
    const { db } = await openSystem();
    const viewer = await actingUser(db, values.as, 'admin');
    const report = await verifyChain(db, viewer.tenantId, noted);
    stdout(values.json ? JSON.stringify(report) : describe(report, language));
    return report.ok ? 0 : 1;
  },
};

function readHead(text: string): NotedHead {
  const [, seq, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!seq || !hash)
    throw new UsageError({
      ja: '--headには以前の検証で表示された照合用ハッシュを指定してください',
      en: '--head must be a hash that an earlier verification printed',
    });
  return { seq: Number(seq), hash };
}

const faults: Readonly<Record<ChainFault, Sentence>> = {
  seal_missing: { ja: 'ハッシュチェーンが途切れています', en: 'the hash chain is broken' },
  entry_missing: { ja: '記録が削除されています', en: 'the entry is missing' },
  entry_changed: { ja: '記録が書き換えられています', en: 'the entry was changed' },
  detail_changed: { ja: '記録の詳細が書き換えられています', en: 'the details of the entry were changed' },
  detail_blanked: {
    ja: '記録の詳細が、番号の消去によらずに消されています',
    en: 'the details of the entry were removed, but not by an erasure',
  },
  entry_unsealed: {
    ja: 'ハッシュチェーンに含まれない記録があります',
    en: 'the entry is not part of the hash chain',
  },
  head_differs: { ja: '控えてあるハッシュと一致しません', en: 'the given hash is not in the chain' },
};

function describe({ entries, head, broken }: ChainReport, language: Language): string {
  const headText = head ? `${head.seq}:${head.hash}` : '-';
  if (!broken) {
    return language === 'ja'
      ? `監査ログ${entries}件に改ざんは見つかりませんでした。照合用ハッシュ：${headText}`
      : `Verified ${countOf(entries, 'audit entry', 'audit entries')}: no tampering found. Head: ${headText}`;
  }
  const place = `#${broken.seq ?? '-'} (id ${broken.entryId ?? '-'})`;
  return language === 'ja'
    ? `監査ログの${place}に改ざんがあります：${faults[broken.fault].ja}`
    : `The audit log was tampered with at ${place}: ${faults[broken.fault].en}`;
}
