import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { makeReproducible } from './cli/same-zip';
import { SITE_MATCHES } from './sites';

/** The design's whole list: nothing else may be asked for (`e2e/manifest.spec.ts` holds us to it). */
const PERMISSIONS = ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'];

export default defineConfig({
  // Without this Firefox and Safari would get manifest version 2.
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  webExt: { disabled: true },
  zip: {
    // Compiled anew by whoever builds from the sources.
    excludeSources: ['public/data/**', 'test-results/**', 'e2e/**', 'bench/results/**'],
  },
  vite: () => ({
    // The oldest browsers that the manifests allow: what they know by themselves needs no replacement.
    build: { cssTarget: ['chrome128', 'firefox140', 'safari18.4'] },
    resolve: {
      alias: {
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('entrypoints/annotate.content/script-context.ts', import.meta.url),
        ),
      },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: PERMISSIONS,
    optional_host_permissions: ['*://*/*'],
    // Chrome allows four suggestions; the rest the reader may bind. Each has a modifier: bare letters belong to the page.
    // Chrome keeps Alt+Shift+R, P and N to itself and would leave them unbound without a word.
    commands: {
      'read-page': { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_commands_readPage__' },
      'cycle-pinyin': {
        suggested_key: { default: 'Alt+Shift+Y' },
        description: '__MSG_commands_cyclePinyin__',
      },
      'next-term': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commands_nextTerm__' },
      'previous-term': { description: '__MSG_commands_previousTerm__' },
      'save-term': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commands_saveTerm__' },
      'open-vocabulary': { description: '__MSG_commands_openVocabulary__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'",
    },
    // The first with caretPositionFromPoint, which finds the word under the pointer.
    ...((browser === 'chrome' || browser === 'edge') && { minimum_chrome_version: '128' }),
    ...(browser === 'safari' && {
      browser_specific_settings: { safari: { strict_min_version: '18.4' } },
    }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'tifa@tifa.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
  hooks: {
    'zip:extension:done': (_wxt, file) => makeReproducible(file),
    'zip:sources:done': (_wxt, file) => makeReproducible(file),
    'build:manifestGenerated': (_wxt, manifest) => {
      for (const script of manifest.content_scripts ?? []) script.matches = [...SITE_MATCHES];
    },
  },
});
