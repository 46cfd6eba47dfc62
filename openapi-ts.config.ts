import { defineConfig } from '@hey-api/openapi-ts';

/** The client that the web app uses, made from the committed description of the API. */
export default defineConfig({
  input: './openapi.json',
  output: {
    path: 'web/api/generated',
    importFileExtension: '.ts',
    header: ['// @ts-nocheck: written without exactOptionalPropertyTypes in mind; its types hold', ''],
  },
  plugins: ['@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch'],
});
