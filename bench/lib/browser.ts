import { type Browser, chromium } from 'playwright-core';

/** Debian's Chromium, or the one that CHROMIUM_PATH names. */
export const launch = (...more: string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...more],
  });

/** A line as CDP's `Network.emulateNetworkConditions` wants it: bytes a second each way, ms for a request and its answer. */
export interface Line {
  readonly offline: false;
  readonly latency: number;
  readonly downloadThroughput: number;
  readonly uploadThroughput: number;
}

export const line = (latency: number, downKbit: number, upKbit: number): Line => ({
  offline: false,
  latency,
  downloadThroughput: (downKbit * 1000) / 8,
  uploadThroughput: (upKbit * 1000) / 8,
});

/** The "slow 4G" that mobile page tests use: 150 ms, 1.6 Mbit/s down, 750 kbit/s up. */
export const SLOW_4G = line(150, 1600, 750);
