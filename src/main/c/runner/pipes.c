#include "pipes.h"

#include "base.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void close_fd(int *fd)
{
    if (*fd != NO_FD)
        close(*fd);
    *fd = NO_FD;
}

static int our_end(int pipe) { return pipe == IN_PIPE ? WRITE_END : READ_END; }

/*
 * The pipes are open to every uid, so that the program can open /dev/stdin and its like; only processes of the slot can
 * reach them there. gVisor's pipes have no mode that could be changed, and no need of it.
 */
static int open_to_all(int fd) { return fchmod(fd, 0666) == 0 || errno == EPERM ? 0 : -1; }

int pipes_open(struct pipes *pipes)
{
    memset(pipes, 0xff, sizeof *pipes);
    for (int i = 0; i < PIPES; i++) {
        int *ends = pipes->ends[i], ours = our_end(i);
        if (pipe2(ends, O_CLOEXEC) != 0 || fcntl(ends[ours], F_SETFL, O_NONBLOCK) != 0
            || (i != REPORT_PIPE && open_to_all(ends[ours]) != 0)) {
            int why = errno;
            pipes_close(pipes);
            errno = why;
            return -1;
        }
    }
    return 0;
}

void pipes_close_theirs(struct pipes *pipes)
{
    for (int i = 0; i < PIPES; i++)
        close_fd(&pipes->ends[i][!our_end(i)]);
}

void pipes_close(struct pipes *pipes)
{
    for (int i = 0; i < PIPES; i++)
        for (int end = 0; end < 2; end++)
            close_fd(&pipes->ends[i][end]);
}
