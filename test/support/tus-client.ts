import assert from 'node:assert/strict';

/** Sends files with the tus protocol to a server at `url`, with the cookie of one user. */
export function tusClient(url: string, cookie: string) {
  const headers = { cookie, 'x-leadport': '1', 'tus-resumable': '1.0.0' };
  return {
    /** Creates an upload and returns its id. */
    async create(name: string, sizeBytes: number): Promise<string> {
      const metadata = `filename ${Buffer.from(name).toString('base64')}`;
      const answer = await fetch(`${url}/api/v1/uploads`, {
        method: 'POST',
        headers: { ...headers, 'upload-length': String(sizeBytes), 'upload-metadata': metadata },
      });
      assert.equal(answer.status, 201);
      return answer.headers.get('location')?.split('/').at(-1) ?? '';
    },
    /** Sends bytes from `offset` on and returns the status of the answer. */
    async send(id: string, bytes: string, offset = 0): Promise<number> {
      const answer = await fetch(`${url}/api/v1/uploads/${id}`, {
        method: 'PATCH',
        headers: {
          ...headers,
          'upload-offset': String(offset),
          'content-type': 'application/offset+octet-stream',
        },
        body: bytes,
      });
      return answer.status;
    },
    async remove(id: string): Promise<number> {
      return (await fetch(`${url}/api/v1/uploads/${id}`, { method: 'DELETE', headers })).status;
    },
  };
}
