import type { ServerResponse } from 'node:http';
import { serveLocally } from '../bench/page-server';

/** A promise that is kept from outside. */
export interface Deferred<T> {
  promise: Promise<T>;
  resolve: (value: T) => void;
}

export function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((keep) => (resolve = keep));
  return { promise, resolve };
}

/** A server that sends each page piece by piece, when it is told to. */
export interface PiecewiseServer {
  port: number;
  /**
   * Sends a piece of the page at `path` (host and path), which ends with the last one. Waits until somebody has asked
   * for the page.
   */
  send: (path: string, piece: string, isLast: boolean) => Promise<void>;
  close: () => void;
}

export async function servePiecewise(): Promise<PiecewiseServer> {
  const responses = new Map<string, Deferred<ServerResponse>>();
  const responseTo = (path: string) => {
    const known = responses.get(path) ?? deferred<ServerResponse>();
    responses.set(path, known);
    return known;
  };
  const server = await serveLocally((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    responseTo(`${request.headers.host}${request.url}`).resolve(response);
  });
  return {
    ...server,
    send: async (path, piece, isLast) => {
      const response = await responseTo(path).promise;
      response.write(piece);
      if (isLast) response.end();
    },
  };
}
