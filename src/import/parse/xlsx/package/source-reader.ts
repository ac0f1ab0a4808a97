import type { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';
import type { ByteSource } from '../../../../base/byte-source.ts';

/**
 * Lets yauzl read a zip directory from a ByteSource. Remembers errors of the source, which do not
 * mean a damaged zip.
 */
export class SourceReader extends RandomAccessReader {
  readonly #source: ByteSource;
  failure: unknown;

  constructor(source: ByteSource) {
    super();
    this.#source = source;
  }

  override read(
    target: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null) => void,
  ): void {
    this.#source.readRange(position, position + length).then(
      (bytes) => {
        bytes.copy(target, offset);
        done(bytes.length < length ? new Error('unexpected end of file') : null);
      },
      (error: unknown) => {
        this.failure = error;
        done(error instanceof Error ? error : new Error(String(error)));
      },
    );
  }

  override _readStreamForRange(): Readable {
    throw new Error('parts are read from the source itself');
  }

  override close(done: (error: Error | null) => void): void {
    done(null);
  }
}
