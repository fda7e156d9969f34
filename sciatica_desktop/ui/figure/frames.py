"""Keeps painted frames: cropped, as runs of pixels, and compressed when they grow many."""

import zlib
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage

Runs: TypeAlias = NDArray[np.uint32]

LOOSE_BYTES = 24 * 1024 * 1024  # of runs; what comes later is compressed
_SEEN = 4 << 24  # a pixel of at least this alpha is seen; its colours lie in the lower bytes
_FORMAT = QImage.Format.Format_ARGB32_Premultiplied


@dataclass(frozen=True, slots=True)
class Frame:
    """A cropped picture and where its corner belongs, in device pixels."""

    image: QImage
    corner: QPoint

    def area(self, ratio: float) -> QRect:
        """Return what it covers in a widget with that many device pixels each."""
        box = QRectF(QPointF(self.corner), QSizeF(self.image.size()))
        scaled = QRectF(box.topLeft() / ratio, box.size() / ratio)
        return scaled.toAlignedRect().adjusted(-1, -1, 1, 1)


@dataclass(frozen=True, slots=True)
class _Packed:
    """A frame as runs of equal pixels, for most of it is flat or empty."""

    runs: Runs | bytes  # lengths, then pixels; bytes are compressed
    size: QSize
    corner: QPoint

    @classmethod
    def of(cls, frame: Frame, room: int) -> "_Packed":
        """Pack a frame, and compress it if that takes more bytes than there is room for."""
        pixels = np.frombuffer(frame.image.constBits(), np.uint32)
        starts = np.concatenate([[0], np.flatnonzero(pixels[1:] != pixels[:-1]) + 1])
        lengths = np.diff(starts, append=len(pixels))
        runs = np.array([lengths, pixels[starts]], dtype=np.uint32)
        kept = runs if runs.nbytes <= room else zlib.compress(runs.tobytes(), 1)
        return cls(kept, frame.image.size(), frame.corner)

    @property
    def bytes_used(self) -> int:
        return len(self.runs) if isinstance(self.runs, bytes) else self.runs.nbytes

    def frame(self) -> Frame:
        """Unpack it."""
        runs = self.runs
        if isinstance(runs, bytes):
            runs = np.frombuffer(zlib.decompress(runs), np.uint32).reshape(2, -1)
        pixels = np.repeat(runs[1], runs[0])
        width, height = self.size.toTuple()
        return Frame(QImage(pixels.data, width, height, width * 4, _FORMAT).copy(), self.corner)


def seen_box(image: QImage) -> QRect:
    """Return the smallest box that holds everything that can be seen."""
    width, height = image.width(), image.height()
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(height, width)
    rows = np.flatnonzero(pixels.max(axis=1) >= _SEEN)
    if not len(rows):
        return QRect()
    columns = np.flatnonzero(pixels[rows[0] : rows[-1] + 1].max(axis=0) >= _SEEN)
    left, top = int(columns[0]), int(rows[0])
    return QRect(left, top, int(columns[-1]) - left + 1, int(rows[-1]) - top + 1)


def cropped(image: QImage) -> Frame:
    """Return a picture without its empty margins."""
    box = seen_box(image)
    return Frame(image.copy(box) if not box.isEmpty() else QImage(1, 1, _FORMAT), box.topLeft())


class FrameStore:
    """Frames by key, within bounds of memory."""

    def __init__(self, loose_bytes: int = LOOSE_BYTES) -> None:
        self._loose_bytes, self._used = loose_bytes, 0
        self._frames: dict[object, _Packed] = {}
        self._last: tuple[object, Frame] | None = None

    def __contains__(self, key: object) -> bool:
        return key in self._frames

    def __len__(self) -> int:
        return len(self._frames)

    def clear(self) -> None:
        """Forget all frames."""
        self._frames.clear()
        self._last, self._used = None, 0

    def put(self, key: object, frame: Frame) -> None:
        """Keep a frame."""
        self._last = (key, frame)
        packed = self._frames[key] = _Packed.of(frame, self._loose_bytes - self._used)
        self._used += packed.bytes_used

    def get(self, key: object) -> Frame | None:
        """Return a frame if it is kept."""
        if self._last is not None and self._last[0] == key:
            return self._last[1]
        packed = self._frames.get(key)
        if packed is None:
            return None
        frame = packed.frame()
        self._last = (key, frame)
        return frame
