// Checks the dataset by all its rules: npm run data:check
import { compileDataset } from './dataset/compile';
import { DatasetError } from './dataset/dataset-error';
import { ROOT } from './lib/project';

try {
  const { index, packs, sites } = await compileDataset(`${ROOT}data`);
  const sum = (key: 'entities' | 'facts' | 'bytes') => index.packs.reduce((total, pack) => total + pack[key], 0);
  const sources = new Set(packs.flatMap((pack) => pack.sources.map(({ id }) => id)));
  const inSpanish = packs.flatMap(({ entities }) => entities).filter(({ es }) => es?.summary).length;
  for (const { id, entities, facts, sources, bytes } of index.packs)
    console.log(
      `${id.padEnd(28)} ${String(entities).padStart(5)} entities ${String(facts).padStart(5)} facts ` +
        `${String(sources).padStart(5)} sources ${String(bytes).padStart(9)} bytes`,
    );
  console.log(
    `Dataset ${index.version}: ${sum('entities')} entities (${inSpanish} in Spanish too), ${sum('facts')} facts, ` +
      `${sources.size} sources, ${index.topics.length} topics, ${sites.length} news sites, ${packs.length} packs of ` +
      `${sum('bytes')} bytes. No fault.`,
  );
} catch (error) {
  if (!(error instanceof DatasetError)) throw error;
  console.error(error.message);
  console.error(`${error.faults.length} faults.`);
  process.exitCode = 1;
}
