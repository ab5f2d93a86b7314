import { i18n } from '#i18n';
import type { Fact, Language, Side } from '../../lib/model/entity';
import { StatusMark } from '../icons/StatusMark';
import { Cited, type Citing } from './Cited';
import { SLOT, Slots } from './Slots';
import { asOfWords, statusWord } from './words';

/** `lang` is that of the text. */
export type FactItemProps = { fact: Fact; lang: Language; citing: Citing };

/** One statement: what kind it is and when it held, who speaks, what is said, and on what sources. */
export function FactItem(props: FactItemProps) {
  const { fact } = props;
  return (
    <li class="fact">
      <div class="fm">
        <span class="status">
          <StatusMark status={fact.status} />
          {statusWord(fact)}
        </span>
        <span class="asof">{asOfWords(fact.asOf, fact.asOfApprox)}</span>
      </div>
      <Said {...props} />
    </li>
  );
}

function Said({ fact, lang, citing }: FactItemProps) {
  switch (fact.status) {
    case 'established':
      return (
        <p class="ft">
          <Cited text={fact.text} lang={lang} ids={fact.sources} citing={citing} />
        </p>
      );
    case 'reported':
      return (
        <div>
          <Voice role={i18n.t('card.reportedBy')} by={fact.by} />
          <p class="ft">
            <Cited text={fact.text} lang={lang} ids={fact.sources} citing={citing} />
          </p>
        </div>
      );
    case 'alleged':
      return (
        <div>
          <Voice role={i18n.t('card.allegedBy')} by={fact.by} />
          <p class="ft">
            <Cited text={fact.text} lang={lang} ids={fact.sources} citing={citing} />
          </p>
          {fact.answer && <Answer answer={fact.answer} citing={citing} />}
        </div>
      );
    case 'disputed':
      return (
        <>
          <p class="ft" lang="en">
            {fact.question}
          </p>
          <Sides sides={fact.sides} citing={citing} />
        </>
      );
  }
}

/** The voice in bold; what it does (reports, accuses) is told by the status for the eye and said for the ear. */
function Voice({ role, by }: { role: string; by: string }) {
  return (
    <b class="voice">
      <span class="vh">{role} </span>
      <span lang="en">{by}</span>
    </b>
  );
}

/** The answer to an allegation stands under it and never where the accuser stands. */
function Answer({ answer, citing }: { answer: { by: string; text: string; sources: string[] }; citing: Citing }) {
  return (
    <p class="answer">
      <span class="by">
        <Slots words={i18n.t('card.answerFrom', [SLOT])}>{[<span lang="en">{answer.by}</span>]}</Slots>
      </span>
      <Cited text={answer.text} ids={answer.sources} citing={citing} />
    </p>
  );
}

/** Sides of a dispute have one size and weight. Two stand beside each other; more stack, as the data has them. */
function Sides({ sides, citing }: { sides: readonly Side[]; citing: Citing }) {
  return (
    <ul class={sides.length > 2 ? 'sides stacked' : 'sides'}>
      {sides.map((side) => (
        <li key={side.by} class="party">
          <b class="voice" lang="en">
            {side.by}
          </b>
          <span class="when">{asOfWords(side.asOf)}</span>
          <span class="said">
            <Cited text={side.text} ids={side.sources} citing={citing} />
          </span>
        </li>
      ))}
    </ul>
  );
}
