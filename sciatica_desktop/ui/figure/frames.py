"""Keeps painted frames: cropped to what is painted, and compressed when they grow many."""

import zlib
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QImage

LOOSE_BYTES = 24 * 1024 * 1024  # kept as they are; what comes later is compressed
_SEEN = 3  # an alpha up to this is not seen
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
    data: bytes
    width: int
    height: int
    corner: QPoint


def seen_box(image: QImage) -> QRect:
    """Return the smallest box that holds everything that can be seen."""
    width, height = image.width(), image.height()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())
    alpha = pixels[:, 3 : width * 4 : 4]
    rows = np.flatnonzero(alpha.max(axis=1) > _SEEN)
    if not len(rows):
        return QRect()
    columns = np.flatnonzero(alpha[rows[0] : rows[-1] + 1].max(axis=0) > _SEEN)
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
        self._frames: dict[object, Frame | _Packed] = {}
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
        size = frame.image.sizeInBytes()
        if self._used + size <= self._loose_bytes:
            self._frames[key] = frame
            self._used += size
            return
        image = frame.image
        packed = zlib.compress(bytes(image.constBits()), 1)
        self._frames[key] = _Packed(packed, image.width(), image.height(), frame.corner)
        self._used += len(packed)

    def get(self, key: object) -> Frame | None:
        """Return a frame if it is kept."""
        if self._last is not None and self._last[0] == key:
            return self._last[1]
        kept = self._frames.get(key)
        if isinstance(kept, _Packed):
            raw = zlib.decompress(kept.data)
            image = QImage(raw, kept.width, kept.height, kept.width * 4, _FORMAT).copy()
            kept = Frame(image, kept.corner)
        if kept is not None:
            self._last = (key, kept)
        return kept
