/** Whether the members of a list have in common what the slogan counts. */
import type { Slogan } from './slogan';
import { bare } from './view';

/**
 * 0 none · 1 the head's character is somewhere in each · 2 it opens or closes each · 3 the whole head (two characters
 * or more) does.
 */
export type Agreement = 0 | 1 | 2 | 3;

/** How members write a head that the slogan shortens. */
const WRITTEN: Record<string, string[]> = {
  无: ['没有', '无'],
  不: ['不', '没有', '未'],
  有: ['有'],
  网: ['网'],
};

/** 五个一: 读一本书、写一篇文, each member one of something. */
export function namesOne(text: string): boolean {
  return /^\p{Script=Han}{0,3}?一(?![一般样直定起切同向旦致心意])\p{Script=Han}/u.test(text);
}

/** The ways in which a member may show the head: whole, its first word, its last word. */
export function headForms(head: string): string[] {
  if (head.length < 2) return WRITTEN[head] ?? (head ? [head] : []);
  const written = WRITTEN[head[0]!];
  // of a head of two characters both are needed: 自我净化 is no 自信
  if (head.length === 2) return [head, ...(written ?? [])];
  return [head, head.slice(0, 2), head.slice(-2), ...(written ?? [head[0]!])];
}

export function agreement(members: readonly string[], slogan: Slogan): Agreement {
  if (slogan.kind !== 'members' || members.length !== slogan.count) return 0;
  const plain = members.map(bare);
  let weakest: Agreement = 3;
  let from = 0;
  for (const part of slogan.parts) {
    const group = plain.slice(from, from + part.count);
    from += part.count;
    const here = partAgreement(group, part.head);
    if (here < weakest) weakest = here;
  }
  return weakest;
}

function partAgreement(group: readonly string[], head: string): Agreement {
  if (head === '一') return group.every(namesOne) ? 2 : 0;
  let best: Agreement = 0;
  for (const form of headForms(head)) {
    const edge = group.every((m) => m.startsWith(form)) || group.every((m) => m.endsWith(form));
    // a member that is the head and nothing else says nothing
    if (group.some((m) => m === form && form === head && group.length > 1)) continue;
    const here: Agreement = edge ? (form.length > 1 ? 3 : 2) : group.every((m) => m.includes(form)) ? 1 : 0;
    if (here > best) best = here;
  }
  return best;
}
