import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';

/**
 * Number of requests that a subject may make per window. Windows start at multiples of their
 * length.
 */
export type RequestLimit = { readonly max: number; readonly windowMs: number };

/** The requests left after this one. `seconds`: until the window ends. */
export type Allowance = {
  readonly isAllowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  readonly seconds: number;
};

type Count = {
  readonly windowEnds: number;
  /** The count in the database: requests that all processes have sent there. */
  shared: number;
  /** Requests of this process that are not included in `shared` yet. */
  unsent: number;
};

const flushMs = 1000;
const flushesBetweenSweeps = 60;
/** A process that has admitted this fraction of a limit sends its count before it admits more. */
const unsentPart = 1 / 20;

/**
 * Counts requests for all processes together, without a write for each request. A process counts in
 * memory and adds its counts to the database once a second, and before it admits more than 5 % of a
 * limit. One process admits exactly the limit; each further one can add at most 5 % before it sees
 * the requests of the others.
 */
export class RequestCounts {
  readonly #db: Database;
  readonly #counts = new Map<string, Count>();
  readonly #timer: NodeJS.Timeout;
  #flushing: Promise<boolean> | undefined;
  #flushes = 0;

  constructor(db: Database) {
    this.#db = db;
    this.#timer = setInterval(() => void this.flush(), flushMs).unref();
  }

  /**
   * Counts a request, except refused ones in an exhausted window. Never fails: without a database
   * it counts locally.
   */
  async count(subject: string, { max, windowMs }: RequestLimit): Promise<Allowance> {
    const now = Date.now();
    const count = this.#countOf(subject, (Math.floor(now / windowMs) + 1) * windowMs);
    const unsentMax = Math.max(1, Math.floor(max * unsentPart));
    const mustSend = () => count.unsent >= unsentMax && count.shared + count.unsent < max;
    // A count that is no longer in the map, because its window has ended, is never sent.
    while (mustSend() && this.#counts.get(subject) === count) {
      if (!(await this.flush())) break;
    }
    const isAllowed = count.shared + count.unsent < max;
    if (isAllowed) count.unsent += 1;
    const remaining = Math.max(0, max - count.shared - count.unsent);
    return { isAllowed, limit: max, remaining, seconds: Math.ceil((count.windowEnds - now) / 1000) };
  }

  #countOf(subject: string, windowEnds: number): Count {
    const found = this.#counts.get(subject);
    if (found?.windowEnds === windowEnds) return found;
    const count = { windowEnds, shared: 0, unsent: 0 };
    this.#counts.set(subject, count);
    return count;
  }

  /**
   * Adds what was counted since the last time, and learns what other processes have counted; false
   * if it could not.
   */
  flush(): Promise<boolean> {
    this.#flushing ??= this.#send()
      // Counts that could not be sent are kept and sent with the next ones.
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        this.#flushing = undefined;
      });
    return this.#flushing;
  }

  async #send(): Promise<void> {
    const now = Date.now();
    for (const [subject, { windowEnds }] of this.#counts) {
      if (windowEnds <= now) this.#counts.delete(subject);
    }
    // In a fixed order, so that two processes cannot deadlock.
    const due = [...this.#counts]
      .filter(([, { unsent }]) => unsent > 0)
      .map(([subject, count]) => ({ subject, count, sent: count.unsent }))
      .toSorted((a, b) => (a.subject < b.subject ? -1 : 1));
    if (due.length === 0) return;
    const { rows } = await sql<{ subject: string; requests: number }>`
      insert into request_counts as known (subject, window_ends, requests)
      select * from unnest(
        ${due.map(({ subject }) => subject)}::text[],
        ${due.map(({ count }) => new Date(count.windowEnds))}::timestamptz[],
        ${due.map(({ sent }) => sent)}::integer[])
      on conflict (subject, window_ends) do update set requests = known.requests + excluded.requests
      returning subject, requests`.execute(this.#db);
    const totals = new Map(rows.map(({ subject, requests }) => [subject, requests]));
    for (const { subject, count, sent } of due) {
      count.shared = totals.get(subject) ?? count.shared;
      count.unsent -= sent;
    }
    this.#flushes += 1;
    if (this.#flushes % flushesBetweenSweeps === 1) await this.#sweep();
  }

  /** Deletes past windows. Skips rows that another process is deleting. */
  async #sweep(): Promise<void> {
    await sql`
      delete from request_counts where (subject, window_ends) in (
        select subject, window_ends from request_counts
        where window_ends < now() - interval '1 minute' for update skip locked)`.execute(this.#db);
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }
}
