/*
 * Cleaning, on a directory of the test's own, as whoever runs the test.
 */
#include "check.h"

#include "base.h"
#include "clean.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/socket.h>
#include <unistd.h>

enum { NOBODY = 65534 };

static char place[64];

/* Root may do anything to a directory; the cleaner never is root. */
static void make_place(void)
{
    int in_memory = access("/dev/shm", W_OK) == 0;
    if (getuid() == 0)
        CHECK(setresgid(NOBODY, NOBODY, NOBODY) == 0 && setresuid(NOBODY, NOBODY, NOBODY) == 0);
    snprintf(place, sizeof place, "%s/runner-test-XXXXXX", in_memory ? "/dev/shm" : "/tmp");
    CHECK(mkdtemp(place) != NULL && chdir(place) == 0);
}

static int64_t in_seconds(int seconds) { return now_us() + (int64_t)seconds * 1000000; }

static int entries(const char *path)
{
    DIR *directory = opendir(path);
    int count = -2;
    CHECK(directory != NULL);
    while (readdir(directory) != NULL)
        count++;
    closedir(directory);
    return count;
}

static void expect_clean(void)
{
    CHECK_EQUAL(0, clean_place(place, getuid(), in_seconds(9)));
    CHECK_EQUAL(0, entries(place));
    CHECK(rmdir(place) == 0);
}

static void make_file(const char *path)
{
    int fd = open(path, O_WRONLY | O_CREAT, 0);
    CHECK(fd >= 0);
    close(fd);
}

static void everyKindOfFileGoes(void)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "socket"};
    make_place();
    make_file("file");
    CHECK(mkfifo("fifo", 0) == 0);
    CHECK(symlink("/etc", "link") == 0);
    CHECK(symlink("nowhere", "dangling") == 0);
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    CHECK(bind(fd, (struct sockaddr *)&address, sizeof address) == 0);
    close(fd);
    make_file("-rf");
    make_file("two\nlines");
    CHECK(mkdir("empty", 0) == 0);
    CHECK(link("file", "hard") == 0);
    expect_clean();
}

static void directoriesThatMayNotBeReadGo(void)
{
    make_place();
    CHECK(mkdir("a", 0700) == 0 && mkdir("a/b", 0700) == 0 && mkdir("a/b/c", 0700) == 0 && mkdir("a/b/c/d", 0700) == 0);
    make_file("a/b/c/d/file");
    make_file("a/b/file");
    CHECK(chmod("a/b/c/d", 0) == 0 && chmod("a/b/c", 0) == 0 && chmod("a/b", 0) == 0 && chmod("a", 0) == 0);
    expect_clean();
}

static void deepTreesGo(void)
{
    make_place();
    for (int depth = 0; depth < 5000; depth++) {
        make_file("file");
        CHECK(mkdir("a-directory-with-a-name", 0700) == 0 && chdir("a-directory-with-a-name") == 0);
    }
    CHECK(chdir("/") == 0);
    expect_clean();
}

static void wideTreesGo(void)
{
    make_place();
    for (int i = 0; i < 20; i++) {
        char path[64];
        snprintf(path, sizeof path, "%d", i);
        CHECK(mkdir(path, 0700) == 0);
        for (int j = 0; j < 20; j++) {
            snprintf(path, sizeof path, "%d/%d", i, j);
            CHECK(mkdir(path, 0700) == 0);
            for (int k = 0; k < 5; k++) {
                snprintf(path, sizeof path, "%d/%d/%d", i, j, k);
                make_file(path);
            }
        }
    }
    expect_clean();
}

static void namesThatTheCleanerUsesAreNoTrap(void)
{
    make_place();
    CHECK(mkdir("top", 0700) == 0 && mkdir("top/sub", 0700) == 0 && mkdir("top/sub/sub", 0700) == 0);
    make_file("top/sub/sub/file");
    for (int i = 0; i < 50; i++) {
        char path[64];
        snprintf(path, sizeof path, "top/.moved-%d", i);
        if (i % 2 == 0) {
            make_file(path);
        } else {
            CHECK(mkdir(path, 0700) == 0);
            snprintf(path, sizeof path, "top/.moved-%d/x", i);
            CHECK(mkdir(path, 0700) == 0);
        }
    }
    expect_clean();
}

static void linksAreNotFollowed(void)
{
    char elsewhere[] = "/tmp/runner-test-kept-XXXXXX", kept[64];
    make_place();
    CHECK(mkdtemp(elsewhere) != NULL);
    snprintf(kept, sizeof kept, "%s/kept", elsewhere);
    make_file(kept);
    CHECK(chmod(kept, 0640) == 0 && mkdir("a", 0700) == 0 && mkdir("a/b", 0700) == 0);
    CHECK(symlink(elsewhere, "link") == 0 && symlink(elsewhere, "a/link") == 0 && symlink(elsewhere, "a/b/link") == 0);
    expect_clean();
    struct stat about;
    CHECK(stat(kept, &about) == 0);
    CHECK_EQUAL(0640, about.st_mode & 0777);
    CHECK(unlink(kept) == 0 && rmdir(elsewhere) == 0);
}

static void whatBelongsToOthersStays(void)
{
    make_place();
    make_file("file");
    CHECK_EQUAL(0, clean_place(place, getuid() + 1, in_seconds(5)));
    CHECK_EQUAL(1, entries(place));
    expect_clean();
}

static void timeThatIsUpIsAFailure(void)
{
    make_place();
    CHECK(mkdir("a", 0700) == 0 && mkdir("a/b", 0700) == 0 && mkdir("a/b/c", 0700) == 0);
    CHECK_EQUAL(-1, clean_place(place, getuid(), now_us() - 1));
    expect_clean();
}

static void aPlaceThatIsNotThereIsClean(void) { CHECK_EQUAL(0, clean_place("/nowhere/at/all", getuid(), in_seconds(1))); }

const struct test clean_tests[] = {
    {"everyKindOfFileGoes", everyKindOfFileGoes, 0},
    {"directoriesThatMayNotBeReadGo", directoriesThatMayNotBeReadGo, 0},
    {"deepTreesGo", deepTreesGo, 0},
    {"wideTreesGo", wideTreesGo, 0},
    {"namesThatTheCleanerUsesAreNoTrap", namesThatTheCleanerUsesAreNoTrap, 0},
    {"linksAreNotFollowed", linksAreNotFollowed, 0},
    {"whatBelongsToOthersStays", whatBelongsToOthersStays, 0},
    {"timeThatIsUpIsAFailure", timeThatIsUpIsAFailure, 0},
    {"aPlaceThatIsNotThereIsClean", aPlaceThatIsNotThereIsClean, 0},
    {NULL, NULL, 0},
};
