'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

const FORMATS = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];

/** Why nothing can be recorded, and what to do about it. */
const PROBLEMS: Readonly<Record<string, string>> = {
	NotAllowedError: 'Trình duyệt chưa được dùng micrô. Hãy bấm biểu tượng ổ khóa cạnh địa chỉ trang và cho phép micrô.',
	NotFoundError: 'Máy này không có micrô. Hãy cắm micrô, hoặc tải lên tệp ghi âm bằng điện thoại.',
	NotReadableError: 'Micrô đang được chương trình khác dùng. Hãy đóng chương trình ấy rồi thử lại.',
};

interface Microphone {
	readonly isRecording: boolean;
	/** Loudness now, from 0 to 1. */
	readonly level: number;
	readonly problem: string;
	readonly start: () => Promise<void>;
	/** @returns what was said since `start` */
	readonly stop: () => Promise<Blob | undefined>;
}

/** The microphone of this machine: asked for when first used, let go when the page is left. */
export function useMicrophone(): Microphone {
	const stream = useRef<MediaStream | undefined>(undefined);
	const recorder = useRef<MediaRecorder | undefined>(undefined);
	const chunks = useRef<Blob[]>([]);
	const [isRecording, setRecording] = useState(false);
	const [problem, setProblem] = useState('');
	const level = useLevel(isRecording ? stream.current : undefined);

	useEffect(() => () => stream.current?.getTracks().forEach((track) => track.stop()), []);

	const start = useCallback(async () => {
		try {
			stream.current ??= await openStream();
			chunks.current = [];
			const mimeType = FORMATS.find((format) => MediaRecorder.isTypeSupported(format));
			recorder.current = new MediaRecorder(stream.current, {
				...(mimeType ? { mimeType } : {}),
				audioBitsPerSecond: 64_000,
			});
			recorder.current.addEventListener('dataavailable', (event) => chunks.current.push(event.data));
			recorder.current.start();
			setProblem('');
			setRecording(true);
		} catch (error) {
			setProblem(problemOf(error));
		}
	}, []);

	const stop = useCallback(async () => {
		const { current } = recorder;
		if (current?.state !== 'recording') return undefined;
		await new Promise<void>((settle) => {
			current.addEventListener('stop', () => settle(), { once: true });
			current.stop();
		});
		setRecording(false);
		return new Blob(chunks.current, { type: current.mimeType });
	}, []);

	return { isRecording, level, problem, start, stop };
}

/** The voice as it is: what a browser does for telephone calls cuts off the ends of words. */
function openStream(): Promise<MediaStream> {
	if (!navigator.mediaDevices) throw new DOMException('', 'NotFoundError');
	return navigator.mediaDevices.getUserMedia({
		audio: { channelCount: 1, echoCancellation: false, noiseSuppression: false, autoGainControl: false },
	});
}

function problemOf(error: unknown): string {
	const name = error instanceof DOMException ? error.name : '';
	return PROBLEMS[name] ?? 'Không mở được micrô. Hãy thử lại, hoặc tải lên tệp ghi âm bằng điện thoại.';
}

/** What is left of a peak after a tenth of a second: slow enough to be read between two words. */
const PEAK_HOLD = 0.85;

/** Ten times a second the loudest moment of a stream, from 0 to 1. */
function useLevel(stream: MediaStream | undefined): number {
	const [level, setLevel] = useState(0);
	useEffect(() => {
		if (!stream) return undefined;
		const context = new AudioContext();
		const analyser = context.createAnalyser();
		// longer than the time between two looks, so that no word falls between them
		analyser.fftSize = 8_192;
		context.createMediaStreamSource(stream).connect(analyser);
		const samples = new Float32Array(analyser.fftSize);
		const timer = setInterval(() => {
			analyser.getFloatTimeDomainData(samples);
			const now = samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0);
			setLevel((before) => Math.max(now, before * PEAK_HOLD));
		}, 100);
		return () => {
			clearInterval(timer);
			setLevel(0);
			void context.close();
		};
	}, [stream]);
	return level;
}
