"""A disk that takes names for one when they differ in letter case or Unicode form only, as most of macOS do (FUSE).

usage: python3 Benchmarks/AuthorsFiles/folding_disk.py BACKING MOUNTPOINT     (needs fusepy and libfuse 2; stays in the foreground)

The names are kept as they were given. `fusermount -u MOUNTPOINT` ends it.
"""
import errno
import os
import sys
import unicodedata

from fuse import FUSE, FuseOSError, Operations


def key(name):
    return unicodedata.normalize("NFD", unicodedata.normalize("NFD", name).casefold())


class FoldingDisk(Operations):
    def __init__(self, backing):
        self.backing = os.path.abspath(backing)

    def real(self, path):
        """The path on the backing disk, each name as it is spelled there if it is there."""
        place = self.backing
        for name in path.split("/")[1:]:
            if not name:
                continue
            direct = os.path.join(place, name)
            if not os.path.lexists(direct) and os.path.isdir(place):
                direct = next((os.path.join(place, other) for other in os.listdir(place) if key(other) == key(name)), direct)
            place = direct
        return place

    def as_given(self, path):
        return os.path.join(self.real(os.path.dirname(path)), os.path.basename(path))

    def getattr(self, path, handle=None):
        try:
            status = os.lstat(self.real(path))
        except OSError as error:
            raise FuseOSError(error.errno)
        fields = ("st_atime", "st_ctime", "st_gid", "st_mode", "st_mtime", "st_nlink", "st_size", "st_uid", "st_ino", "st_blocks")
        return {field: getattr(status, field) for field in fields}

    def readdir(self, path, handle):
        return [".", ".."] + os.listdir(self.real(path))

    def readlink(self, path):
        return os.readlink(self.real(path))

    def mkdir(self, path, mode):
        return os.mkdir(self.real(path), mode)

    def rmdir(self, path):
        return os.rmdir(self.real(path))

    def unlink(self, path):
        return os.unlink(self.real(path))

    def symlink(self, path, target):
        return os.symlink(target, self.real(path))

    def rename(self, old, new):
        source, target = self.real(old), self.real(new)
        if source != target and os.path.lexists(target):
            os.rename(source, target)
            source = target
        os.rename(source, self.as_given(new))

    def chmod(self, path, mode):
        return os.chmod(self.real(path), mode)

    def chown(self, path, user, group):
        return os.chown(self.real(path), user, group)

    def utimens(self, path, times=None):
        return os.utime(self.real(path), times)

    def truncate(self, path, length, handle=None):
        os.truncate(self.real(path), length)

    def open(self, path, flags):
        return os.open(self.real(path), flags & ~os.O_NOFOLLOW)

    def create(self, path, mode, info=None):
        real = self.real(path)
        if os.path.lexists(real):
            raise FuseOSError(errno.EEXIST)
        return os.open(real, os.O_RDWR | os.O_CREAT | os.O_EXCL, mode)

    def read(self, path, size, offset, handle):
        return os.pread(handle, size, offset)

    def write(self, path, data, offset, handle):
        return os.pwrite(handle, data, offset)

    def release(self, path, handle):
        return os.close(handle)

    def statfs(self, path):
        status = os.statvfs(self.backing)
        return {field: getattr(status, field) for field in dir(status) if field.startswith("f_") and field != "f_fsid"}


if __name__ == "__main__":
    FUSE(FoldingDisk(sys.argv[1]), sys.argv[2], foreground=True, nothreads=True, attr_timeout=0, entry_timeout=0)
