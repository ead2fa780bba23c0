import { createServer, type RequestListener } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { pageOf } from './page-methods';

/** Milliseconds there and back; bytes that come at first, as TCP begins; bytes a millisecond at most: 10 Mbit/s. */
const ROUND_TRIP_MS = 50;
const FIRST_BYTES = 14_000;
const BYTES_A_MS = 1_250;

export const ENGLISH_PAGE = 'english.html';
const ENGLISH = `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><body>${'<p>Snow fell on the pass all night, and the road was closed until <a href="#">noon</a>.</p>\n'.repeat(300)}`;

/** Switches that have Chromium find `hosts` at a {@link servePages server} of ours, and nothing else anywhere. */
export function hostRules(hosts: readonly string[], port: number): string[] {
  const maps = hosts.map((host) => `MAP ${host}:80 127.0.0.1:${port}`);
  return [`--host-resolver-rules=${maps.join(', ')}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`];
}

/**
 * Serves pages as a network brings them, in more and more bytes a round trip: `/10000.html` has so many characters.
 * A page that comes in one piece, as from a browser's cache, is parsed before anybody could have read it.
 */
export async function servePages(): Promise<{ port: number; close: () => void }> {
  const most = ROUND_TRIP_MS * BYTES_A_MS;
  return serveLocally((request, response) => {
    const name = (request.url ?? '').slice(1);
    const characters = Number.parseInt(name, 10);
    const html = name === ENGLISH_PAGE ? ENGLISH : characters > 0 ? pageOf(characters) : null;
    if (html === null) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    void (async () => {
      const bytes = Buffer.from(html);
      let at = 0;
      for (let window = FIRST_BYTES; at < bytes.length; window = Math.min(window * 2, most)) {
        if (at > 0) await pause(ROUND_TRIP_MS);
        response.write(bytes.subarray(at, (at += window)));
      }
      response.end();
    })();
  });
}

/** Answers on a port of this machine. */
export async function serveLocally(answer: RequestListener): Promise<{ port: number; close: () => void }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, close: () => void server.close() };
}
