import type { Page } from '@playwright/test';
import { BEGUN, DRAWN } from './page-methods';

/** A trace's event, as far as it is used here. Times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** The thread's own time: what the event took without waiting for a processor. */
  tdur?: number;
  pid: number;
  tid: number;
  args?: { worldName?: string; data?: { url?: string } };
}

/** What a page's main thread did, in milliseconds of its own time: waiting for a busy processor is not counted. */
export interface Tasks {
  /** The longest task since the parsed document, the page's own work and ours. */
  longest: number;
  /**
   * The most that is ours in one task: our script, the style and layout that it asks for, and all rendering of a frame
   * in which something of ours was drawn.
   */
  longestOwn: number;
  /** Tasks with more than 50 ms that are ours. */
  ownOver50: number;
  /** Tasks that are ours for a millisecond or more. */
  ownTasks: number;
  /** Our script, from the start of the document on, all tasks together. */
  ownScript: number;
  /** Timers set and frames asked for by our script. */
  ownTimers: number;
  ownFrames: number;
}

// Without stacks: for the first one Chromium parses and compiles all of a script once more, 5 ms of our start and 20
// with the processor slowed down fourfold, and it takes one whenever a style or a layout becomes out of date.
const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'v8.execute',
  'blink.user_timing',
];
const RENDERING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit']);
const OUR_WORLD = /^Tifa /;
const OUR_SCRIPT = /^chrome-extension:.*\/(content-scripts\/|scout\.js)/;

/** Traces a page's own process while `act` runs. */
export async function trace(page: Page, act: () => Promise<void>): Promise<Tasks> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await act();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return tasksIn(events);
}

type Owner = 'ours' | 'others' | 'nobody';

/** Whose script an event is. Microtasks with nothing around them are ours: no other script here has any. */
function ownerOf({ name, args }: TraceEvent, around: Owner): Owner {
  if (name === 'RunMicrotasks') return around === 'nobody' ? 'ours' : around;
  if (name === 'v8.callFunction') return OUR_WORLD.test(args?.worldName ?? '') ? 'ours' : 'others';
  if (name === 'FunctionCall' || name === 'EvaluateScript')
    return OUR_SCRIPT.test(args?.data?.url ?? '') ? 'ours' : 'others';
  return around;
}

function tasksIn(events: readonly TraceEvent[]): Tasks {
  const begun = events.find(({ name }) => name === BEGUN);
  const main = begun ?? events.find(({ args }) => OUR_SCRIPT.test(args?.data?.url ?? ''));
  if (!main) throw new Error('the trace has no page of ours');
  const here = events
    .filter(({ pid, tid }) => pid === main.pid && tid === main.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks: Tasks = {
    longest: 0,
    longestOwn: 0,
    ownOver50: 0,
    ownTasks: 0,
    ownScript: 0,
    ownTimers: 0,
    ownFrames: 0,
  };
  /** Something of ours was drawn that has not been on screen yet. */
  let drawn = false;
  let at = 0;
  while (at < here.length) {
    const task = here[at++];
    if (task?.name !== 'RunTask' || task.ph !== 'X') continue;
    const within: TraceEvent[] = [];
    for (let event = here[at]; event && event.ts < endOf(task); event = here[++at]) within.push(event);
    drawn ||= within.some(({ name }) => name === DRAWN);
    const { script, rendering, timers, frames } = sharesOf(within, drawn);
    tasks.ownTimers += timers;
    tasks.ownFrames += frames;
    tasks.ownScript += script / 1000;
    const own = (script + rendering) / 1000;
    if (own >= 1) tasks.ownTasks++;
    if (!begun || task.ts >= begun.ts || endOf(task) > begun.ts)
      tasks.longest = Math.max(tasks.longest, (task.tdur ?? 0) / 1000);
    tasks.longestOwn = Math.max(tasks.longestOwn, own);
    if (own > 50) tasks.ownOver50++;
    if (within.some(({ name }) => name === 'Paint')) drawn = false;
  }
  return tasks;
}

const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

/** What is ours of one task, times in microseconds. */
interface Shares {
  script: number;
  rendering: number;
  timers: number;
  frames: number;
}

/** Each moment belongs to the innermost event around it. */
function sharesOf(within: readonly TraceEvent[], drawn: boolean): Shares {
  const shares: Shares = { script: 0, rendering: 0, timers: 0, frames: 0 };
  const open: { end: number; own: number; owner: Owner; rendering: boolean }[] = [];
  const close = (until: number): void => {
    for (let inner = open.at(-1); inner && inner.end <= until; inner = open.at(-1)) {
      open.pop();
      if (inner.owner === 'ours') shares.script += inner.own;
      else if (inner.rendering && drawn) shares.rendering += inner.own;
    }
  };
  for (const event of within) {
    close(event.ts);
    const around = open.at(-1);
    if (event.ph !== 'X') {
      if (around?.owner !== 'ours') continue;
      if (event.name === 'TimerInstall') shares.timers++;
      else if (event.name === 'RequestAnimationFrame') shares.frames++;
      continue;
    }
    const own = event.tdur ?? 0;
    if (around) around.own -= own;
    open.push({
      end: endOf(event),
      own,
      owner: ownerOf(event, around?.owner ?? 'nobody'),
      rendering: RENDERING.has(event.name) || (around?.rendering ?? false),
    });
  }
  close(Number.POSITIVE_INFINITY);
  return shares;
}
