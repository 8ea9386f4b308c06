"""Pictures that may stay: of the kinds every reader shows, and no larger than a page can use."""

# The first bytes of the kinds that hold nothing but a picture.
_KINDS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif"}
# A whole page in print; more would only fill the memory of whoever opens it.
_MOST_DOTS = 40_000_000
# In a JPEG file the parts that tell its size.
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}


def ending_of(data: bytes) -> str:
    """The ending of its name, "" for one that may not stay."""
    kind = next((kind for sign, kind in _KINDS.items() if data.startswith(sign)), "")
    if not kind:
        return ""
    wide, high = _SIZES[kind](data)
    return kind if 0 < wide * high <= _MOST_DOTS else ""


def _png(data: bytes) -> tuple[int, int]:
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def _gif(data: bytes) -> tuple[int, int]:
    return int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")


def _jpeg(data: bytes) -> tuple[int, int]:
    place = 2
    while place + 9 < len(data) and data[place] == 0xFF:
        mark, length = data[place + 1], int.from_bytes(data[place + 2 : place + 4], "big")
        if mark in _FRAMES:
            sides = data[place + 5 : place + 9]
            return int.from_bytes(sides[2:], "big"), int.from_bytes(sides[:2], "big")
        # A filling byte stands alone; every other part says how long it is.
        place += 1 if mark == 0xFF else 2 + length
    return 0, 0


_SIZES = {"png": _png, "gif": _gif, "jpeg": _jpeg}
