"""Says what a package bundles: `bundled.py LICENCES SBOM VERSION` fills a folder and writes CycloneDX.

Reads build/bundled.json, which sciatica-desktop.spec writes: the source of every bundled file.
"""

import json
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, distributions
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
TEXTS = HERE / "licences"
LICENCE_FILE = re.compile(r"(^|/)(LICEN[CS]E|COPYING|NOTICE)[^/]*$", re.IGNORECASE)
OF_QT = ("pyside6", "shiboken6")  # their wheels carry no licence text
OURS = ("sciatica_desktop", "packaging", "build/work")


@dataclass(frozen=True, slots=True)
class Part:
    """Something that comes along: its identity for scanners and its licence texts by file name."""

    name: str
    version: str
    purl: str
    licence: str
    texts: tuple[tuple[str, Path], ...]


def parts(sources: Iterable[str]) -> list[Part]:
    """Return whose files these are, each part once."""
    owners = owners_of_files()
    found: dict[str, Part] = {}
    for source in sources:
        path = Path(source).resolve()
        if any(path.is_relative_to(ROOT / ours) for ours in OURS):
            continue
        part = wheel(owners[path]) if path in owners else python_or_system(path)
        found[part.purl] = part
    for one in distributions():
        if one.metadata["Name"].lower() == "pyinstaller":  # its loader starts the program
            found[wheel(one).purl] = wheel(one)
    return sorted(found.values(), key=lambda part: part.name.lower())


def owners_of_files() -> dict[Path, Distribution]:
    """Return which installed distribution each file belongs to."""
    return {
        Path(str(one.locate_file(file))).resolve(): one
        for one in distributions()
        for file in one.files or ()
    }


@cache
def wheel(one: Distribution) -> Part:
    """Return the part that a Python distribution is."""
    name, version = one.metadata["Name"], one.version
    texts = [
        ("-".join(Path(file).parts[2:] or (Path(file).name,)), Path(str(one.locate_file(file))))
        for file in one.files or ()
        if ".dist-info/" in str(file) and LICENCE_FILE.search(str(file))
    ]
    if name.lower().startswith(OF_QT):
        texts = [(path.name, path) for path in sorted(TEXTS.iterdir())]
    licence = one.metadata["License-Expression"] or one.metadata["License"] or "see its text"
    return Part(
        name, version, f"pkg:pypi/{name.lower()}@{version}", licence.splitlines()[0], tuple(texts)
    )


@cache
def python_or_system(path: Path) -> Part:
    """Return Python itself, or the Debian package whose library was bundled."""
    if path.is_relative_to(Path(sys.base_prefix).resolve()) and "python" in str(path).lower():
        version = platform.python_version()
        places = (Path(json.__file__).parent.parent, Path(sys.base_prefix))
        texts = [
            (text.name, text) for text in (one / "LICENSE.txt" for one in places) if text.exists()
        ]
        found = tuple(texts[:1]) or debian_text(path)
        return Part("Python", version, f"pkg:generic/python@{version}", "PSF-2.0", found)
    package, version = debian_package(path)
    purl = f"pkg:deb/debian/{package}@{version}"
    return Part(package, version, purl, "see its text", debian_text(path))


@cache
def debian_package(path: Path) -> tuple[str, str]:
    """Return the name and version of the package that a file came from."""
    for spelling in (
        path,
        Path("/") / path.relative_to("/usr") if path.is_relative_to("/usr") else path,
    ):
        answer = query("-S", str(spelling))
        if answer:
            name = answer.split(":")[0]
            return name, query("-W", "-f", "${Version}", name)
    raise SystemExit(f"bundled.py: nobody owns {path}, so its licence is not known")


def debian_text(path: Path) -> tuple[tuple[str, Path], ...]:
    """Return the copyright file of the package that a file came from."""
    return (("copyright", Path("/usr/share/doc") / debian_package(path)[0] / "copyright"),)


def query(*words: str) -> str:
    """Return the first line that dpkg-query prints, "" where it knows nothing."""
    done = subprocess.run(["dpkg-query", *words], capture_output=True, text=True, check=False)
    return done.stdout.partition("\n")[0]


def copy_texts(found: Iterable[Part], folder: Path) -> None:
    """Lay down every licence text, a folder a part; a part without one is refused."""
    shutil.rmtree(folder, ignore_errors=True)
    for part in found:
        if not part.texts:
            raise SystemExit(f"bundled.py: {part.name} carries no licence text")
        (folder / part.name).mkdir(parents=True, exist_ok=True)
        for name, source in part.texts:
            shutil.copyfile(source, folder / part.name / name)
    (folder / "Inter").mkdir(parents=True)
    shutil.copyfile(ROOT / "assets" / "fonts" / "OFL.txt", folder / "Inter" / "OFL.txt")
    for file in (path for path in folder.rglob("*") if path.is_file()):
        file.chmod(0o644)


def sbom(found: Iterable[Part], version: str) -> str:
    """Return the list as CycloneDX 1.6."""
    program = {"type": "application", "name": "sciatica-desktop", "version": version}
    return json.dumps(
        {
            "bomFormat": "CycloneDX",
            "specVersion": "1.6",
            "version": 1,
            "metadata": {"component": {**program, "licenses": [{"license": {"id": "MIT"}}]}},
            "components": list(components(found)),
        },
        indent=1,
    )


def components(found: Iterable[Part]) -> Iterator[dict[str, object]]:
    """Return the entries of the list."""
    for part in found:
        yield {
            "type": "library",
            "bom-ref": part.purl,
            "name": part.name,
            "version": part.version,
            "purl": part.purl,
            "licenses": [{"license": {"name": part.licence}}],
        }
    yield {
        "type": "data",
        "name": "Inter",
        "version": "4",
        "licenses": [{"license": {"id": "OFL-1.1"}}],
    }


def check(document: str) -> None:
    """Refuse a list that is no CycloneDX."""
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    trouble = JsonStrictValidator(SchemaVersion.V1_6).validate_str(document)
    if trouble is not None:
        raise SystemExit(f"bundled.py: the list of parts is not CycloneDX: {trouble}")


def main() -> None:
    """Write both and say how many parts there are."""
    licences, list_file, version = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    found = parts(json.loads((ROOT / "build" / "bundled.json").read_text()))
    copy_texts(found, licences)
    document = sbom(found, version)
    check(document)
    list_file.write_text(document)
    print(f"{len(found)} parts of others, each with its licence")


if __name__ == "__main__":
    main()
