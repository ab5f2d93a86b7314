import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';

export const SECTIONS = ['topics', 'sites', 'appearance', 'data', 'privacy'] as const;
export type Section = (typeof SECTIONS)[number];

/** A section is the current one while its head is in the upper part of the window. */
const UPPER_PART = '-10% 0px -60% 0px';

/** The index beside the sections; it follows the reader's place on the page. */
export function OptionsIndex() {
  const current = useSectionInView();
  return (
    <nav class="side" aria-label={i18n.t('options.title')}>
      {SECTIONS.map((section) => (
        <a key={section} href={`#${section}`} aria-current={section === current ? 'true' : undefined}>
          {i18n.t(`options.${section}.title`)}
        </a>
      ))}
    </nav>
  );
}

function useSectionInView(): Section {
  const [current, setCurrent] = useState<Section>('topics');
  useEffect(() => {
    const inView = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inView.add(target.id);
          else inView.delete(target.id);
        }
        const first = SECTIONS.find((section) => inView.has(section));
        if (first) setCurrent(first);
      },
      { rootMargin: UPPER_PART },
    );
    for (const section of SECTIONS) {
      const element = document.getElementById(section);
      if (element) observer.observe(element);
    }
    return () => observer.disconnect();
  }, []);
  return current;
}
