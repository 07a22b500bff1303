/** Seconds to wait for ffmpeg: it is some hundred times faster than the sound, even on a small machine. */
export const patience = (seconds: number): number => Math.max(60, Math.ceil(2 * seconds));
