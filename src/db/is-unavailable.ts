import { DatabaseError } from 'pg';

/**
 * True if the database cannot be reached now but may answer later: no server, a server that starts
 * or stops, a lost connection, or no free connection. False for errors of statements.
 */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseError) return unavailableStates.test(error.code ?? '');
  if (!(error instanceof Error)) return false;
  if (isLostConnection(error)) return true;
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  return error.cause !== undefined && isUnavailable(error.cause);
}

/**
 * 08 connection_exception (also used by poolers), 25P03 idle_in_transaction_session_timeout, 53300
 * too_many_connections, 57P01 admin_shutdown, 57P02 crash_shutdown, 57P03 cannot_connect_now, 57P05
 * idle_session_timeout.
 */
const unavailableStates = /^(08...|25P03|53300|57P0[1235])$/;

/** ENOENT: the Unix socket is gone. A missing file has the same code but another system call. */
const connectCodes =
  /^(ENOENT|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOTFOUND|EACCES|EAGAIN)$/;
const cutCodes = /^(ECONNRESET|EPIPE|ETIMEDOUT)$/;

function isLostConnection(error: Error): boolean {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === 'connect' || syscall === 'getaddrinfo') return connectCodes.test(code ?? '');
  if (cutCodes.test(code ?? '')) return true;
  return lostWords.test(error.message);
}

/**
 * Errors of `pg`, its pool and Kysely that have no code. The last two occur when a process is being
 * stopped.
 */
const lostWords =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired$|Client (has encountered a connection error|was closed) and is not queryable|Cannot use a pool after calling end|driver has already been destroyed)/;
