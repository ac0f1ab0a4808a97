import type { Params } from '../base/refusal.ts';
import { renderSentence, type Sentence } from '../contract/sentence.ts';

/** The arguments of a command are wrong. */
export class UsageError extends Error {
  readonly sentence: Sentence;
  readonly params: Params;

  constructor(sentence: Sentence, params: Params = {}) {
    super(renderSentence(sentence, params, 'en'));
    this.name = 'UsageError';
    this.sentence = sentence;
    this.params = params;
  }
}
