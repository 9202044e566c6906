"""Ids → the short keys under which a learner's state is packed."""

from base64 import urlsafe_b64encode
from hashlib import sha256


def key(id: str) -> str:
    """Three characters of base64url (RFC 4648 §5), derived from the id alone: a key stays the same whatever else
    of the course changes, so that old state finds its exercise again. 262,144 keys; that two ids of a
    course share one is rare and a finding."""
    return urlsafe_b64encode(sha256(id.encode()).digest()).decode()[:3]


def page_key(unit: str, page: str) -> str:
    """The key of a page: its unit's name and its own."""
    return key(f"{unit}#{page}")
