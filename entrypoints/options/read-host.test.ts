import { describe, expect, it } from 'vitest';
import { readHost } from './read-host';

describe('readHost', () => {
  it('takes a bare host and a whole address', () => {
    expect(readHost(' News.Example.cn ')).toBe('news.example.cn');
    expect(readHost('https://epaper.example.cn:8443/2025/a.html?b#c')).toBe('epaper.example.cn');
    expect(readHost('例子.中国')).toBe('xn--fsqu00a.xn--fiqs8s');
  });
  it.each(['', 'ftp://a.example', '*.example.cn', 'a b', 'me@example.cn', 'javascript:alert(1)'])(
    'refuses %j, which is no site',
    (text) => {
      expect(readHost(text)).toBeNull();
    },
  );
});
