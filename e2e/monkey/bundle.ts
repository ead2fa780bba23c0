import { build, type Plugin } from 'esbuild';
import path from 'node:path';

/**
 * The engine's place is taken by one that answers at once: thousands of steps run in seconds. Walks through the page
 * are cut into small slices, so that the page changes under them.
 */
const withoutBackground: Plugin = {
  name: 'without-background',
  setup: (plugin) => {
    plugin.onResolve({ filter: /\/(reading-port|status-changes|rereading)$/ }, () => ({
      path: path.resolve('e2e/monkey/without-background.ts'),
    }));
    plugin.onResolve({ filter: /\/slices$/ }, () => ({ path: path.resolve('e2e/monkey/small-slices.ts') }));
    plugin.onResolve({ filter: /\/refusals$/ }, () => ({
      path: path.resolve('e2e/monkey/patient-refusals.ts'),
    }));
  },
};

/** A script of this folder for a page, with what of `page/` it uses. */
export async function bundled(script: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`e2e/monkey/${script}`],
    bundle: true,
    loader: { '.css': 'text' },
    // What WXT says of the browser that a build is for.
    define: { 'import.meta.env': JSON.stringify({ CHROME: true, BROWSER: 'chrome' }) },
    write: false,
    format: 'iife',
    platform: 'browser',
    plugins: [withoutBackground],
  });
  return outputFiles[0]?.text ?? '';
}
