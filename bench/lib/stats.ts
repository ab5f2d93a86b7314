export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** @returns NaN of none */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return low + (high - low) * (at - Math.floor(at));
}

export function geometricMean(numbers: readonly number[]): number {
  return Math.exp(numbers.reduce((sum, number) => sum + Math.log(number), 0) / numbers.length);
}

/** Three digits that count: what is behind them is noise. */
export function round(number: number): number {
  return Number.isFinite(number) ? Number(number.toPrecision(3)) : number;
}

export type Summary = { median: number; p95: number; least: number; most: number; samples: number };

export function summarise(numbers: readonly number[]): Summary {
  return {
    median: round(median(numbers)),
    p95: round(quantile(numbers, 0.95)),
    least: round(Math.min(...numbers)),
    most: round(Math.max(...numbers)),
    samples: numbers.length,
  };
}

export type Ratio = { mean: number; least: number; most: number; pages: number };

/** Ratios of several pages as one: the geometric mean, with the lowest and the highest. */
export function ratioOf(ratios: readonly number[]): Ratio {
  return {
    mean: round(geometricMean(ratios)),
    least: round(Math.min(...ratios)),
    most: round(Math.max(...ratios)),
    pages: ratios.length,
  };
}
