"""Secrets of links, PINs and codes: made, kept as a hash, compared in constant time."""

import hashlib
import hmac
import secrets
from base64 import b32encode

# Without 0, O, 1, I and L, which nobody can tell apart on a wall.
ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
CODE_LENGTH = 6
PIN_SHORTEST, PIN_LONGEST = 6, 64
_BYTES = 16
# About 50 ms and 16 MiB for each try.
_COST = {"n": 2**14, "r": 8, "p": 1}


def new_secret() -> str:
    """128 random bits, as they stand in an address."""
    return secrets.token_urlsafe(_BYTES)


def hashed(secret: str) -> str:
    """What is stored of a secret: it is random and long, so one quick hash is enough."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def pin_hashed(pin: str) -> str:
    """What is stored of a PIN, which people choose and others could guess."""
    salt = secrets.token_bytes(_BYTES)
    return f"{salt.hex()}:{_scrypt(pin, salt).hex()}"


def pin_matches(pin: str, stored: str) -> bool:
    """Whether this is the PIN."""
    salt, _, known = stored.partition(":")
    return hmac.compare_digest(_scrypt(pin, bytes.fromhex(salt)).hex(), known)


def _scrypt(pin: str, salt: bytes) -> bytes:
    text = pin.encode("utf-8", "surrogatepass")
    return hashlib.scrypt(text, salt=salt, maxmem=2**26, **_COST)


def new_seed() -> str:
    """From what code and secret of a meeting follow, together with the key of the store."""
    return secrets.token_hex(_BYTES)


def code_of(seed: str, key: str) -> str:
    """The six characters to type; computed, so that they stand nowhere."""
    number = int.from_bytes(_derived("code", seed, key))
    signs = []
    for _ in range(CODE_LENGTH):
        number, place = divmod(number, len(ALPHABET))
        signs.append(ALPHABET[place])
    return "".join(signs)


def secret_of(seed: str, key: str) -> str:
    """The secret in the QR code of a meeting, 128 bits as well."""
    return b32encode(_derived("link", seed, key)[:_BYTES]).decode().rstrip("=").lower()


def place_of(address: str, key: str) -> str:
    """From where somebody tries, without the address itself."""
    return _derived("place", address, key).hex()


def typed_code(text: str) -> str:
    """The code as it may have been typed: small, with spaces, in two groups."""
    return "".join(sign for sign in text.upper() if sign.isalnum())


def same(one: str, other: str) -> bool:
    """Whether two secrets are equal, in a time that tells nothing."""
    return hmac.compare_digest(
        one.encode("utf-8", "surrogatepass"), other.encode("utf-8", "surrogatepass")
    )


def _derived(purpose: str, seed: str, key: str) -> bytes:
    return hmac.new(key.encode(), f"{purpose}:{seed}".encode(), hashlib.sha256).digest()
