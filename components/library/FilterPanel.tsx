import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { COLOURS, type Colour } from '../../lib/model/annotation';
import { formatNumber } from '../parts/format';

const STATES = ['sure', 'changed', 'orphan', 'unseen'] as const;
type State = (typeof STATES)[number];
export type ValueCount = { value: string; title: string; count: number };

/** What is chosen; empty lists let everything through. */
export type Chosen = {
  states: readonly State[];
  colours: readonly Colour[];
  sites: readonly string[];
  tags: readonly string[];
  entities: readonly string[];
  from: string;
  to: string;
};

export type FilterPanelProps = {
  total: number;
  query: string;
  onQuery(query: string): void;
  chosen: Chosen;
  onChoose(change: Partial<Chosen>): void;
  counts: {
    states: ReadonlyMap<State, number>;
    colours: ReadonlyMap<Colour, number>;
    sites: readonly ValueCount[];
    tags: readonly ValueCount[];
    entities: readonly ValueCount[];
  };
  /** Something is searched or filtered. */
  isNarrowed: boolean;
  onClear(): void;
  /** How far the search is prepared, in whole percent; null when it is. */
  prepared: number | null;
};

/** Search and filters. In a narrow window the filters fold away. */
export function FilterPanel(props: FilterPanelProps) {
  const { total, query, onQuery, chosen, onChoose, counts, isNarrowed, onClear, prepared } = props;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const states = STATES.filter((state) => state !== 'unseen' || (counts.states.get(state) ?? 0) > 0);
  return (
    <form class="filt" aria-label={i18n.t('library.filters.title')} onSubmit={(e) => e.preventDefault()}>
      <label class="meta" for={`${id}q`}>
        {i18n.t('library.search', total, [formatNumber(total)])}
      </label>
      <input
        class="field"
        type="search"
        id={`${id}q`}
        value={query}
        autocomplete="off"
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      {prepared !== null && query !== '' && (
        <p class="meta prep" role="status">
          {i18n.t('library.preparing', [String(prepared)])}
        </p>
      )}
      <button
        type="button"
        class="btn filt-open"
        aria-expanded={isOpen}
        aria-controls={`${id}f`}
        onClick={() => setOpen(!isOpen)}
      >
        {i18n.t('library.filters.title')}
      </button>
      <div id={`${id}f`} class={isOpen ? 'facets open' : 'facets'}>
        <Facet title={i18n.t('library.filters.state')}>
          {states.map((state) => (
            <Check
              key={state}
              label={i18n.t(`library.states.${state}`)}
              count={counts.states.get(state) ?? 0}
              isChecked={chosen.states.includes(state)}
              onChange={() => onChoose({ states: turned(chosen.states, state) })}
            />
          ))}
        </Facet>
        <Facet title={i18n.t('library.filters.colour')}>
          {COLOURS.map((colour) => (
            <Check
              key={colour}
              label={i18n.t(`library.colours.${colour}`)}
              mark={<span class={`dot c-${colour}`} />}
              count={counts.colours.get(colour) ?? 0}
              isChecked={chosen.colours.includes(colour)}
              onChange={() => onChoose({ colours: turned(chosen.colours, colour) })}
            />
          ))}
        </Facet>
        {(['entities', 'tags', 'sites'] as const).map((facet) => (
          <ValueFacet
            key={facet}
            title={i18n.t(`library.filters.${facet}`)}
            all={(count) => i18n.t(`library.filters.all.${facet}`, [formatNumber(count)])}
            values={counts[facet]}
            chosen={chosen[facet]}
            onChoose={(list) => onChoose({ [facet]: list })}
          />
        ))}
        <Facet title={i18n.t('library.filters.date')}>
          <div class="days">
            <label>
              <span class="meta">{i18n.t('library.filters.from')}</span>
              <input
                class="field"
                type="date"
                value={chosen.from}
                onInput={(event) => onChoose({ from: event.currentTarget.value })}
              />
            </label>
            <label>
              <span class="meta">{i18n.t('library.filters.to')}</span>
              <input
                class="field"
                type="date"
                value={chosen.to}
                onInput={(event) => onChoose({ to: event.currentTarget.value })}
              />
            </label>
          </div>
        </Facet>
      </div>
      {isNarrowed && (
        <button type="button" class="tbtn" onClick={onClear}>
          {i18n.t('library.filters.clear')}
        </button>
      )}
    </form>
  );
}

function turned<T>(list: readonly T[], member: T): T[] {
  return list.includes(member) ? list.filter((other) => other !== member) : [...list, member];
}

function Facet({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <fieldset class="facet">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

type CheckProps = {
  label: string;
  count: number;
  isChecked: boolean;
  onChange(): void;
  mark?: ComponentChildren;
};

function Check({ label, count, isChecked, onChange, mark }: CheckProps) {
  return (
    <label class="ck">
      <input type="checkbox" checked={isChecked} onChange={onChange} />
      {mark}
      <span class="ck-text">{label}</span>
      <span class="n">{formatNumber(count)}</span>
    </label>
  );
}

/** Of many values the first few; then all that fit into a list that scrolls. */
const FEW = 5;
const MOST = 300;

type ValueFacetProps = {
  title: string;
  all(count: number): string;
  values: readonly ValueCount[];
  chosen: readonly string[];
  onChoose(list: string[]): void;
};

function ValueFacet({ title, all, values, chosen, onChoose }: ValueFacetProps) {
  const [isWhole, setWhole] = useState(false);
  const isChosen = ({ value }: ValueCount) => chosen.includes(value);
  if (values.length === 0 && chosen.length === 0) return null;
  const top = values.slice(0, isWhole ? MOST : FEW);
  const listed = new Set(top.map(({ value }) => value));
  // What is chosen is always seen, also when it stands far down or nothing has it any more.
  const further = chosen
    .filter((value) => !listed.has(value))
    .map((value) => values.find((known) => known.value === value) ?? { value, title: value, count: 0 });
  return (
    <Facet title={title}>
      <div class={isWhole ? 'values whole' : 'values'}>
        {[...further, ...top].map((value) => (
          <Check
            key={value.value}
            label={value.title}
            count={value.count}
            isChecked={isChosen(value)}
            onChange={() => onChoose(turned(chosen, value.value))}
          />
        ))}
      </div>
      {values.length > FEW && (
        <button type="button" class="tbtn" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? i18n.t('library.filters.fewer') : all(values.length)}
        </button>
      )}
    </Facet>
  );
}
