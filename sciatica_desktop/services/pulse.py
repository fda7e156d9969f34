"""One mono stream to the sound server through libpulse, written at chosen samples ahead of time.

Qt Multimedia can only append to what was written before, and ends the program when the server of
an open stream dies (Qt 6.11). Here a tone is handed over long before its instant, to be played at
its very sample by the server, and what is not heard yet can be written over with silence.
Nothing here blocks, and nothing calls back: states are looked at.
"""

import ctypes
import time
from enum import Enum

from sciatica_desktop.services.timeline import Timeline

LIBRARY = "libpulse.so.0"
BYTES = 2  # of a sample, signed and little-endian
TLENGTH_MS, MINREQ_MS = 100, 20  # the server halves what is left for a device: 30 ms
FORMAT_S16LE = 3
ANY = 0xFFFFFFFF  # the server's choice
AUTO_TIMING_UPDATE, ADJUST_LATENCY = 0x8, 0x2000
NO_AUTOSPAWN = 0x1
SEEK_ABSOLUTE = 1
CONTEXT_READY, CONTEXT_FAILED = 4, 5
STREAM_READY, STREAM_FAILED = 2, 3
ASK_EVERY_S = 0.2  # what the stream's clock says
LONGEST_LEAD_S = 0.3  # a device that buffers more is one that takes sound back
CLOCK_SET_S = 0.005  # a clock on the wall that goes another way than the monotonic one was set


class State(Enum):
    """How far a stream is."""

    CONNECTING = "connecting"
    READY = "ready"
    NO_SERVER = "no server"
    NO_DEVICE = "no device"


class _SampleSpec(ctypes.Structure):
    _fields_ = (
        ("format", ctypes.c_int),
        ("rate", ctypes.c_uint32),
        ("channels", ctypes.c_uint8),
    )


class _BufferAttributes(ctypes.Structure):
    _fields_ = tuple(
        (name, ctypes.c_uint32) for name in ("maxlength", "tlength", "prebuf", "minreq", "fragsize")
    )


class _TimingInfo(ctypes.Structure):
    _fields_ = (
        ("seconds", ctypes.c_long),
        ("microseconds", ctypes.c_long),
        ("synchronized_clocks", ctypes.c_int),
        ("sink_usec", ctypes.c_uint64),
        ("source_usec", ctypes.c_uint64),
        ("transport_usec", ctypes.c_uint64),
        ("playing", ctypes.c_int),
        ("write_index_corrupt", ctypes.c_int),
        ("write_index", ctypes.c_int64),
        ("read_index_corrupt", ctypes.c_int),
        ("read_index", ctypes.c_int64),
        ("configured_sink_usec", ctypes.c_uint64),
        ("configured_source_usec", ctypes.c_uint64),
        ("since_underrun", ctypes.c_int64),
    )


_POINTER, _TEXT, _INT = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
_FUNCTIONS = {
    "pa_threaded_mainloop_new": (_POINTER,),
    "pa_threaded_mainloop_get_api": (_POINTER, _POINTER),
    "pa_threaded_mainloop_start": (_INT, _POINTER),
    "pa_threaded_mainloop_stop": (None, _POINTER),
    "pa_threaded_mainloop_lock": (None, _POINTER),
    "pa_threaded_mainloop_unlock": (None, _POINTER),
    "pa_threaded_mainloop_free": (None, _POINTER),
    "pa_context_new": (_POINTER, _POINTER, _TEXT),
    "pa_context_connect": (_INT, _POINTER, _TEXT, _INT, _POINTER),
    "pa_context_get_state": (_INT, _POINTER),
    "pa_context_disconnect": (None, _POINTER),
    "pa_context_unref": (None, _POINTER),
    "pa_stream_new": (_POINTER, _POINTER, _TEXT, ctypes.POINTER(_SampleSpec), _POINTER),
    "pa_stream_connect_playback": (
        _INT,
        _POINTER,
        _TEXT,
        ctypes.POINTER(_BufferAttributes),
        _INT,
        _POINTER,
        _POINTER,
    ),
    "pa_stream_get_state": (_INT, _POINTER),
    "pa_stream_update_timing_info": (_POINTER, _POINTER, _POINTER, _POINTER),
    "pa_operation_unref": (None, _POINTER),
    "pa_stream_get_timing_info": (ctypes.POINTER(_TimingInfo), _POINTER),
    "pa_stream_write": (_INT, _POINTER, _TEXT, ctypes.c_size_t, _POINTER, ctypes.c_int64, _INT),
    "pa_stream_disconnect": (_INT, _POINTER),
    "pa_stream_unref": (None, _POINTER),
}


def load_library() -> ctypes.CDLL:
    """Return libpulse; raise OSError where it is not installed."""
    library = ctypes.CDLL(LIBRARY)
    for name, (result, *arguments) in _FUNCTIONS.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


def wall_ahead_s() -> float:
    """Return what the clock on the wall is ahead of the monotonic one; libpulse tells its time."""
    readings = []
    for _ in range(3):  # a busy machine may stop us between two clocks
        before, wall, after = time.monotonic(), time.time(), time.monotonic()
        readings.append((after - before, wall - (before + after) / 2))
    return min(readings)[1]


class PulseStream:
    """A stream that plays silence where nothing is written; samples are counted from its start."""

    def __init__(self, library: ctypes.CDLL, name: str, rate: int, *, spawn: bool = True) -> None:
        self._pa = library
        self._rate = rate
        self._stream: int | None = None
        self._timeline = Timeline()
        self._told = self._asked = 0.0  # when the server told its clock last, and was asked to
        self._wall = wall_ahead_s()  # what the clock on the wall is ahead of the monotonic one
        self._lead_s = TLENGTH_MS / 1000
        self._loop = library.pa_threaded_mainloop_new()
        api = library.pa_threaded_mainloop_get_api(self._loop)
        self._context = library.pa_context_new(api, name.encode())
        # As every program does it, but an attempt to come back must not start a server anew.
        flags = 0 if spawn else NO_AUTOSPAWN
        library.pa_context_connect(self._context, None, flags, None)
        library.pa_threaded_mainloop_start(self._loop)

    def state(self) -> State:
        """Look how far the stream is, and go on where the server has answered."""
        with self:
            context = self._pa.pa_context_get_state(self._context)
            if context >= CONTEXT_FAILED:
                return State.NO_SERVER
            if context < CONTEXT_READY:
                return State.CONNECTING
            if self._stream is None:
                self._open()
            stream = self._pa.pa_stream_get_state(self._stream)
            if stream >= STREAM_FAILED:
                return State.NO_DEVICE
            if stream != STREAM_READY:
                return State.CONNECTING
            self._listen()
            return State.CONNECTING if self._timeline.began is None else State.READY

    def sample_at(self, instant: float) -> int:
        """Return the sample that is heard at an instant of the monotonic clock."""
        return round((instant - (self._timeline.began or instant)) * self._rate)

    @property
    def lead_s(self) -> float:
        """How long before it is heard the server hands a sample on to its device."""
        return self._lead_s

    def write(self, first: int, samples: bytes) -> None:
        """Let these samples be heard from a sample on, in place of what was written there."""
        with self:
            self._pa.pa_stream_write(
                self._stream, samples, len(samples), None, first * BYTES, SEEK_ABSOLUTE
            )

    def close(self) -> None:
        """Let go of the server."""
        with self:
            if self._stream is not None:
                self._pa.pa_stream_disconnect(self._stream)
                self._pa.pa_stream_unref(self._stream)
            self._pa.pa_context_disconnect(self._context)
            self._pa.pa_context_unref(self._context)
        self._pa.pa_threaded_mainloop_stop(self._loop)
        self._pa.pa_threaded_mainloop_free(self._loop)

    def __enter__(self) -> None:
        self._pa.pa_threaded_mainloop_lock(self._loop)

    def __exit__(self, *_error: object) -> None:
        self._pa.pa_threaded_mainloop_unlock(self._loop)

    def _open(self) -> None:
        spec = _SampleSpec(FORMAT_S16LE, self._rate, 1)
        second = self._rate * BYTES
        # Without a pre-buffer the stream plays on while nothing is written: its clock never stops,
        # and a speaker that sleeps in silence does not.
        wanted = _BufferAttributes(
            ANY, second * TLENGTH_MS // 1000, 0, second * MINREQ_MS // 1000, ANY
        )
        flags = AUTO_TIMING_UPDATE | ADJUST_LATENCY
        self._stream = self._pa.pa_stream_new(self._context, b"Tones", spec, None)
        self._pa.pa_stream_connect_playback(self._stream, None, wanted, flags, None, None)

    def _listen(self) -> None:
        """Take note of what the server told of its clock, and ask it again from time to time."""
        now, wall = time.monotonic(), wall_ahead_s()
        was_set, self._wall = abs(wall - self._wall) > CLOCK_SET_S, wall
        if now > self._asked + ASK_EVERY_S:
            self._asked = now
            asked = self._pa.pa_stream_update_timing_info(self._stream, None, None)
            if asked:
                self._pa.pa_operation_unref(asked)
        timing = self._pa.pa_stream_get_timing_info(self._stream)
        told = timing[0].seconds + timing[0].microseconds / 1e6 if timing else self._told
        is_new, self._told = told != self._told, told
        if is_new and not was_set and not timing[0].read_index_corrupt:
            played_s = timing[0].read_index / BYTES / self._rate - timing[0].sink_usec / 1e6
            self._timeline.tell(told - wall, played_s)
            lead = max(timing[0].sink_usec, timing[0].configured_sink_usec) / 1e6
            self._lead_s = min(lead, LONGEST_LEAD_S)
