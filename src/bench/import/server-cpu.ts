import { readdirSync, readFileSync } from 'node:fs';
import type { Client, Pool } from 'pg';

/** Clock ticks per second in `/proc`: 100 on every Linux that Node supports. */
const ticksPerSecond = 100;

/**
 * CPU seconds that all processes of the database server have used since it started. null if they
 * are not visible: the server runs on another machine, or the system has no `/proc`.
 */
export async function serverCpuSeconds(server: Client | Pool): Promise<number | null> {
  const { rows } = await server.query<{ pid: number }>('select pg_backend_pid() as pid');
  try {
    const backend = readStat(String(rows[0]?.pid));
    if (backend?.name !== 'postgres') return null;
    const postmaster = String(backend.parent);
    const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const living = processes.flatMap((pid) => readStat(pid) ?? []).filter(isOf(postmaster));
    const ended = readStat(postmaster)?.endedChildren ?? 0;
    return living.reduce((sum, { own }) => sum + own, ended) / ticksPerSecond;
  } catch {
    return null;
  }
}

type Stat = { name: string; parent: number; own: number; endedChildren: number };

function isOf(postmaster: string): (stat: Stat) => boolean {
  return ({ parent }) => String(parent) === postmaster;
}

/** See proc(5), /proc/pid/stat. Returns undefined for a process that has ended. */
function readStat(pid: string): Stat | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  const nameEnd = text.lastIndexOf(')');
  const fields = text
    .slice(nameEnd + 2)
    .split(' ')
    .map(Number);
  const [, parent = 0] = fields;
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15);
  const name = text.slice(text.indexOf('(') + 1, nameEnd);
  return { name, parent, own: user + system, endedChildren: childUser + childSystem };
}
