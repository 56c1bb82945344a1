import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers in place of the CMS; `pass` asks the CMS after all, and may change its text. */
export type Fault = (
  request: IncomingMessage,
  response: ServerResponse,
  pass: (change?: (text: string) => string) => void,
) => void;

/** A way to a real CMS on which answers can go wrong. */
export interface BrokenCms {
  readonly url: string;
  /** What goes wrong now. */
  fault: Fault | undefined;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  stop(): Promise<void>;
}

/** Opens it on a free port, in front of the CMS at `target`. */
export async function breakCms(target: string): Promise<BrokenCms> {
  const server = createServer((request, response) => {
    cms.asked.push(request.url ?? '');
    const pass = (change?: (text: string) => string) => forward(target, request, response, change);
    if (cms.fault) cms.fault(request, response, pass);
    else pass();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const cms: BrokenCms = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fault: undefined,
    asked: [],
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return cms;
}

function forward(
  target: string,
  { url, method, headers }: IncomingMessage,
  response: ServerResponse,
  change?: (text: string) => string,
): void {
  const away = ask(new URL(url ?? '/', target), { method, headers }, (answer) => {
    if (!change) {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      return void answer.pipe(response);
    }
    const pieces: Buffer[] = [];
    answer.on('data', (piece: Buffer) => pieces.push(piece));
    answer.on('end', () => {
      response.writeHead(answer.statusCode ?? 502, { 'Content-Type': answer.headers['content-type'] });
      response.end(change(Buffer.concat(pieces).toString()));
    });
  });
  away.on('error', () => response.destroy());
  away.end();
}
