"""Reads a PDF back, as one does who was handed it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtPdf import QPdfDocument


@contextmanager
def read_back(pdf: bytes) -> Iterator[QPdfDocument]:
    """Open the only page of a PDF for a while."""
    buffer = QBuffer()
    buffer.setData(pdf)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    assert document.pageCount() == 1
    yield document
    document.close()


def words_of(pdf: bytes) -> str:
    """Return what a person copies from the only page, every gap one space."""
    with read_back(pdf) as document:
        return " ".join(document.getAllText(0).text().split())
