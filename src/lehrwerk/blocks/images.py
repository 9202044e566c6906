"""Pictures that a block reads out of its text."""

from collections.abc import Mapping

from lehrwerk.model.prose import Chunk, Line


def alone(chunk: Chunk) -> bool:
    """Whether a piece is a paragraph with an image and nothing else."""
    return chunk.kind == "paragraph" and [piece.type for piece in chunk.line().pieces()] == ["image"]


def image(picture: Line) -> Mapping[str, str]:
    """A picture's "path", "text" (what it shows) and "credit"."""
    piece = picture.pieces()[0]
    return {"path": str(piece.attrs["src"]), "text": piece.content, "credit": str(piece.attrs.get("title", ""))}
