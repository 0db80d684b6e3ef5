import type { DeviceCheck } from './views/view.ts';

/**
 * Shows the citizen their own picture and the level of their voice (AP13). Nothing is recorded or sent.
 *
 * @param told hears of each change; its `stop` turns the devices off
 */
export function checkDevices(told: (check: DeviceCheck) => void): void {
  let stopped = false;
  let stream: MediaStream | undefined;
  let sound: AudioContext | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;

  const stop = () => {
    stopped = true;
    clearInterval(timer);
    for (const track of stream?.getTracks() ?? []) track.stop();
    void sound?.close();
  };

  const changed = (check: DeviceCheck) => told({ ...check, stop });

  const listen = (microphone: MediaStream, check: DeviceCheck) => {
    sound = new AudioContext();
    const analyser = sound.createAnalyser();
    sound.createMediaStreamSource(microphone).connect(analyser);
    const samples = new Uint8Array(analyser.fftSize);
    timer = setInterval(() => {
      analyser.getByteTimeDomainData(samples);
      let peak = 0;
      for (const sample of samples) peak = Math.max(peak, Math.abs(sample - 128));
      changed({ ...check, level: Math.min(100, Math.round((peak / 128) * 150)) });
    }, 150);
  };

  const start = async () => {
    const media = (navigator as { mediaDevices?: MediaDevices }).mediaDevices; // absent on pages without https
    if (!media) return changed({ state: 'absent' });
    changed({ state: 'asking' });
    let given: MediaStream;
    try {
      // Either alone will do: a desk without a camera still has a voice.
      given = await media
        .getUserMedia({ video: true, audio: true })
        .catch((error: unknown) => (denied(error) ? Promise.reject(error as Error) : media.getUserMedia({ audio: true }).catch(() => media.getUserMedia({ video: true }))));
    } catch (error) {
      if (!stopped) changed({ state: denied(error) ? 'refused' : 'on', camera: false, microphone: false });
      return;
    }
    stream = given;
    if (stopped) return stop();
    const check: DeviceCheck = { state: 'on', camera: given.getVideoTracks().length > 0, microphone: given.getAudioTracks().length > 0, stream: given };
    changed(check);
    if (check.microphone) listen(given, check);
  };

  void start();
}

const denied = (error: unknown) => (error as { name?: string } | undefined)?.name === 'NotAllowedError';
