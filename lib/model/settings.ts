import * as v from 'valibot';
import { ID_PATTERN } from './entity';
import { isWithinSite } from './site';

export const UNDERLINES = ['dotted', 'line', 'tint'] as const;
export const DENSITIES = ['first', 'section', 'all', 'none'] as const;
export const CARD_SIZES = ['small', 'normal'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
export const TEXT_SCALES = [0.9, 1, 1.15, 1.3] as const;
export const OPEN_DELAYS = [150, 300, 600, 'click'] as const;
export const SITE_MODES = ['listed', 'every', 'ask'] as const;

const host = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/));

/** What a reader chose. Every field falls back on its own, so that one spoiled value loses no other. */
export const SettingsSchema = v.object({
  /** Topics turned off. New topics of later datasets start on. */
  topicsOff: v.fallback(v.array(v.pipe(v.string(), v.regex(ID_PATTERN))), []),
  /** `listed`: the news sites of the package. `every`: all sites (asks for permission). `ask`: only by the toolbar. */
  siteMode: v.fallback(v.picklist(SITE_MODES), 'listed'),
  /** Hosts turned off, without `www.`; subdomains follow. */
  sitesOff: v.fallback(v.array(host), []),
  /** Entities that the reader does not want marked: on one site, or everywhere (null). */
  muted: v.fallback(
    v.array(v.strictObject({ entityId: v.pipe(v.string(), v.regex(ID_PATTERN)), site: v.nullable(host) })),
    [],
  ),
  /** When everything was paused (ISO 8601), or null. */
  pausedSince: v.fallback(v.nullable(v.pipe(v.string(), v.isoTimestamp())), null),
  underline: v.fallback(v.picklist(UNDERLINES), 'dotted'),
  /** Which mentions are marked: the first of an entity in the article, in each section, all, or none. */
  density: v.fallback(v.picklist(DENSITIES), 'first'),
  cardSize: v.fallback(v.picklist(CARD_SIZES), 'normal'),
  textScale: v.fallback(v.picklist(TEXT_SCALES), 1),
  theme: v.fallback(v.picklist(THEMES), 'system'),
  /** Rest on a mention this long before its card opens, in milliseconds; or open on a click only. */
  opensAfter: v.fallback(v.picklist(OPEN_DELAYS), 300),
  /** Passages marked in private windows are saved like others. */
  savesInPrivate: v.fallback(v.boolean(), false),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

/** Whether the reader does not want an entity marked on this host. */
export function isMuted({ muted }: Pick<Settings, 'muted'>, entityId: string, onHost: string): boolean {
  return muted.some((mute) => mute.entityId === entityId && (mute.site === null || isWithinSite(onHost, mute.site)));
}

/** Settings out of whatever the store holds: missing or spoiled fields take their defaults. Never throws. */
export function parseSettings(value: unknown): Settings {
  return v.parse(SettingsSchema, typeof value === 'object' && value !== null ? value : {});
}

export const DEFAULT_SETTINGS: Settings = parseSettings({});
