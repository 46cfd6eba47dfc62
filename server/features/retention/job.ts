export const ERASE = 'candidate.erase';

export interface EraseJob {
  readonly organisationId: string;
  readonly erasureId: string;
  /** Once more, after every request that was under way has ended. */
  readonly secondLook?: boolean;
}
