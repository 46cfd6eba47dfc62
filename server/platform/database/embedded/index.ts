export { type BackupOptions, type BackupResult, backup } from './backup.ts';
export { FolderInUseError } from './lock.ts';
export { type DataPlace, resolveDataDir } from './place.ts';
export { type RestoreOptions, restore } from './restore.ts';
export { runningConnection } from './running.ts';
export {
  type EmbeddedConnection,
  type EmbeddedLog,
  type EmbeddedOptions,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from './start.ts';
