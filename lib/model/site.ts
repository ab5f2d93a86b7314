/** A host as the settings keep it: lower case, without `www.`. */
export function siteOf(host: string): string {
  return host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
}

/** Whether `host` is `site` or a subdomain of it. */
export function isWithinSite(host: string, site: string): boolean {
  const plain = siteOf(host);
  return plain === site || plain.endsWith(`.${site}`);
}

/** The match pattern that covers a site and its subdomains. */
export function patternOf(site: string): string {
  return `https://*.${site}/*`;
}
