/** How a file was read, compared with its expectation. */
export type Judgement =
  | { readonly verdict: 'right' | 'refused' }
  | { readonly verdict: 'wrong'; readonly why: string };

export const right: Judgement = { verdict: 'right' };
export const refused: Judgement = { verdict: 'refused' };

export function wrong(why: string): Judgement {
  return { verdict: 'wrong', why };
}
