/** What may stand inside a word without being a part of it: pages, e-papers and OCR put it there. */

/** White space: what `\s` stands for in a regular expression, but for the byte order mark, and the control “next line”. */
export const SPACES =
  '\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000';

/** Characters that show nothing: the soft hyphen, zero-width spaces and joiners, the byte order mark. */
export const INVISIBLE = '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff';
