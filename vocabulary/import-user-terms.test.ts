import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { importUserTerms, undoImport } from './import-user-terms';
import { changeUserTerms, getUserTerms, removeUserTerm, setUserTerms } from './user-terms';

beforeEach(() => fakeBrowser.reset());

const term = (name: string, english = name) => ({ term: name, english });

describe('an import of the reader’s own terms', () => {
  it('comes in front, replaces by name, and says how many of each', async () => {
    await setUserTerms([term('甲', 'newer'), term('乙')]);
    const done = await importUserTerms([term('乙'), term('甲', 'older'), term('丙')]);
    expect(done).toMatchObject({ added: 1, replaced: 1 });
    expect(await getUserTerms()).toEqual([term('乙'), term('甲', 'older'), term('丙')]);
  });

  it('loses nothing where several come at once', async () => {
    await Promise.all(['甲', '乙', '丙'].map((name) => importUserTerms([term(name)])));
    expect((await getUserTerms()).map((each) => each.term)).toEqual(['丙', '乙', '甲']);
  });

  it('is undone: the list is as it was, in its order', async () => {
    const before = [term('甲', 'newer'), term('乙'), term('丁')];
    await setUserTerms(before);
    await undoImport(await importUserTerms([term('丁', 'older'), term('丙'), term('甲', 'older')]));
    expect(await getUserTerms()).toEqual(before);
  });

  it('is undone without what the reader has done since', async () => {
    await setUserTerms([term('甲', 'newer'), term('乙'), term('丁'), term('戊')]);
    const done = await importUserTerms([term('甲', 'older'), term('丙'), term('丁', 'older')]);
    await removeUserTerm('戊');
    await removeUserTerm('丁');
    await changeUserTerms((terms) => [
      term('己'),
      ...terms.map((each) => (each.term === '丙' ? term('丙', 'corrected') : each)),
    ]);
    await undoImport(done);
    expect(await getUserTerms()).toEqual([
      term('己'),
      term('丙', 'corrected'),
      term('甲', 'newer'),
      term('乙'),
    ]);
  });
});
