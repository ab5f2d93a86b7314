/**
 * The musts of the W3C Web Annotation Data Model (2017) for what this project writes, each with its section. Written
 * from the recommendation, not from the code: answers every break that it finds.
 */

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** 3.3.5 */
const MOTIVATIONS = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
];
/** Prefixes that the context defines, so that a compact IRI with one of them means something. */
const PREFIXES = [
  'oa',
  'dc',
  'dcterms',
  'dctypes',
  'foaf',
  'rdf',
  'rdfs',
  'skos',
  'xsd',
  'iana',
  'owl',
  'as',
  'schema',
];
/** Terms of the context that may be keys. */
const TERMS = new Set(
  (
    'id type body target source selector state scope styleClass renderedVia purpose motivation stylesheet cached ' +
    'canonical via creator created modified generator generated language format value exact prefix suffix start end ' +
    'sourceDate sourceDateStart sourceDateEnd startSelector endSelector refinedBy conformsTo name nickname email ' +
    'homepage rights label total first last next prev partOf startIndex items bodyValue audience accessibility ' +
    'processingLanguage textDirection'
  ).split(' '),
);
const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const isIri = (value: unknown): value is string => typeof value === 'string' && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value);

export function checkWebAnnotation(value: unknown, { embedded = false } = {}): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  if (!isNode(value)) return ['an annotation is an object'];
  if (!embedded) must(value['@context'] === CONTEXT, '3.1: one @context is given as a string');
  must(isIri(value.id), '3.1: exactly one id, an IRI');
  must(list(value.type).includes('Annotation'), '3.1: type Annotation');
  must(list(value.target).length >= 1, '3.1: one or more targets');
  must(!('bodyValue' in value && 'body' in value), '3.2.5: bodyValue never beside body');
  for (const motivation of list(value.motivation))
    must(MOTIVATIONS.includes(motivation as string), '3.3.5: motivation');
  must(list(value.motivation).length <= 1, '3.3.5: one motivation');
  for (const key of ['created', 'modified', 'generated']) {
    must(list(value[key]).length <= 1, `3.3.1: no more than one ${key}`);
    for (const moment of list(value[key])) must(UTC.test(moment as string), `3.3.1: ${key} in UTC`);
  }
  must(list(value.stylesheet).length <= 1, '4.4: no more than one stylesheet');
  for (const sheet of list(value.stylesheet))
    must(isIri(sheet) || (isNode(sheet) && sheet.type === 'CssStylesheet'), '4.4: a CssStylesheet');
  for (const body of list(value.body)) faults.push(...checkBody(body));
  for (const target of list(value.target)) faults.push(...checkSpecificResource(target));
  return [...faults, ...checkKeys(value)];
}

function checkBody(body: unknown): string[] {
  if (!isNode(body)) return isIri(body) ? [] : ['3.2.1: a body that is a string is an IRI'];
  const faults = list(body.purpose).flatMap((purpose) =>
    MOTIVATIONS.includes(purpose as string) ? [] : ['3.3.5: purpose is a motivation'],
  );
  if (list(body.purpose).length > 1) faults.push('one purpose');
  if (list(body.type).includes('TextualBody')) {
    if (typeof body.value !== 'string') faults.push('3.2.4: exactly one value, a string');
    return faults;
  }
  return 'source' in body ? [...faults, ...checkSpecificResource(body)] : faults;
}

function checkSpecificResource(value: unknown): string[] {
  if (!isNode(value)) return isIri(value) ? [] : ['a target that is a string is an IRI'];
  const faults: string[] = [];
  const { source } = value;
  if (list(source).length !== 1) faults.push('4: exactly one source');
  if (!isIri(isNode(source) ? source.id : source)) faults.push('4: the source has an IRI');
  for (const selector of list(value.selector)) faults.push(...checkSelector(selector));
  for (const state of list(value.state)) faults.push(...checkState(state));
  for (const name of list(value.styleClass)) if (typeof name !== 'string') faults.push('4.4: styleClass is a string');
  return faults;
}

function checkSelector(selector: unknown): string[] {
  if (!isNode(selector)) return isIri(selector) ? [] : ['4.2: a selector is an object'];
  const faults = list(selector.refinedBy).flatMap(checkSelector);
  const isCount = (n: unknown) => Number.isInteger(n) && (n as number) >= 0;
  switch (selector.type) {
    case 'TextQuoteSelector':
      if (typeof selector.exact !== 'string') faults.push('4.2.4: exactly one exact');
      for (const key of ['prefix', 'suffix'])
        if (list(selector[key]).length > 1 || (key in selector && typeof selector[key] !== 'string'))
          faults.push(`4.2.4: no more than one ${key}`);
      break;
    case 'TextPositionSelector':
      if (!isCount(selector.start) || !isCount(selector.end))
        faults.push('4.2.5: start and end, non-negative integers');
      break;
    case 'RangeSelector':
      for (const key of ['startSelector', 'endSelector'])
        faults.push(
          ...(list(selector[key]).length === 1 ? checkSelector(selector[key]) : [`4.2.8: exactly one ${key}`]),
        );
      break;
    default:
      if (!isIri(selector.id) && typeof selector.type !== 'string') faults.push('4.2: a selector has a class');
      if (selector.type === 'XPathSelector' && typeof selector.value !== 'string')
        faults.push('4.2.3: exactly one value');
  }
  return faults;
}

function checkState(state: unknown): string[] {
  if (!isNode(state) || state.type !== 'TimeState') return [];
  return list(state.sourceDate).every((date) => UTC.test(date as string)) ? [] : ['4.3.1: sourceDate in UTC'];
}

/** Every key is a term of the context, a compact IRI with one of its prefixes, or an IRI. */
function checkKeys(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(checkKeys);
  if (!isNode(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const [prefix = ''] = key.split(':');
    const isKnown =
      key.startsWith('@') || TERMS.has(key) || (key.includes(':') && (PREFIXES.includes(prefix) || prefix === 'urn'));
    return [...(isKnown ? [] : [`the context does not explain ${key}`]), ...checkKeys(inner)];
  });
}

export function checkCollection(value: unknown): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  if (!isNode(value)) return ['a collection is an object'];
  must(value['@context'] === CONTEXT, '5.1: @context');
  must(isIri(value.id), '5.1: exactly one id, an IRI');
  must(value.type === 'AnnotationCollection', '5.1: type AnnotationCollection');
  must(Number.isInteger(value.total) && (value.total as number) >= 0, '5.1: total');
  const first = value.first;
  must((value.total === 0) === (first === undefined), '5.1: a first page unless it is empty');
  if (!isNode(first)) return faults;
  must(isIri(first.id), '5.2: exactly one id, an IRI');
  must(first.type === 'AnnotationPage', '5.2: type AnnotationPage');
  must(first.partOf === value.id, '5.2: partOf');
  must(first.startIndex === 0, '5.2: startIndex');
  must(Array.isArray(first.items) && first.items.length === value.total, '5.2: items');
  return [
    ...faults,
    ...list(first.items).flatMap((item) => checkWebAnnotation(item, { embedded: true })),
    ...checkKeys(value),
  ];
}
