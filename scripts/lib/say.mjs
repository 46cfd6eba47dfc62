const started = performance.now();

/** One line about what is going on, apart from what programs print. */
export function say(message) {
  process.stderr.write(`vorab: ${message}\n`);
}

export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** How long this script has run. */
export function elapsed() {
  return seconds(started);
}

/** Ends the script with a message instead of a stack: what went wrong is outside of it. */
export function fail(error) {
  process.stderr.write(`vorab: ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
