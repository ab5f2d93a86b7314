import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { language } from '../parts/locale';
import { SAMPLE_ARTICLES } from './sample-article';

/** The name that the article begins with: the first mark that a newcomer meets. */
const FIRST_NAME = 'CECOT';

/** The sample article, on which marks and cards work. `region` is what the reading script reads. */
export function SampleSheet({ region }: { region: RefObject<HTMLElement | null> }) {
  const { lang, title, paragraphs } = SAMPLE_ARTICLES[language()];
  return (
    <section class="sample" aria-labelledby="sample-title">
      <p class="meta">{i18n.t('welcome.sample.label')}</p>
      <p class="try">{i18n.t('welcome.sample.try', [FIRST_NAME])}</p>
      <article ref={region} lang={lang}>
        <h2 id="sample-title">{title}</h2>
        {paragraphs.map(({ text }) => (
          <p key={text}>{text}</p>
        ))}
      </article>
    </section>
  );
}
