interface ErasuresTable {
  organisation_id: string;
  id: string;
  candidate_id: string;
  requested_by: string | null;
  requested_at: Date;
  finished_at: Date | null;
}
declare module '../../platform/database/index.ts' {
  interface Database {
    erasures: ErasuresTable;
  }
}

export {};
