import { build, type Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { compile } from 'svelte/compiler';

const svelte: Plugin = {
  name: 'svelte',
  setup: (plugin) => {
    plugin.onLoad({ filter: /\.svelte$/ }, async ({ path }) => ({
      contents: compile(await readFile(path, 'utf8'), { filename: path, generate: 'client' }).js.code,
    }));
  },
};

/** One of the pages' scripts in this folder, with its framework, as one script. */
export async function bundle(app: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`e2e/apps/${app}`],
    bundle: true,
    write: false,
    jsx: 'automatic',
    format: 'iife',
    platform: 'browser',
    conditions: ['browser'],
    plugins: [svelte],
    // With the part that compiles templates: pages of old have them in their markup.
    alias: { vue: 'vue/dist/vue.esm-bundler.js' },
    define: {
      // Frameworks complain about what they find only while developed.
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
  });
  return outputFiles[0]?.text ?? '';
}
