"""What was made before, kept under the content it was made from, so that no work is done twice."""

import hmac
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from lehrwerk.writing import write

SEAL_BYTES = 32
ROOM = 400_000_000
"""Bytes a folder may hold before the things not used for longest go."""


@dataclass(frozen=True)
class Cache:
    """A folder of things made. Deleting it, or anything in it, costs time and nothing else."""

    folder: Path | None = None
    """None keeps nothing."""
    seal: bytes = b""
    """Known on this machine only. A workspace that somebody sends may bring a folder of its own: what is not sealed with this
    is not believed."""

    def recall(self, kind: str, inputs: Iterable[bytes | str], make: Callable[[], bytes]) -> bytes:
        """What `make` gives, or gave before for the same kind, inputs and tool."""
        if self.folder is None:
            return make()
        name = named(kind, inputs)
        kept = self.kept(name)
        if kept is None:
            kept = make()
            self.keep(name, kept)
        return kept

    def kept(self, name: str) -> bytes | None:
        """What is kept under a name; None when there is nothing, or nothing to be believed."""
        path = self._path(name)
        if path is None:
            return None
        try:
            sealed = path.read_bytes()
            path.touch()
        except OSError:
            return None
        seal, content = sealed[:SEAL_BYTES], sealed[SEAL_BYTES:]
        return content if hmac.compare_digest(seal, self._sealed(name, content)) else None

    def keep(self, name: str, content: bytes) -> None:
        """Keep something; where that cannot be, nothing is lost."""
        path = self._path(name)
        if path is not None:
            try:
                write(path, self._sealed(name, content) + content)
            except OSError:
                return

    def tidy(self, room: int = ROOM) -> None:
        """Let go of what was not used for longest, until the rest takes no more than `room` bytes."""
        if self.folder is None:
            return
        files = sorted(((file.stat().st_mtime_ns, file.stat().st_size, file) for file in self.folder.glob("??/*")), reverse=True)
        used = 0
        for _, size, file in files:
            used += size
            if used > room:
                file.unlink(missing_ok=True)

    def _path(self, name: str) -> Path | None:
        return self.folder / name[:2] / name[2:] if self.folder else None

    def _sealed(self, name: str, content: bytes) -> bytes:
        return blake2b(name.encode() + content, key=self.seal, digest_size=SEAL_BYTES).digest()


NOTHING_KEPT = Cache()


def named(kind: str, inputs: Iterable[bytes | str]) -> str:
    """The name of what is made of these inputs by this tool. Every input counts with its length: `ab`, `c` is not `a`, `bc`."""
    digest = blake2b(tool().encode(), digest_size=24)
    for each in (kind, *inputs):
        content = each.encode() if isinstance(each, str) else each
        digest.update(len(content).to_bytes(8, "big"))
        digest.update(content)
    return digest.hexdigest()


@cache
def tool() -> str:
    """A digest of the tool itself: whoever works on it gets no output of yesterday's code."""
    house = Path(__file__).parent
    digest = blake2b(digest_size=24)
    for file in sorted(path for path in house.rglob("*") if path.is_file() and path.suffix != ".pyc"):
        digest.update(file.relative_to(house).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


@cache
def release(package: str) -> str:
    """The version of a package that is installed; empty when it is not."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
