"""A folder in memory: what an output consists of, before anything is on disk."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date a zip can hold: outputs carry no time from the clock."""

PACKED = (".jpg", ".jpeg", ".png", ".webp", ".woff2", ".mp3", ".mp4", ".m4a", ".ogg", ".webm", ".zip")
"""Files that are compressed already; deflating them again costs time and saves nothing."""


@dataclass(frozen=True)
class Bundle:
    """Paths (relative, forward slashes) and their bytes."""

    files: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))

    def zipped(self) -> bytes:
        """A zip of the files in the order given, the same bytes for the same files everywhere:
        no clock, no user, no platform in it (APPNOTE.TXT 4.4)."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for path, content in self.files.items():
                entry = zipfile.ZipInfo(path, EPOCH)
                entry.create_system = 3
                entry.external_attr = 0o644 << 16
                stored = path.lower().endswith(PACKED)
                entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
                archive.writestr(entry, content, compresslevel=None if stored else 9)
        return buffer.getvalue()
