import { trimBlank } from '../model/blank.ts';

const negative =
  /^(?:false|0|no|n|off|無|無し|なし|ナシ|いいえ|可|可能|ok|許可|(?:架電|電話|連絡|コール)可能?|未|未設定|未登録|該当なし|該当無し|非該当|問題なし|通常|対象外|不要|解除|-+|[－ー―–—]+|none|null|n\/?a)$/i;
const forbidden =
  /^(?:false|0|no|n|off|ng|否|不可|不可能|禁止|拒否|×|✕|✖|☓|x|無|いいえ|停止|お?断り)|(?:不可|禁止|拒否|停止|ng)$/i;

/**
 * True if the marks of a row say that it must not be called. In a ban column every mark counts
 * unless it is a negation, because a person who has refused must not be called by mistake. In a
 * permission column only negative marks count.
 */
export function isMarked(text: string, meaning: 'ban' | 'permission'): boolean {
  return text.split('\n').some((part) => {
    const mark = trimBlank(part.normalize('NFKC'));
    if (mark === '') return false;
    return meaning === 'ban' ? !negative.test(mark) : forbidden.test(mark);
  });
}
