"""Share: what Trends shows as a page for a clinician, a picture or a table."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from sciatica_desktop.domain.preferences import Paper
from sciatica_desktop.domain.trends.wishes import NAME_MOST, QUESTION_MOST, QUESTIONS, Wishes
from sciatica_desktop.ui.kit.announce import announce
from sciatica_desktop.ui.kit.button import Button
from sciatica_desktop.ui.kit.choice import Choice
from sciatica_desktop.ui.kit.fields import TextField
from sciatica_desktop.ui.kit.para import Para
from sciatica_desktop.ui.kit.sheet import Sheet
from sciatica_desktop.ui.kit.toggle import Toggle
from sciatica_desktop.ui.look import Look
from sciatica_desktop.ui.pages.blocks import column_of
from sciatica_desktop.ui.wording.report import period_words
from sciatica_desktop.viewmodels.sharing import Form, Make, SharingViewModel

WIDTH = 720


class ShareSheet(Sheet):
    """Choose a kind of file and where it goes; a failure is told here and nothing is lost.

    Signals:
        done(str): the file was written, in one sentence.
    """

    done = Signal(str)

    def __init__(
        self,
        look: Look,
        window: QWidget,
        view_model: SharingViewModel,
        period: tuple[date, date],
        make: Make,
    ) -> None:
        super().__init__(look, window, self.tr("Share what is shown"), width=WIDTH)
        self._model, self._period, self._make = view_model, period, make
        self._own_where = False
        self.body.addWidget(Para(look, period_words(*period), "body", "ink2"))
        self.form = Choice(look, self.tr("Kind of file"), _forms(), columns=2)
        self.form.set_value(Form.PDF)
        self.body.addWidget(self.form)
        self.page = self._make_page()
        self.body.addWidget(self.page)
        self.body.addWidget(self._make_where())
        self.said = Para(look, "", "small", "ink2")
        self.body.addWidget(self.said)
        self._add_answers()
        self.form.chosen.connect(self._choose_form)
        view_model.changed.connect(self._refresh)
        view_model.failed.connect(self._tell)
        view_model.saved.connect(self._leave)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            below = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(QKeySequence(keys), self, self.write, context=below)
        self.finished.connect(self.deleteLater)
        self._choose_form()

    def ask(self) -> None:
        """Show the sheet with the keyboard on the kinds of file."""
        self.open_on(self.form.focus_stop())

    @property
    def target(self) -> Path:
        """The file that would be written; its ending is that of the kind."""
        path = self._typed
        ending = f".{self._form}"
        named = path.suffix.lower() == ending or not path.name
        return path if named else path.with_name(path.name + ending)

    @property
    def _typed(self) -> Path:
        try:
            return Path(self.where.text().strip()).expanduser()
        except RuntimeError:  # a tilde with the name of nobody
            return Path(self.where.text().strip())

    @property
    def _form(self) -> Form:
        return Form(str(self.form.value))

    def write(self) -> None:
        """Write the file."""
        if self.save.isEnabled():
            self._say("", "ink2")
            self._model.save(self.target, self._form, self._written(), self._period, self._make)

    def _make_page(self) -> QWidget:
        look, known = self._look, self._model.wishes
        block = column_of(look, 8)
        column = block.column
        papers = [(Paper.A4, self.tr("A4")), (Paper.LETTER, self.tr("Letter"))]
        self.paper = Choice(look, self.tr("Paper"), papers)
        self.paper.set_value(known.paper)
        self.name = TextField(look, self.tr("Name on the page"), self.tr("Name; may stay empty"))
        self.name.setMaxLength(NAME_MOST)
        self.name.setText(known.name)
        row = QHBoxLayout()
        row.setSpacing(look.sp(12))
        row.addWidget(self.paper, 2)
        row.addWidget(self.name, 3)
        column.addLayout(row)
        words = self.tr("Three things I would like to ask; empty lines can be filled in by hand")
        column.addWidget(Para(look, words, "small_b", "ink2"))
        self.questions = [self._question(number) for number in range(1, QUESTIONS + 1)]
        for field, text in zip(self.questions, (*known.questions, "", "", ""), strict=False):
            field.setText(text)
            field.setCursorPosition(0)  # its beginning shows where it is longer than the field
            column.addWidget(field)
        words = self.tr("Print my notes of this time, word for word")
        self.notes = Toggle(look, words, on=known.notes)
        row = QHBoxLayout()
        row.setSpacing(look.sp(12))
        row.addWidget(self.notes)
        row.addWidget(Para(look, words, align=Qt.AlignmentFlag.AlignVCenter), 1)
        column.addLayout(row)
        return block

    def _question(self, number: int) -> TextField:
        field = TextField(self._look, self.tr("Question {n}").format(n=number), f"{number}.")
        field.setMaxLength(QUESTION_MOST)
        return field

    def _make_where(self) -> QWidget:
        look = self._look
        block = column_of(look, 8)
        column = block.column
        column.addWidget(Para(look, self.tr("Where it goes"), "small_b", "ink2"))
        self.where = TextField(look, self.tr("File"))
        self.where.textEdited.connect(self._own)
        self.browse = Button(look, self.tr("Choose…"), size="small", icon="folder")
        self.browse.setAccessibleName(self.tr("Choose where it goes"))
        self.browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.setSpacing(look.sp(12))
        row.addWidget(self.where, 1)
        row.addWidget(self.browse)
        column.addLayout(row)
        return block

    def _add_answers(self) -> None:
        cancel = Button(self._look, self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save = Button(self._look, self.tr("Save"), "primary", icon="save")
        self.save.clicked.connect(self.write)
        self.answers.add(cancel)
        self.answers.add(self.save)

    def _written(self) -> Wishes:
        asked = (" ".join(field.text().split()) for field in self.questions)
        paper = Paper(str(self.paper.value))
        name = " ".join(self.name.text().split())
        return Wishes(paper, name, tuple(filter(None, asked)), self.notes.isChecked())

    def _choose_form(self) -> None:
        """Show what this kind of file needs, and a name with its ending."""
        self.page.setVisible(self._form is Form.PDF)
        if self._own_where:
            typed = self._typed
            known = typed.suffix.lower() in {f".{form}" for form in Form}
            self.where.setText(str(typed.with_suffix("") if known else typed))
            self.where.setText(str(self.target))
        else:
            self.where.setText(str(self._model.suggest(documents(), self._form, self._period)))
        self.where.setCursorPosition(len(self.where.text()))
        self._refresh()
        if self.isVisible():
            self.place()

    def _own(self) -> None:
        self._own_where = True
        self._refresh()

    def _browse(self) -> None:
        title, kinds = self.tr("Save as"), f"{self._form.upper()} (*.{self._form})"
        name, _ = QFileDialog.getSaveFileName(self, title, str(self.target), kinds)
        if name:
            self.where.setText(name)
            self._own()

    def _refresh(self) -> None:
        named, busy = bool(self._typed.name), self._model.busy
        self.save.setEnabled(named and not busy)
        if busy:
            self._say(self.tr("Writing…"), "ink2")
        elif not named:
            self._say(self.tr("A file needs a name."), "ink2")
        elif self.target.exists():
            self._say(self.tr("That file is there already; saving replaces it."), "ink2")
        else:
            self._say("", "ink2")

    def _say(self, words: str, color: str) -> None:
        self.said.set_color(color)
        self.said.show_text(words)

    def _tell(self, sentence: str) -> None:
        self._say(sentence, "alert")
        announce(self, sentence)
        self.where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self, path: object) -> None:
        self.accept()
        self.done.emit(self.tr("Saved as {file}.").format(file=path))


def _forms() -> list[tuple[object, str]]:
    tr = QCoreApplication.translate
    return [
        (Form.PDF, tr("ShareSheet", "One page for a clinician (PDF)")),
        (Form.PNG, tr("ShareSheet", "Picture (PNG)")),
        (Form.SVG, tr("ShareSheet", "Drawing that can be enlarged (SVG)")),
        (Form.CSV, tr("ShareSheet", "Table for a spreadsheet (CSV)")),
    ]


def documents() -> Path:
    """Return the folder for documents, or the home folder where there is none."""
    places = QStandardPaths.StandardLocation
    documents = Path(QStandardPaths.writableLocation(places.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()
