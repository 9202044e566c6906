"""The one place that writes to disk: whole files, at once."""

import os
import tempfile
from errno import EXDEV
from pathlib import Path


class OutsideError(OSError):
    """A folder to write into leads out of the place it belongs to."""


def write(path: Path, content: bytes, within: Path | None = None) -> None:
    """Put a whole file in place: whoever looks sees the old one or the new one, never a part. `within`: the folder that it must
    not leave, whatever links lie on the way; raises `OutsideError` instead."""
    if within and not path.parent.resolve().is_relative_to(within.resolve()):
        raise OutsideError(EXDEV, "a link leads out of the workspace", str(path.parent))
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
