import { inspectPages } from '../../e2e/steps/pages.ts';

inspectPages('en');
