// Checks the dataset by all its rules: npm run data:check
import { compileDataset } from './dataset/compile';
import { DatasetError } from './dataset/dataset-error';
import { ROOT } from './lib/project';

try {
  const { index, packs, sites } = await compileDataset(`${ROOT}data`);
  const sum = (key: 'entities' | 'facts' | 'bytes') => index.packs.reduce((total, pack) => total + pack[key], 0);
  const sources = new Set(packs.flatMap((pack) => pack.sources.map(({ id }) => id)));
  console.log(
    `Dataset ${index.version}: ${sum('entities')} entities, ${sum('facts')} facts, ${sources.size} sources, ` +
      `${index.topics.length} topics, ${sites.length} news sites, ${packs.length} packs of ${sum('bytes')} bytes. No fault.`,
  );
} catch (error) {
  if (!(error instanceof DatasetError)) throw error;
  console.error(error.message);
  console.error(`${error.faults.length} faults.`);
  process.exitCode = 1;
}
