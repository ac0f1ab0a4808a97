import type { Language } from '../contract/sentence.ts';

/** The language of the command line: LEADPORT_LANGUAGE, Japanese unless it is `en`. */
export function readLanguage(env: NodeJS.ProcessEnv): Language {
  return env['LEADPORT_LANGUAGE'] === 'en' ? 'en' : 'ja';
}
