export { FolderInUseError } from './lock.ts';
export { type DataPlace, resolveDataDir } from './place.ts';
export {
  type EmbeddedConnection,
  type EmbeddedLog,
  type EmbeddedOptions,
  type EmbeddedPostgres,
  joinEmbeddedPostgres,
  startEmbeddedPostgres,
} from './start.ts';
