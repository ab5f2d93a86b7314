/** What a page says its address is, as written: relative, wrong and missing ones included. */
export type AddressHints = { canonicalLink?: string; openGraph?: string; jsonLd?: string };

/** Parameters that say how a reader came, never what is read. */
const TRACKING = new RegExp(
  '^(?:utm_.*|at_.*|ns_.*|pk_.*|mtm_.*|piwik_.*|hsa_.*|oly_.*|guce_.*|_hs.*|__s|__twitter_impression|_ga|_gl|_openstat|' +
    'fb(?:clid|_.*)|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid?|mc_[ce]id|mkt_tok|' +
    'vero_id|wickedid|ref|ref_src|ref_url|referrer|referer|cmp|cmpid|ncid|ocid|cvid|ito|smid|smtyp|smcx|sref|srnd|xtor|' +
    'mbid|s_cid|spref|soc_src|soc_trk|guccounter|hss_channel|trk|trkid|wt\\.mc_id|share|shared|sharetype|partner|' +
    'amp|amp_.*|outputtype|output|usqp|rss|ssm|print)$',
  'i',
);
/** Labels of a host under which the same pages stand in another dress. */
const DRESS = new Set(['www', 'm', 'mobile', 'amp', 'wap']);
/** Caches that show another host's page, with that host and its path in their own path: `/c/s/host/path`. */
const AMP_CACHE = /(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com)$/;
const CACHED = /^\/(?:[a-z]\/)?(?:s\/)?([a-z0-9.-]+\.[a-z]{2,}(?:\/.*)?)$/i;
/** A parameter whose value chooses the article. */
const CHOOSES = /^(?:id|p|aid|nid|sid|story|storyid|story_id|article|articleid|article_id|idarticle|item|post|doc|v)$/i;
/** Pages of one article. */
const PAGE_NUMBER = /^\/(?:page\/|p\/|pagina\/)?\d{1,2}$/;
/** An id in a path: so many digits are no date and no part of a title. */
const ID = /\d{5,}/g;
/** A word of a slug. Shorter ones stand in all of them. */
const SLUG_WORD = /[\p{L}\p{N}]{3,}/gu;
/** Share of a slug's words that two addresses of one article have in common, at least. */
const SAME_SLUG = 0.5;

/**
 * The one address that stands for all addresses of an article: AMP and mobile editions, tracking parameters, fragments,
 * `http`, `www.` and a final slash make no other article. The page's own canonical link is followed where it can be
 * right; not to the front page, a section, another site, or what looks like another article (a link left behind
 * by a page that changed its address without loading).
 *
 * It tells articles apart; the address at which a page was read should be kept beside it.
 */
export function canonicalAddress(address: string, hints: AddressHints = {}): string {
  const page = readAddress(address);
  if (page === null) return address;
  const said = [hints.canonicalLink, hints.openGraph, hints.jsonLd].map((hint) => readAddress(hint, page.base));
  const [link, ...others] = said;
  const isSeconded = (one: Address) => others.some((other) => other !== null && write(other) === write(one));
  const found = link ? [link] : others;
  for (const one of found) {
    if (one !== null && isSameArticle(page, one, link === one && isSeconded(one))) return write(one);
  }
  return write(page);
}

type Address = { host: string; path: string; query: [string, string][]; fragment: string; base: string };

function readAddress(address: string | undefined, base?: string): Address | null {
  const trimmed = address?.trim();
  if (!trimmed) return null;
  if (base === undefined ? !URL.canParse(trimmed) : !URL.canParse(trimmed, base)) return null;
  const url = base === undefined ? new URL(trimmed) : new URL(trimmed, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const cached = originalOf(url);
  if (cached !== null) return readAddress(cached);
  return {
    host: plainHost(url.hostname) + (url.port === '' ? '' : `:${url.port}`),
    path: plainPath(url.pathname),
    query: plainQuery(url.search),
    // Old applications keep the page in the fragment.
    fragment: url.hash.startsWith('#!') ? url.hash : '',
    base: url.href,
  };
}

/** The address of the page that an AMP cache shows; null for any other. */
function originalOf({ hostname, pathname, search }: URL): string | null {
  const isGoogle = /^(?:www\.)?google\.[a-z.]+$/.test(hostname) && pathname.startsWith('/amp/');
  if (!isGoogle && !AMP_CACHE.test(hostname)) return null;
  const rest = CACHED.exec(isGoogle ? pathname.slice('/amp'.length) : pathname)?.[1];
  return rest === undefined ? null : `https://${rest}${search}`;
}

function plainHost(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  return labels.filter((label, at) => at >= labels.length - 2 || !DRESS.has(label)).join('.');
}

function plainPath(path: string): string {
  const plain = path
    .replace(/^\/amp(?=\/.)/i, '')
    .replace(/\/amp(?:html)?(?:\.html?)?\/?$/i, '')
    .replace(/\.amp(?=\.html?$|$)/i, '')
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '')
    .replace(/\/+$/, '');
  // One ending may have stood before another.
  return plain === '' ? '/' : plain === path ? plain : plainPath(plain);
}

function plainQuery(search: string): [string, string][] {
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    })
    .filter(([name]) => !TRACKING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function write({ host, path, query, fragment }: Address): string {
  const pairs = query.map(([name, value]) => (value === '' ? name : `${name}=${value}`)).join('&');
  return `https://${host}${path}${pairs === '' ? '' : `?${pairs}`}${fragment}`;
}

/**
 * Whether what a page says of its address can be another address of the same article.
 *
 * @param isSeconded whether the page says it twice
 */
function isSameArticle(page: Address, said: Address, isSeconded: boolean): boolean {
  if (!isSameSite(page.host, said.host)) return false;
  const chosen = page.query.filter(([name, value]) => CHOOSES.test(name) || /^\d{4,}$/.test(value));
  // One address for whatever the parameter chooses is no address of an article.
  if (page.path === said.path) return chosen.every(([name, value]) => hasValue(said, name, value));
  if (said.path === '/' || page.path === '/') return said.path !== '/' && chosen.length > 0 && isSeconded;
  if (page.path.startsWith(`${said.path}/`)) return PAGE_NUMBER.test(page.path.slice(said.path.length));
  return hasSameName(page, said) || (isSeconded && !hasSlug(page.path));
}

function isSameSite(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

function hasValue({ path, query }: Address, name: string, value: string): boolean {
  return query.some(([key, other]) => key === name && other === value) || path.includes(value);
}

/** Whether two paths name the same thing: an id in both, the same last part, or most words of it. */
function hasSameName(page: Address, said: Address): boolean {
  const ids: string[] = page.path.match(ID) ?? [];
  const others: string[] = said.path.match(ID) ?? [];
  // Two ids that differ are two articles, however like their titles.
  if (ids.length > 0 && others.length > 0) return ids.some((id) => others.includes(id));
  const words = new Set(slugOf(page.path));
  const saidWords = new Set(slugOf(said.path));
  const shared = [...words].filter((word) => saidWords.has(word)).length;
  return shared > 0 && shared >= SAME_SLUG * Math.max(words.size, saidWords.size);
}

function hasSlug(path: string): boolean {
  return slugOf(path).filter((word) => !/^\d+$/.test(word)).length >= 3;
}

function slugOf(path: string): string[] {
  const last = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]{3,5}$/i, '');
  return last.toLowerCase().match(SLUG_WORD) ?? [];
}
