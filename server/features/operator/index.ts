import type { Feature } from '../../platform/index.ts';
import { routes } from './routes.ts';

export { noteBackup } from './last-backup.ts';

export const operatorFeature: Feature = { name: 'operator', routes };
