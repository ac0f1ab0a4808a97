import type { TenantId, UserId } from '../base/ids.ts';
import { refuse } from '../contract/refusals.ts';
import { shortestPassword } from '../contract/user.ts';
import type { Trx } from '../db/database.ts';
import { getTenantName } from './tenant-store.ts';
import { getUser } from './user-store.ts';

/** Words that no password may contain, besides those of the user and their company. */
const productWords = ['leadport', 'リードポート'];

/**
 * Fewer guesses than this are zxcvbn's scores 0 to 2: a list of known passwords with variations
 * reaches them.
 */
const fewestGuesses = 1e8;

/** zxcvbn takes quadratic time: what follows these characters makes a password no weaker. */
const longestEstimated = 64;

/**
 * Refuses a new password of the user that is short, well known or easily guessed, and one that
 * contains their email address, their name, the name of the company or of the product.
 */
export async function checkNewPassword(
  trx: Trx,
  { tenantId, userId }: { readonly tenantId: TenantId; readonly userId: UserId },
  password: string,
): Promise<void> {
  if (password.length < shortestPassword) throw refuse('password_short', { least: shortestPassword });
  const { email, name } = await getUser(trx, tenantId, userId);
  const words = personalWords([email.replace(/\.[^.@]*$/, ''), name, await getTenantName(trx, tenantId)]);
  if (words.some((word) => fold(password).includes(word))) throw refuse('password_personal');
  if (await isKnownPassword(password, words)) throw refuse('password_known');
}

/**
 * Whether the password is on a list of known ones or a variation of one: case, digits,
 * substitutions, repetition, keyboard rows.
 */
async function isKnownPassword(password: string, words: readonly string[]): Promise<boolean> {
  estimator ??= openEstimator();
  const { guesses } = (await estimator).check(password, [...words]);
  return guesses < fewestGuesses;
}

/**
 * The texts themselves and their parts, folded. Parts shorter than four Latin or two other
 * characters are too common to refuse.
 */
function personalWords(texts: readonly string[]): readonly string[] {
  const parts = texts.flatMap((text) => [text, ...text.normalize('NFKC').split(/[^\p{L}\p{N}]+/u)]);
  const words = [...productWords, ...parts].map(fold);
  return [...new Set(words)].filter((word) => word.length >= (/^[\x20-\x7e]*$/.test(word) ? 4 : 2));
}

/** Letters and digits alone, of one width and case. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

let estimator: ReturnType<typeof openEstimator> | undefined;

/** Loaded with the first new password: the list takes memory that most processes never need. */
async function openEstimator() {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: longestEstimated });
}
