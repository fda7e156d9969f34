"""Fields for a day and a time, as the person's language writes them."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QSize, QTime, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QSizePolicy, QSpinBox, QTimeEdit

from sciatica_desktop.ui.kit.field_button import FieldButton
from sciatica_desktop.ui.kit.fields import HEIGHT
from sciatica_desktop.ui.kit.flow import Flow
from sciatica_desktop.ui.look import Look

STEP = 34  # px, the width of an arrow that goes to the next day


class _Sized:
    """A field as high as the others of the kit, that no wheel changes; not a Qt class itself."""

    _size = QSize()

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return self._size

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # a page that scrolls must not change an answer


class DayField(_Sized, QDateEdit):
    """A day; the arrow keys change the part the keyboard is in, the pointer goes day by day."""

    def __init__(self, look: Look, name: str, day: date) -> None:
        super().__init__(_day(day))
        self.setDisplayFormat("ddd d MMM yyyy")
        self.setAccessibleName(name)
        self._size = _sized(self, look, 170 + 2 * STEP)
        self.earlier = self._step(look, self.tr("A day earlier"), "left", -1)
        self.later = self._step(look, self.tr("A day later"), "right", 1)

    def keep_within(self, first: date | None, last: date) -> None:
        """Offer no day before the first, if there is one, and none after the last."""
        if first is not None:
            self.setMinimumDate(_day(first))
        self.setMaximumDate(_day(last))

    def _step(self, look: Look, name: str, icon: str, days: int) -> FieldButton:
        """Return what goes one day on or back."""
        step = FieldButton(look, self, name, icon)
        step.setAutoRepeat(True)
        step.clicked.connect(lambda: self.setDate(self.date().addDays(days)))
        return step

    @property
    def day(self) -> date:
        """The day that is shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = round((self.width() - 2) * STEP / (170 + 2 * STEP))
        for number, step in enumerate((self.later, self.earlier), start=1):
            step.setGeometry(self.width() - 2 - number * wide, 0, wide, self.height())


class TimeField(_Sized, QTimeEdit):
    """A time of the day."""

    def __init__(self, look: Look, name: str, at: datetime) -> None:
        super().__init__(QTime(at.hour, at.minute))
        form = QLocale().timeFormat(QLocale.FormatType.ShortFormat).replace(":ss", "")
        self.setDisplayFormat(form)
        self.setAccessibleName(name)
        self._size = _sized(self, look, 110)


class NumberField(_Sized, QSpinBox):
    """A whole number with its unit."""

    def __init__(self, look: Look, name: str, value: int, most: int, unit: str) -> None:
        super().__init__(minimum=0, maximum=most, value=value, suffix=unit)
        self.setAccessibleName(name)
        self._size = _sized(self, look, 120)


class MomentFields(Flow):
    """A day and a time side by side.

    Signals:
        moved(datetime): the person chose another moment, without an offset.
    """

    moved = Signal(object)

    def __init__(self, look: Look, name: str, at: datetime) -> None:
        super().__init__(look)
        self.day = DayField(look, self.tr("{name}, day").format(name=name), at.date())
        self.time = TimeField(look, self.tr("{name}, time").format(name=name), at)
        self.add(self.day)
        self.add(self.time)
        self.day.dateChanged.connect(self._tell)
        self.time.timeChanged.connect(self._tell)

    @property
    def moment(self) -> datetime:
        """The moment that is shown, without an offset."""
        shown, day = self.time.time(), self.day.day
        return datetime(day.year, day.month, day.day, shown.hour(), shown.minute())  # noqa: DTZ001 (a wall clock)

    def _tell(self) -> None:
        self.moved.emit(self.moment)


def _day(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _sized(field: QAbstractSpinBox, look: Look, width: int) -> QSize:
    """Dress a field like those of the kit and return its size."""
    size = QSize(look.px(width), look.px(HEIGHT))
    field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    field.setFont(look.font("body", 16))
    field.setFixedHeight(size.height())
    field.lineEdit().setTextMargins(look.px(8), 0, 0, 0)
    return size
