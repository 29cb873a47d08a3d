/*
 * Stands in for fork in one of the runners under test (the linker's --wrap): of seven calls
 * only the first, fourth and last find a process, which lets both programs and sweepers meet it.
 */
#include <errno.h>
#include <sys/types.h>

pid_t __real_fork(void);
pid_t __wrap_fork(void);

pid_t __wrap_fork(void)
{
    static int calls;
    if (calls++ % 7 % 3 == 0)
        return __real_fork();
    errno = EAGAIN;
    return -1;
}
