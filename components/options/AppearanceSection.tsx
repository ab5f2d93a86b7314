import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import {
  CARD_SIZES,
  DENSITIES,
  OPEN_DELAYS,
  type Settings,
  TEXT_SCALES,
  THEMES,
  UNDERLINES,
} from '../../lib/model/settings';
import { locale } from '../parts/locale';
import { Segments } from '../parts/Segments';

export type Appearance = Pick<Settings, 'underline' | 'density' | 'cardSize' | 'textScale' | 'theme' | 'opensAfter'>;

export type AppearanceSectionProps = {
  look: Appearance;
  onLook(change: Partial<Appearance>): void;
  /** The preview beside the choices. */
  children?: ComponentChildren;
};

export function AppearanceSection({ look, onLook, children }: AppearanceSectionProps) {
  return (
    <section id="appearance" aria-labelledby="appearance-title">
      <h2 class="pg" id="appearance-title">
        {i18n.t('options.appearance.title')}
      </h2>
      <div class="app">
        <div>
          <Segments
            legend={i18n.t('options.appearance.underline')}
            choices={UNDERLINES.map((value) => ({ value, label: i18n.t(`options.appearance.underlines.${value}`) }))}
            value={look.underline}
            onChoose={(underline) => onLook({ underline })}
          />
          <Segments
            legend={i18n.t('options.appearance.density')}
            choices={DENSITIES.map((value) => ({ value, label: i18n.t(`options.appearance.densities.${value}`) }))}
            value={look.density}
            onChoose={(density) => onLook({ density })}
          />
          <Segments
            legend={i18n.t('options.appearance.cardSize')}
            choices={CARD_SIZES.map((value) => ({ value, label: i18n.t(`options.appearance.cardSizes.${value}`) }))}
            value={look.cardSize}
            onChoose={(cardSize) => onLook({ cardSize })}
          />
          <Segments
            legend={i18n.t('options.appearance.textScale')}
            choices={TEXT_SCALES.map((value) => ({ value, label: percent(value) }))}
            value={look.textScale}
            onChoose={(textScale) => onLook({ textScale })}
          />
          <Segments
            legend={i18n.t('options.appearance.theme')}
            choices={THEMES.map((value) => ({ value, label: i18n.t(`options.appearance.themes.${value}`) }))}
            value={look.theme}
            onChoose={(theme) => onLook({ theme })}
          />
          <Segments
            legend={i18n.t('options.appearance.opensAfter')}
            choices={OPEN_DELAYS.map((value) => ({ value, label: delay(value) }))}
            value={look.opensAfter}
            onChoose={(opensAfter) => onLook({ opensAfter })}
          />
        </div>
        {children}
      </div>
    </section>
  );
}

function percent(value: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent' }).format(value);
}

function delay(value: Settings['opensAfter']): string {
  if (value === 'click') return i18n.t('options.appearance.onClick');
  return i18n.t('options.appearance.milliseconds', [value]);
}
