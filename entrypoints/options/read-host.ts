/** The host in what the reader typed or pasted: `news.example.cn`, or a whole address. Null where there is none. */
export function readHost(text: string): string | null {
  const trimmed = text.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
  const { hostname, username } = new URL(address);
  // A user name means that it was no plain address; a match pattern's star is none either.
  return hostname === '' || username !== '' || /[*%]/.test(hostname) ? null : hostname;
}
