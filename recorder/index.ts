export type { Clock } from './clock.ts';
export type { Connectivity } from './connectivity.ts';
export {
  closeStream,
  type DeviceChoice,
  type DeviceList,
  type DeviceProblem,
  listDevices,
  type OpenResult,
  onDevicesChanged,
  openDevices,
} from './devices.ts';
export { createFloor, type Floor } from './floor.ts';
export { chooseFormat, type Format, type Quality, secondsAtStake } from './formats.ts';
export { createLanes, type Lanes } from './lanes.ts';
export { type Level, meterLevel } from './level.ts';
export type { Failure, Phase, Safe } from './machine.ts';
export { openSpool } from './open-spool.ts';
export { type Recovered, type RecoverOptions, recover } from './recover.ts';
export type { Saved } from './saved.ts';
export { type FileSending, sendFile } from './send-file.ts';
export { createSession } from './session.ts';
export type { Session, SessionOptions } from './session-types.ts';
export { type Limits, longerOf, type MoreTime, type Snapshot } from './snapshot.ts';
export type { Spool, SpoolTrouble } from './spool.ts';
export { memorySpool } from './spool-memory.ts';
export type { Transport } from './transport.ts';
export { type FetchTransportOptions, fetchTransport } from './transport-fetch.ts';
export type { MediaKind, TechnicalEvent, TechnicalKind, UploadAbout, UploadManifest } from './types.ts';
export type { UploaderState } from './uploader.ts';
