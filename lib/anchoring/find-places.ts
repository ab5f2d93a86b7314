import type { PageWords, Pattern } from './page-words';

/** Words a bucket; a place is found by two neighbouring ones, so that words put in or taken out do not lose it. */
const BUCKET = 8;
/** A word that stands on the page more often says nothing of a place, and costs a step each time. */
const MOST_PLACES = 400;
/** Places that are looked at closely, at most; another must have this share of the best one's votes. */
const MOST_CANDIDATES = 3;
const RIVAL = 0.5;

let votes = new Float32Array(1024);

/** A place where a pattern may begin: the number of a word, give or take `slack`, and its votes, 0 to 1. */
export type Place = { word: number; slack: number; votes: number };

/**
 * Where on a page a row of words may stand although some of them changed. Each word votes, wherever it stands, for
 * the place where the pattern would then begin; a rare word's vote counts more.
 *
 * @returns best first, none when nothing has `least` of the votes
 */
export function findPlaces(page: PageWords, pattern: Pattern, least: number): Place[] {
  const height = pattern.ids.length;
  const buckets = ((page.length + height) >> 3) + 2;
  if (votes.length < buckets) votes = new Float32Array(2 * buckets);
  votes.fill(0, 0, buckets);
  let all = 0;
  for (let row = 0; row < height; row++) {
    const id = pattern.ids[row] as number;
    const places = id < 0 ? null : page.placesOf(id);
    const vote = Math.log2(1 + page.length / (places?.length ?? 1));
    all += vote;
    if (places === null || places.length > MOST_PLACES) continue;
    for (let i = 0; i < places.length; i++) {
      const bucket = ((places[i] as number) - row + height) >> 3;
      votes[bucket] = (votes[bucket] as number) + vote;
    }
  }
  return pickBest(buckets, height, all, least);
}

function pickBest(buckets: number, height: number, all: number, least: number): Place[] {
  const found: Place[] = [];
  let floor = Math.max(least * all, Number.EPSILON);
  while (found.length < MOST_CANDIDATES) {
    let best = -1;
    let most = floor;
    for (let bucket = 0; bucket + 1 < buckets; bucket++) {
      const sum = (votes[bucket] as number) + (votes[bucket + 1] as number);
      if (sum >= most && (best < 0 || sum > most)) {
        best = bucket;
        most = sum;
      }
    }
    if (best < 0) break;
    found.push({ word: best * BUCKET + BUCKET - height, slack: BUCKET, votes: most / all });
    votes[best] = 0;
    votes[best + 1] = 0;
    floor = Math.max(floor, RIVAL * (found[0]?.votes ?? 0) * all);
  }
  return found;
}
