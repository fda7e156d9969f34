"""Records what a sink of a sound server plays, each sample with the instant at which it is heard.

A sink hands its sound over some ten milliseconds before it is heard, and a busy machine takes it
later still. The server knows by how much, so its own clock of the recording is asked, not the hour
at which samples arrive.
"""

import ctypes
import threading
import time
from bisect import bisect_left

import numpy as np

from sciatica_desktop.services.pulse import (
    ANY,
    AUTO_TIMING_UPDATE,
    CONTEXT_READY,
    FORMAT_S16LE,
    _BufferAttributes,
    _SampleSpec,
    load_library,
    wall_ahead_s,
)

RATE = 48_000
CHANNELS = 2
FRAME = 2 * CHANNELS
POLL_S = 0.02
PATIENCE_S = 10.0


class Recording:
    """What a sink plays from now on; instants are those of the monotonic clock."""

    def __init__(self, server: str, sink: str) -> None:
        self._data = bytearray()
        self._readings: list[tuple[float, float]] = []  # an instant, and the second heard then
        self._pa = _with_recording(load_library())
        self._loop = self._pa.pa_threaded_mainloop_new()
        api = self._pa.pa_threaded_mainloop_get_api(self._loop)
        self._context = self._pa.pa_context_new(api, b"recorder")
        self._pa.pa_context_connect(self._context, server.encode(), 1, None)
        self._pa.pa_threaded_mainloop_start(self._loop)
        self._wait(lambda: self._pa.pa_context_get_state(self._context) == CONTEXT_READY)
        self._stream = self._record(f"{sink}.monitor")
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        self._wait(lambda: len(self._readings) > 50)

    @property
    def frames(self) -> int:
        """How many samples there are of each channel."""
        return len(self._data) // FRAME

    def samples(self, first: int, end: int, channel: int = 0) -> np.ndarray:
        """Return the samples of a channel, whole numbers of 16 bits."""
        data = bytes(self._data[max(0, first) * FRAME : end * FRAME])
        return np.frombuffer(data[: len(data) // FRAME * FRAME], np.int16)[channel::CHANNELS]

    def sample_at(self, instant: float) -> int:
        """Return which sample is heard at an instant."""
        return round((instant - self.began(instant)) * RATE)

    def instant(self, sample: int) -> float:
        """Return when a sample is heard."""
        about = self.began(self._readings[0][0]) + sample / RATE
        return self.began(about) + sample / RATE

    def piece(self, at: float, seconds: float) -> np.ndarray:
        """Return what is heard on the left from an instant on."""
        first = self.sample_at(at)
        return self.samples(first, first + round(seconds * RATE))

    def began(self, around: float, window_s: float = 5.0) -> float:
        """Return the instant of the first sample, by the server's clock around an instant.

        On a busy machine the server tells a second too late, never too early.
        """
        seen = self._readings
        low = bisect_left(seen, (around - window_s,))
        near = seen[low : bisect_left(seen, (around + window_s,))] or seen[-50:]
        return min(at - told for at, told in near)

    def stop(self) -> None:
        """End the recording."""
        self._ends.set()
        self._thread.join()
        self._pa.pa_threaded_mainloop_stop(self._loop)

    def _record(self, source: str) -> int:
        spec = _SampleSpec(FORMAT_S16LE, RATE, CHANNELS)
        fragment = _BufferAttributes(ANY, ANY, ANY, ANY, RATE * FRAME // 25)
        self._pa.pa_threaded_mainloop_lock(self._loop)
        stream = self._pa.pa_stream_new(self._context, b"recording", spec, None)
        self._pa.pa_stream_connect_record(stream, source.encode(), fragment, AUTO_TIMING_UPDATE)
        self._pa.pa_threaded_mainloop_unlock(self._loop)
        return int(stream)

    def _run(self) -> None:
        while not self._ends.wait(POLL_S):
            self._pa.pa_threaded_mainloop_lock(self._loop)
            self._take()
            self._listen()
            self._pa.pa_threaded_mainloop_unlock(self._loop)

    def _take(self) -> None:
        """Take all that has come; what the server could not keep for us is silence."""
        data, size = ctypes.c_void_p(), ctypes.c_size_t()
        while True:
            told = self._pa.pa_stream_peek(self._stream, ctypes.byref(data), ctypes.byref(size))
            if told != 0 or size.value == 0:
                return
            lost = data.value is None
            self._data += bytes(size.value) if lost else ctypes.string_at(data.value, size.value)
            self._pa.pa_stream_drop(self._stream)

    def _listen(self) -> None:
        """Take note of which second was heard when the server was asked last, and ask again."""
        timing = self._pa.pa_stream_get_timing_info(self._stream)
        if timing:
            info = timing[0]
            at = info.seconds + info.microseconds / 1e6 - wall_ahead_s()
            late = (info.source_usec - info.sink_usec) / 1e6
            self._readings.append((at, info.write_index / FRAME / RATE + late))
        asked = self._pa.pa_stream_update_timing_info(self._stream, None, None)
        if asked:
            self._pa.pa_operation_unref(asked)

    @staticmethod
    def _wait(ready) -> None:  # type: ignore[no-untyped-def]
        end = time.monotonic() + PATIENCE_S
        while not ready():
            if time.monotonic() > end:
                raise RuntimeError("the private sound server does not let itself be recorded")
            time.sleep(POLL_S)


def _with_recording(library: ctypes.CDLL) -> ctypes.CDLL:
    """Make the functions for recording callable, too."""
    pointer, integer = ctypes.c_void_p, ctypes.c_int
    library.pa_stream_connect_record.restype = integer
    library.pa_stream_connect_record.argtypes = [
        pointer,
        ctypes.c_char_p,
        ctypes.POINTER(_BufferAttributes),
        integer,
    ]
    library.pa_stream_peek.restype = integer
    library.pa_stream_peek.argtypes = [
        pointer,
        ctypes.POINTER(ctypes.c_void_p),
        ctypes.POINTER(ctypes.c_size_t),
    ]
    library.pa_stream_drop.restype = integer
    library.pa_stream_drop.argtypes = [pointer]
    return library
