/** A door to the server of the built site that writes down what is asked of it: one for each worker, which runs one test at a time. */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Recorder {
  /** Origin of the site as this worker sees it. */
  address: string;
  /** Addresses asked for since the list was last emptied. */
  asked: Set<string>;
  close(): void;
}

/** @param port where the site is served */
export async function recorder(port: string): Promise<Recorder> {
  const asked = new Set<string>();
  const pass = (incoming: IncomingMessage, answer: ServerResponse): void => {
    const { url = '/', method, headers } = incoming;
    asked.add(url);
    const onward = request({ host: 'localhost', port, path: url, method, headers }, (back) => {
      answer.writeHead(back.statusCode ?? 502, back.headers);
      back.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    incoming.pipe(onward);
  };
  const server = createServer(pass);
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
