import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
}
interface Workflow {
  name: string;
  on: unknown;
  permissions: Record<string, string>;
  jobs: Record<string, { 'runs-on': string; steps: Step[] }>;
}

const folder = '.github/workflows';
const files = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe.each(files)('workflow %s', (file) => {
  const workflow = parse(readFileSync(path.join(folder, file), 'utf8'), { strict: true }) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  const commands = steps.flatMap(({ run }) => (run ? [run] : [])).join('\n');

  it('says when it runs, what it may do and on what machine', () => {
    expect(workflow.on).toBeTypeOf('object');
    expect(workflow.permissions).toBeTypeOf('object');
    for (const job of Object.values(workflow.jobs)) expect(job['runs-on']).toBeTypeOf('string');
  });

  it('has steps that each either use an action of a fixed version or run something', () => {
    for (const { uses, run } of steps) {
      expect((uses === undefined) !== (run === undefined)).toBe(true);
      expect(uses ?? 'actions/none@v1').toMatch(/^[\w-]+\/[\w-]+@v\d+$/);
    }
  });

  it('calls only scripts and files that are there', () => {
    for (const [, script = ''] of commands.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g))
      expect(scripts).toHaveProperty([script]);
    for (const [, script = ''] of commands.matchAll(/\bbash ([\w./-]+)/g))
      expect(existsSync(script)).toBe(true);
    for (const [, tool = ''] of commands.matchAll(/\bnpx ([\w-]+)/g))
      expect(existsSync(`node_modules/.bin/${tool}`)).toBe(true);
    expect(commands).toMatch(/npm run |bash /);
  });
});

describe('scripts of package.json', () => {
  it.each(Object.entries(scripts))('%s runs what is there', (_name, command) => {
    for (const [, file = ''] of command.matchAll(/\b(?:tsx|node) ([\w./-]+)/g))
      expect(existsSync(file)).toBe(true);
    for (const [, script = ''] of command.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g))
      expect(scripts).toHaveProperty([script]);
  });
});
