import { isWithinSite } from '../../lib/model/site';

export function isSiteOff(sitesOff: readonly string[], host: string): boolean {
  return sitesOff.some((off) => isWithinSite(host, off));
}

/** Turning a site on clears whatever turned it off, be it the site itself or one that it belongs to. */
export function turnSite(sitesOff: readonly string[], host: string, isOn: boolean): string[] {
  const others = sitesOff.filter((off) => !isWithinSite(host, off));
  return isOn ? others : [...others, host];
}
