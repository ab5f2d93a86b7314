import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Why } from '../../lib/model/mention';
import { SLOT, Slots } from './Slots';

export type WhyThisCardProps = {
  /** The very words of the page. */
  surface: string;
  why: Why;
  notToConfuse: readonly string[];
  /** What the reader can do about it. */
  children?: ComponentChildren;
};

/** Which rule let the words pass, on what evidence, and what they do not mean: a reader can see an error. */
export function WhyThisCard({ surface, why, notToConfuse, children }: WhyThisCardProps) {
  const { rule, evidence } = why;
  const isToldBy = rule === 'usual' || evidence !== undefined;
  const words = i18n.t(`card.why.${isToldBy ? rule : 'name'}`, [SLOT, SLOT]);
  return (
    <details class="part">
      <summary>{i18n.t('card.why.title')}</summary>
      <div class="why">
        <p>
          <Slots words={words}>{[<Quoted>{surface}</Quoted>, <Quoted>{evidence}</Quoted>]}</Slots>
        </p>
        {notToConfuse.length > 0 && (
          <p>
            <Slots words={i18n.t('card.why.notMeant', [SLOT])}>
              {[<span lang="en">{notToConfuse.join('; ')}</span>]}
            </Slots>
          </p>
        )}
        {children}
      </div>
    </details>
  );
}

function Quoted({ children }: { children: ComponentChildren }) {
  return <q class="quoted">{children}</q>;
}
