export { type Try, tryOf } from './try.ts';
