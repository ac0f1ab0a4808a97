import { DatabaseError } from 'pg';

/**
 * Whether the error says that the database cannot be asked now and may answer later: no server, one that starts or stops, a
 * connection that was cut, no free connection. A fault of a statement is not.
 */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseError) return unavailableStates.test(error.code ?? '');
  if (!(error instanceof Error)) return false;
  if (isLostConnection(error)) return true;
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  return error.cause !== undefined && isUnavailable(error.cause);
}

/*
 * 08 connection_exception (poolers answer with it too), 25P03 idle_in_transaction_session_timeout, 53300 too_many_connections,
 * 57P01 admin_shutdown, 57P02 crash_shutdown, 57P03 cannot_connect_now, 57P05 idle_session_timeout.
 */
const unavailableStates = /^(08...|25P03|53300|57P0[1235])$/;

/** ENOENT: the Unix socket is gone. A missing file has the same code and another system call. */
const connectCodes =
  /^(ENOENT|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOTFOUND|EACCES|EAGAIN)$/;
const cutCodes = /^(ECONNRESET|EPIPE|ETIMEDOUT)$/;

function isLostConnection(error: Error): boolean {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === 'connect' || syscall === 'getaddrinfo') return connectCodes.test(code ?? '');
  if (cutCodes.test(code ?? '')) return true;
  return lostWords.test(error.message);
}

/** Errors of `pg`, its pool and Kysely that have no code; the last two come from a process that is being stopped. */
const lostWords =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired$|Client (has encountered a connection error|was closed) and is not queryable|Cannot use a pool after calling end|driver has already been destroyed)/;
