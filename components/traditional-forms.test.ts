import { beforeEach, expect, it, vi } from 'vitest';
import { ask } from '../messages';
import { TraditionalForms } from './traditional-forms';

vi.mock('../messages', () => ({ ask: vi.fn<typeof ask>() }));

beforeEach(() => vi.mocked(ask).mockReset());

it('keeps what it has asked for', async () => {
  const forms = new TraditionalForms();
  vi.mocked(ask).mockResolvedValueOnce(['四議兩公開']);
  expect(await forms.learn(['四议两公开', '四议两公开', ''])).toBe(true);
  expect(await forms.learn(['四议两公开'])).toBe(false);
  expect(forms.writing.written('四议两公开')).toBe('四議兩公開');
  expect(ask).toHaveBeenCalledOnce();
});

it('asks again for what got no answer', async () => {
  const forms = new TraditionalForms();
  vi.mocked(ask).mockRejectedValueOnce(new Error('the background is gone'));
  expect(await forms.learn(['决议'])).toBe(false);
  expect(forms.writing.written('决议')).toBe('决议');
  vi.mocked(ask).mockResolvedValueOnce(['決議']);
  expect(await forms.learn(['决议'])).toBe(true);
  expect(forms.writing.written('决议')).toBe('決議');
});
