/*
 * Removes trees of any depth and width with three descriptors and no recursion: a directory that is not empty moves
 * up into the topmost directory of its tree and is emptied there.
 */
#include "clean.h"

#include "base.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/stat.h>
#include <unistd.h>

enum { OPEN_FLAGS = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, NAME_TRIES = 1000 };

static const char *const places[] = {"/tmp", "/dev/shm", "/dev/mqueue", "/var/tmp", "/run/lock"};

struct tree {
    int top;          /* the topmost directory of the tree */
    unsigned moved;   /* for fresh names in it */
    int64_t until;
};

static int is_dot(const char *name) { return strcmp(name, ".") == 0 || strcmp(name, "..") == 0; }

static int open_directory(int parent, const char *name)
{
    int fd = openat(parent, name, OPEN_FLAGS);
    if (fd < 0 && errno == EACCES && fchmodat(parent, name, 0700, 0) == 0)
        fd = openat(parent, name, OPEN_FLAGS);
    if (fd >= 0)
        fchmod(fd, 0700);
    return fd;
}

/* Opens a stream on the directory; the descriptor lives on in it. */
static DIR *stream(int fd)
{
    DIR *directory = fd < 0 ? NULL : fdopendir(fd);
    if (directory == NULL && fd >= 0)
        close(fd);
    return directory;
}

/* 1 removed, 0 a directory that is not empty, -1 cannot be removed. */
static int remove_entry(int parent, const char *name)
{
    if (unlinkat(parent, name, 0) == 0 || errno == ENOENT)
        return 1;
    if (unlinkat(parent, name, AT_REMOVEDIR) == 0 || errno == ENOENT)
        return 1;
    return errno == ENOTEMPTY || errno == EEXIST ? 0 : -1;
}

static int move_up(struct tree *tree, int parent, const char *name)
{
    for (int tries = 0; tries < NAME_TRIES; tries++) {
        char fresh[32];
        snprintf(fresh, sizeof fresh, ".moved-%u", tree->moved++);
        if (renameat(parent, name, tree->top, fresh) == 0)
            return 0;
        if (errno == EACCES && fchmodat(parent, name, 0700, 0) == 0 && renameat(parent, name, tree->top, fresh) == 0)
            return 0;
        if (errno != ENOTEMPTY && errno != EEXIST && errno != ENOTDIR && errno != EISDIR)
            return -1;
    }
    return -1;
}

static int empty_second_level(struct tree *tree, const char *name)
{
    DIR *directory = stream(open_directory(tree->top, name));
    int result = 0;
    if (directory == NULL)
        return -1;
    for (const struct dirent *entry; result == 0 && (entry = readdir(directory)) != NULL;) {
        if (is_dot(entry->d_name))
            continue;
        int removed = remove_entry(dirfd(directory), entry->d_name);
        if (removed < 0 || (removed == 0 && move_up(tree, dirfd(directory), entry->d_name) != 0) || now_us() > tree->until)
            result = -1;
    }
    closedir(directory);
    return result == 0 && unlinkat(tree->top, name, AT_REMOVEDIR) != 0 && errno != ENOTEMPTY ? -1 : result;
}

/* Goes over the topmost directory again and again, since entries move into it meanwhile, until it is empty. */
static int empty_top(struct tree *tree)
{
    DIR *directory = stream(dup(tree->top));
    int entries, result = 0;
    if (directory == NULL)
        return -1;
    do {
        entries = 0;
        rewinddir(directory);
        for (const struct dirent *entry; result == 0 && (entry = readdir(directory)) != NULL;) {
            if (is_dot(entry->d_name))
                continue;
            entries++;
            int removed = remove_entry(tree->top, entry->d_name);
            if (removed < 0 || (removed == 0 && empty_second_level(tree, entry->d_name) != 0) || now_us() > tree->until)
                result = -1;
        }
    } while (entries > 0 && result == 0);
    closedir(directory);
    return result;
}

static int remove_tree(int place, const char *name, int64_t until)
{
    int removed = remove_entry(place, name);
    if (removed != 0)
        return removed > 0 ? 0 : -1;
    struct tree tree = {open_directory(place, name), 0, until};
    if (tree.top < 0)
        return -1;
    int result = empty_top(&tree);
    close(tree.top);
    return result == 0 && unlinkat(place, name, AT_REMOVEDIR) == 0 ? 0 : -1;
}

int clean_place(const char *path, uid_t owner, int64_t until)
{
    int fd = open(path, OPEN_FLAGS & ~O_NOFOLLOW);
    DIR *directory = stream(fd);
    int result = 0;
    if (directory == NULL)
        return 0;
    for (const struct dirent *entry; (entry = readdir(directory)) != NULL;) {
        struct stat about;
        if (is_dot(entry->d_name) || fstatat(dirfd(directory), entry->d_name, &about, AT_SYMLINK_NOFOLLOW) != 0
            || about.st_uid != owner)
            continue;
        if (remove_tree(dirfd(directory), entry->d_name, until) != 0)
            result = -1;
        if (now_us() > until) {
            result = -1;
            break;
        }
    }
    closedir(directory);
    return result;
}

static int remove_shm(int id) { return shmctl(id, IPC_RMID, NULL); }

static int remove_sem(int id) { return semctl(id, 0, IPC_RMID); }

static int remove_msg(int id) { return msgctl(id, IPC_RMID, NULL); }

/* Tries every object of the list: the kernel lets an owner or creator remove it and nobody else. */
static int clean_ipc(const char *list, int (*remove)(int id))
{
    FILE *file = fopen(list, "re");
    char line[512];
    int id, result = 0;
    if (file == NULL)
        return 0;
    while (fgets(line, sizeof line, file) != NULL)
        if (sscanf(line, "%*d %d", &id) == 1 && remove(id) != 0 && errno != EPERM && errno != EACCES && errno != EINVAL
            && errno != EIDRM)
            result = -1;
    fclose(file);
    return result;
}

int clean_all(uid_t owner, int64_t until)
{
    int result = 0;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (clean_place(places[i], owner, until) != 0)
            result = -1;
    if (clean_ipc("/proc/sysvipc/shm", remove_shm) != 0 || clean_ipc("/proc/sysvipc/sem", remove_sem) != 0
        || clean_ipc("/proc/sysvipc/msg", remove_msg) != 0)
        result = -1;
    return result;
}
