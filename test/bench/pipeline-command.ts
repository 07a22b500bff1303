import manifest from '../../package.json' with { type: 'json' };

/** The pipeline as `npm run pipeline` starts it, without npm's own time. */
export const PIPELINE: readonly string[] = manifest.scripts.pipeline.split(' ');
