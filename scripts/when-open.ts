import { fstatSync, type ReadStream } from 'node:fs';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/**
 * Lets an answer begin only when the file that is to be sent is open and as long as was said of it. One that went away
 * or became another since it was measured (its tree is filled with a later release) has sent nothing; `again` is called.
 */
export function whenOpen(response: ServerResponse, again: () => void): void {
  const writeHead = response.writeHead.bind(response);
  const end = response.end.bind(response);
  let head: [status: number, headers: OutgoingHttpHeaders] | undefined;
  const restore = () => {
    Object.assign(response, { writeHead, end });
    response.removeListener('pipe', onPipe);
  };
  const begin = () => {
    restore();
    if (head) response.writeHead(...head);
  };
  const onPipe = (file: ReadStream) => {
    const isOther = (fd: number) => head?.[0] === 200 && fstatSync(fd).size !== Number(head[1]['Content-Length']);
    const give = () => {
      file.unpipe(response);
      file.destroy();
      restore();
      again();
    };
    // Whoever hangs up in the middle leaves nothing open; a disk that fails in the middle ends the answer.
    response.once('close', () => file.destroy());
    file.once('open', (fd) => (isOther(fd) ? give() : begin()));
    file.on('error', () => (response.headersSent ? response.destroy() : give()));
  };
  Object.assign(response, {
    writeHead: (status: number, headers: OutgoingHttpHeaders) => {
      head = [status, headers];
      return response;
    },
    end: (...words: Parameters<typeof end>) => {
      begin();
      return response.end(...words);
    },
  });
  response.on('pipe', onPipe);
}
