import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const installer = dirname(createRequire(import.meta.url).resolve('@ffmpeg-installer/ffmpeg/package.json'));
const ofThisMachine = `@ffmpeg-installer/${process.platform}-${process.arch}/package.json`;

/**
 * The ffmpeg that makes inputs for tests, the same on every machine: the one of npm, which has all the encoders that
 * recorders and telephones use (Debian's has none for AMR). What is tested is whatever ffmpeg the product finds.
 */
export const inputFfmpeg = join(
	dirname(createRequire(join(installer, 'index.js')).resolve(ofThisMachine)),
	process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg',
);
