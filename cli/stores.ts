/** What each store wants of a submission: zips by the ending of their names, and secrets from the environment. */
export const STORES = {
  chrome: {
    zips: { '--chrome-zip': 'chrome' },
    secrets: ['CHROME_EXTENSION_ID', 'CHROME_CLIENT_ID', 'CHROME_CLIENT_SECRET', 'CHROME_REFRESH_TOKEN'],
  },
  firefox: {
    zips: { '--firefox-zip': 'firefox', '--firefox-sources-zip': 'sources' },
    secrets: ['FIREFOX_EXTENSION_ID', 'FIREFOX_JWT_ISSUER', 'FIREFOX_JWT_SECRET'],
  },
  edge: {
    zips: { '--edge-zip': 'edge' },
    secrets: ['EDGE_PRODUCT_ID', 'EDGE_CLIENT_ID', 'EDGE_API_KEY'],
  },
} as const;
export type Store = keyof typeof STORES;
export const STORE_NAMES = Object.keys(STORES) as Store[];

export interface Wish {
  /** The stores to submit to; none: those whose secrets are there. */
  stores: readonly Store[];
  dryRun: boolean;
  /** The version's zips begin with this: `.output/tifa-0.1.0`. */
  zip: string;
}

export interface Plan {
  /** What `wxt submit` is called with; empty: nothing is to be done. */
  flags: string[];
  /** Stores that none of whose secrets are there. */
  leftOut: Store[];
  problems: string[];
}

/** How a wish is carried out with these secrets and files. */
export function planSubmission(
  { stores, dryRun, zip }: Wish,
  secrets: Readonly<Record<string, string | undefined>>,
  exists: (file: string) => boolean,
): Plan {
  const plan: Plan = { flags: [], leftOut: [], problems: [] };
  for (const store of stores.length > 0 ? stores : STORE_NAMES) {
    const wanted = STORES[store];
    const missing = wanted.secrets.filter((name) => !secrets[name]?.trim());
    if (stores.length === 0 && missing.length === wanted.secrets.length) {
      plan.leftOut.push(store);
      continue;
    }
    if (missing.length > 0) plan.problems.push(`${store}: not set: ${missing.join(', ')}`);
    for (const [flag, ending] of Object.entries(wanted.zips)) {
      const file = `${zip}-${ending}.zip`;
      if (exists(file)) plan.flags.push(flag, file);
      else plan.problems.push(`${store}: ${file} is not there; \`npm run zip\` makes it`);
    }
  }
  if (dryRun && plan.flags.length > 0) plan.flags.unshift('--dry-run');
  return plan;
}
