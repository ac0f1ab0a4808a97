import type { Environment } from './environment.ts';
export async function startCommand(
  _e: Environment,
  _a: readonly string[],
  _t: (s: string) => void,
): Promise<number> {
  return 4;
}
