"""Place the cells of a choice: in one strip, as tiles in columns, or as chips in lines."""

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize

GAP = 8


def strip_width(words: list[float], padding: int) -> int:
    """Return the least width of one strip with these word widths."""
    return round(sum(words) + len(words) * 2 * padding) + 2


def as_strip(words: list[float], width: int, height: int) -> list[QRect]:
    """Return cells side by side that fill the width; each is as much wider as its word."""
    spare = (width - sum(words)) / len(words)
    edges = [0.0]
    for word in words:
        edges.append(edges[-1] + word + spare)
    whole = [round(edge) for edge in edges]
    return [QRect(left, 0, right - left, height) for left, right in pairwise(whole)]


def as_tiles(
    words: list[float], width: int, height: int, columns: int, padding: int
) -> list[QRect]:
    """Return tiles in even columns; in fewer columns where a word would be cut."""
    widest = max(words) + 2 * padding
    while columns > 1 and (width - (columns - 1) * GAP) / columns < widest:
        columns -= 1
    # The last one ends where the width does, whatever it is divided by.
    begins = [round(number * (width + GAP) / columns) for number in range(columns + 1)]
    places = [divmod(number, columns) for number in range(len(words))]
    return [
        QRect(begins[c], r * (height + GAP), begins[c + 1] - GAP - begins[c], height)
        for r, c in places
    ]


def as_chips(words: list[float], width: int, height: int, padding: int) -> list[QRect]:
    """Return chips as wide as their words, in as many lines as the width asks."""
    rects: list[QRect] = []
    corner = QPoint(0, 0)
    for word in words:
        wide = min(width, round(word) + 2 * padding)
        if corner.x() and corner.x() + wide > width:
            corner = QPoint(0, corner.y() + height + GAP)
        rects.append(QRect(corner, QSize(wide, height)))
        corner.setX(corner.x() + wide + GAP)
    return rects
