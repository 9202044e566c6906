"""Licences by their SPDX identifiers, as people read them."""

import re

CREATIVE_COMMONS = re.compile(r"CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)")
ZERO = re.compile(r"CC0-(\d\.\d)")


def licence(identifier: str) -> tuple[str, str]:
    """Name and address of a licence; of one that is not Creative Commons the identifier and no address."""
    if match := CREATIVE_COMMONS.fullmatch(identifier):
        address = f"https://creativecommons.org/licenses/{match[1].lower()}/{match[2]}/"
        return f"CC {match[1]} {match[2]}", address
    if match := ZERO.fullmatch(identifier):
        return f"CC0 {match[1]}", f"https://creativecommons.org/publicdomain/zero/{match[1]}/"
    return identifier, ""
