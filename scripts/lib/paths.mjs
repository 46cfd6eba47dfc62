import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// These scripts run before anything is installed, on whatever Node (18 or newer) the machine has.

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** What the scripts bring along; may be deleted at any time. */
export const CACHE = join(ROOT, '.cache');
