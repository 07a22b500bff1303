/** The concurrency key of everything that puts out a release. */
export const PUBLISH_JOB_KEY = 'publish';

/** Jobs of one edition, by their concurrency key. */
export const renderJobKey = (edition: string | number): string => `render-${edition}`;
