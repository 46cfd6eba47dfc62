/** Lies in a data folder while a backup is being restored into it: nothing may start there. */
export const RESTORE_MARK = 'restore.unfinished';
