import { inspectPages } from './steps/pages.ts';

// German is looked at in the long tests: see tests/long/pages-german.test.ts.
inspectPages('en');
