"""Words → a name for machines."""

import re
import unicodedata

SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o", "ı": "i"})


def slug(text: str, longest: int = 40) -> str:
    """Small letters, digits and hyphens; cut at a word. Empty when nothing of it can be spelled so."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(SPELLED))
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode())
    result = ""
    for word in words:
        joined = f"{result}-{word}" if result else word
        if len(joined) > longest:
            break
        result = joined
    return result or (words[0][:longest] if words else "")
