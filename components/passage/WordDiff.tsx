import { i18n } from '#i18n';

/** A piece of two wordings: in both, only in the saved one, only in the present one. */
export type WordPart = { kind: 'same' | 'out' | 'in'; text: string };

/** The saved wording beside the present one: out struck through, in underlined, both tinted and said. */
export function WordDiff({ parts, lang }: { parts: readonly WordPart[]; lang: string | undefined }) {
  return (
    <p class="diff" lang={lang}>
      {parts.map(({ kind, text }, at) => {
        if (kind === 'same') return text;
        const said = i18n.t(kind === 'out' ? 'passage.savedWords' : 'passage.presentWords');
        return kind === 'out' ? (
          <del key={at}>
            <span class="vh">{said}: </span>
            {text}
          </del>
        ) : (
          <ins key={at}>
            <span class="vh">{said}: </span>
            {text}
          </ins>
        );
      })}
    </p>
  );
}
