export { type DataPlace, resolveDataDir } from './place.ts';
export { type EmbeddedLog, type EmbeddedOptions, type EmbeddedPostgres, startEmbeddedPostgres } from './start.ts';
