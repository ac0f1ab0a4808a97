import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { type ClientRequest, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** What came of an attempt. `error` explains it to the administrator; null: delivered. */
export type Attempt = {
  readonly status: number | null;
  readonly error: string | null;
  readonly retryAfterSeconds: number | null;
};

export type PostOptions = {
  /** Also connects to addresses that are not public, and without https. */
  readonly allowPrivate: boolean;
  readonly timeoutMs: number;
  /** Resolves names; for tests. */
  readonly resolve?: Resolve;
};

/**
 * Posts a message and follows no redirect. The name is resolved once, and the connection goes to
 * the address that was checked, so that a name whose address changes leads nowhere else.
 */
export function postMessage(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  { allowPrivate, timeoutMs, resolve: resolveName = lookup }: PostOptions,
): Promise<Attempt> {
  const target = new URL(url);
  const host = target.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && target.protocol !== 'https:') return Promise.resolve(refused('https is required'));
  if (!allowPrivate && isIP(host) && !isPublicAddress(host)) return Promise.resolve(refused(notPublic(host)));
  return new Promise((resolve) => {
    const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
    const request: ClientRequest = send(target, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Leadport-Webhooks',
      },
      // A connection that is kept would have been checked for another message.
      agent: false,
      lookup: allowPrivate ? undefined : publicLookup(resolveName),
    });
    const timer = setTimeout(
      () => request.destroy(new Error(`no answer within ${timeoutMs / 1000} s`)),
      timeoutMs,
    );
    request.on('error', (error) => resolve(refused(error.message)));
    request.on('close', () => clearTimeout(timer));
    request.on('response', (response) => {
      // The body of the answer is of no interest and may be endless.
      response.destroy();
      const status = response.statusCode ?? 0;
      const isDelivered = status >= 200 && status < 300;
      const retryAfter = Number(response.headers['retry-after']);
      resolve({
        status,
        error: isDelivered ? null : `the receiver answered ${status}`,
        retryAfterSeconds: Number.isInteger(retryAfter) && retryAfter > 0 ? retryAfter : null,
      });
    });
    request.end(body);
  });
}

function refused(error: string): Attempt {
  return { status: null, error, retryAfterSeconds: null };
}

function notPublic(address: string): string {
  return `${address} is not a public address`;
}

type Resolve = (name: string, options: { readonly all: true }) => Promise<readonly LookupAddress[]>;

/** Resolves a name and fails if any of its addresses is not public. */
function publicLookup(resolveName: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolveName(hostname, { all: true })
      .then((addresses) => {
        const forbidden = addresses.find(({ address }) => !isPublicAddress(address));
        if (forbidden) throw new Error(notPublic(forbidden.address));
        const [first] = addresses;
        if (options.all) callback(null, [...addresses]);
        else callback(null, first?.address ?? '', first?.family);
      })
      .catch((error: Error) => callback(error, ''));
  };
}
