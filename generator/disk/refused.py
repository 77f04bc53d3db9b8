"""What the system refuses (a full disk, a file in a folder's place, no permission), in one sentence with what to do."""

import errno
import os
from pathlib import Path

_FULL = "The disk is full{at}: make room there, and run this again."
_DENIED = "You may not read or write {it}: change whose it is or who may write it, or run this as its owner."

_SENTENCES = {
    errno.ENOSPC: _FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): _FULL,
    errno.EFBIG: _FULL,
    errno.EROFS: "{It} can only be read, not written: mount its disk for writing, or work in a copy elsewhere.",
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.EEXIST: "{It} is a file, and a folder is needed there: rename or delete that file, and run this again.",
    errno.ENOTDIR: "{It} is a file, and a folder is needed there: rename or delete that file, and run this again.",
    errno.EISDIR: "{It} is a folder, and a file is needed there: rename or delete that folder, and run this again.",
    errno.ENOENT: "{It} is not there any longer: bring it back, and run this again.",
    errno.EBUSY: "{It} is in use by another program, or a disk is mounted there: end that, and run this again.",
    errno.ENAMETOOLONG: "The name of {it} is too long for this disk: shorten it, and run this again.",
    errno.EMFILE: "Too many files are open: end other programs, and run this again.",
    errno.EIO: "The disk fails at {it}: look after the disk, and keep a copy of your work elsewhere.",
    errno.EADDRINUSE: "Another program has taken this place already: end it, and run this again.",
}


class RefusedError(Exception):
    """Something that cannot be done here; it says in one sentence what to do."""


def is_refusal(error: OSError) -> bool:
    """Return whether the system has refused something. A library's error may be an ``OSError`` without a number."""
    return error.errno is not None and not isinstance(error, BrokenPipeError)


def refused(error: OSError) -> str:
    """Return the sentence. The system's own words are in the language of the computer, or no words at all."""
    path = _path(error)
    it = _shown(path) if path else "something"
    name = errno.errorcode.get(error.errno or 0, str(error.errno))
    unknown = f"The system refuses {{it}} ({name}): look at its disk and permissions, and run this again."
    sentence = _SENTENCES.get(error.errno or 0, unknown)
    return sentence.format(it=it, It=it[:1].upper() + it[1:] if not path else it, at=f" at {it}" if path else "")


def _path(error: OSError) -> Path | None:
    if error.filename is None or isinstance(error.filename, int):
        return None
    path = Path(os.fsdecode(error.filename))
    if error.errno in (errno.ENOTDIR, errno.EEXIST):
        # The system names what should be inside; the file in the way stands above it.
        return next((each for each in (path, *path.parents) if each.is_file()), path)
    return path


def _shown(path: Path) -> str:
    """Return a path as it is typed here: below this folder without what is above."""
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) and path != here else str(path)
