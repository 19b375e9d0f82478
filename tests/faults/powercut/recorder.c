/* Records what a process does to the files of one folder, in the order in which it happens.
 *
 * Preloaded (LD_PRELOAD). MANZIL_RECORD_FOLDER: absolute path of the folder; MANZIL_RECORD_LOG: the
 * file to append to. What the process writes to its standard output is recorded too, so that it is
 * known what it had acknowledged at any point. tests/faults/powercut/recording.py reads the log.
 *
 * A record: struct record (little-endian, packed), then path, other path, data.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_FILES 4096
#define LOG_FD 900

struct record {
    char kind;
    int32_t fd;
    int64_t offset;
    uint32_t path, other, data;
} __attribute__((packed));

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static char folder[PATH_MAX];
static size_t folder_length;
static pid_t recorded;
static char tracked[MOST_FILES];

static void all(const void *from, size_t length) {
    const char *at = from;
    while (length > 0) {
        ssize_t done = syscall(SYS_write, LOG_FD, at, length);
        if (done < 0 && errno == EINTR) continue;
        if (done <= 0) abort();
        at += done;
        length -= done;
    }
}

static void note(char kind, int fd, int64_t offset, const char *path, const char *other,
                 const void *data, size_t length) {
    int kept = errno;
    struct record head = {kind, fd, offset, path ? strlen(path) : 0, other ? strlen(other) : 0,
                          length};
    all(&head, sizeof head);
    all(path, head.path);
    all(other, head.other);
    all(data, length);
    errno = kept;
}

static int ours(const char *path) {
    return recorded == getpid() && path && strncmp(path, folder, folder_length) == 0 &&
           (path[folder_length] == '/' || path[folder_length] == 0);
}

static int known(int fd) {
    return recorded == getpid() && fd >= 0 && fd < MOST_FILES && tracked[fd];
}

__attribute__((constructor)) static void begin(void) {
    const char *where = getenv("MANZIL_RECORD_FOLDER"), *log = getenv("MANZIL_RECORD_LOG");
    if (!where || !log || strlen(where) >= PATH_MAX) return;
    int fd = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (fd < 0 || syscall(SYS_dup3, fd, LOG_FD, O_CLOEXEC) != LOG_FD) abort();
    syscall(SYS_close, fd);
    strcpy(folder, where);
    folder_length = strlen(folder);
    recorded = getpid();
    unsetenv("LD_PRELOAD"); /* what this process starts is not recorded */
}

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)
#define TURN pthread_mutex_lock(&turn)
#define DONE pthread_mutex_unlock(&turn)

static int opened(int at, const char *path, int flags, mode_t mode) {
    if (!ours(path)) return syscall(SYS_openat, at, path, flags, mode);
    TURN;
    int fd = syscall(SYS_openat, at, path, flags, mode);
    if (fd >= 0) {
        struct stat found;
        if (fd >= MOST_FILES) abort();
        tracked[fd] = 1;
        fstat(fd, &found);
        if (S_ISDIR(found.st_mode)) note('D', fd, 0, path, NULL, NULL, 0);
        else note(flags & O_TRUNC && (flags & O_ACCMODE) != O_RDONLY ? 'T' : 'O', fd, 0, path, NULL,
                  NULL, 0);
    }
    DONE;
    return fd;
}

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        va_list rest; \
        va_start(rest, flags); \
        mode_t mode = va_arg(rest, mode_t); \
        va_end(rest); \
        return opened(AT_FDCWD, path, flags | O_LARGEFILE, mode); \
    }
OPEN(open)
OPEN(open64)
int __open_2(const char *path, int flags) { return opened(AT_FDCWD, path, flags, 0); }
int __open64_2(const char *path, int flags) { return opened(AT_FDCWD, path, flags, 0); }

#define OPENAT(name) \
    int name(int at, const char *path, int flags, ...) { \
        va_list rest; \
        va_start(rest, flags); \
        mode_t mode = va_arg(rest, mode_t); \
        va_end(rest); \
        return opened(at, path, flags | O_LARGEFILE, mode); \
    }
OPENAT(openat)
OPENAT(openat64)

int close(int fd) {
    REAL(int, "close", int);
    if (!known(fd)) return real(fd);
    TURN;
    note('C', fd, 0, NULL, NULL, NULL, 0);
    tracked[fd] = 0;
    int result = real(fd);
    DONE;
    return result;
}

ssize_t write(int fd, const void *data, size_t length) {
    REAL(ssize_t, "write", int, const void *, size_t);
    int told = recorded == getpid() && fd == STDOUT_FILENO;
    if (!known(fd) && !told) return real(fd, data, length);
    TURN;
    ssize_t done;
    if (told) {
        note('A', fd, 0, NULL, NULL, data, length);
        done = real(fd, data, length);
    } else {
        done = real(fd, data, length);
        int64_t end = lseek(fd, 0, SEEK_CUR);
        if (done > 0) note('W', fd, end - done, NULL, NULL, data, done);
    }
    DONE;
    return done;
}

static ssize_t put(int fd, const void *data, size_t length, off_t offset) {
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off_t);
    if (!known(fd)) return real(fd, data, length, offset);
    TURN;
    ssize_t done = real(fd, data, length, offset);
    if (done > 0) note('W', fd, offset, NULL, NULL, data, done);
    DONE;
    return done;
}
ssize_t pwrite(int fd, const void *data, size_t n, off_t at) { return put(fd, data, n, at); }
ssize_t pwrite64(int fd, const void *data, size_t n, off_t at) { return put(fd, data, n, at); }

static int cut(int fd, off_t length) {
    REAL(int, "ftruncate64", int, off_t);
    if (!known(fd)) return real(fd, length);
    TURN;
    int result = real(fd, length);
    if (result == 0) note('X', fd, length, NULL, NULL, NULL, 0);
    DONE;
    return result;
}
int ftruncate(int fd, off_t length) { return cut(fd, length); }
int ftruncate64(int fd, off_t length) { return cut(fd, length); }

#define SYNC(name) \
    int name(int fd) { \
        REAL(int, #name, int); \
        if (!known(fd)) return real(fd); \
        TURN; \
        int result = real(fd); \
        if (result == 0) note('F', fd, 0, NULL, NULL, NULL, 0); \
        DONE; \
        return result; \
    }
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path) {
    REAL(int, "unlink", const char *);
    if (!ours(path)) return real(path);
    TURN;
    int result = real(path);
    if (result == 0) note('U', -1, 0, path, NULL, NULL, 0);
    DONE;
    return result;
}

#define PAIR(name, kind) \
    int name(const char *path, const char *other) { \
        REAL(int, #name, const char *, const char *); \
        if (!ours(path) && !ours(other)) return real(path, other); \
        TURN; \
        int result = real(path, other); \
        if (result == 0) note(kind, -1, 0, path, other, NULL, 0); \
        DONE; \
        return result; \
    }
PAIR(rename, 'R')
PAIR(link, 'L')

int mkdir(const char *path, mode_t mode) {
    REAL(int, "mkdir", const char *, mode_t);
    if (!ours(path)) return real(path, mode);
    TURN;
    int result = real(path, mode);
    if (result == 0) note('M', -1, 0, path, NULL, NULL, 0);
    DONE;
    return result;
}
