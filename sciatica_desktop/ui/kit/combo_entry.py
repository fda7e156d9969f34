"""One entry in the open list of a combo box."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem


class ComboEntry(QStyledItemDelegate):
    """Draws as the style sheet says, which Qt's own one passes over; what is chosen is bold."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box)
        self._box = box

    def initStyleOption(  # noqa: N802 (Qt's name)
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if index.row() == self._box.currentIndex():
            bold = QFont(self._box.font())
            bold.setWeight(QFont.Weight.DemiBold)
            option.font = bold
