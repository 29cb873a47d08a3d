"""Python's fork server: src/main/c/runner/server.h.

The interpreter imports this as `usercustomize`, at the very end of its start-up, just before it opens the program. Here it
stops. For a run, a child of it takes the run's uid, limits and streams, puts the path of the run's program where the
interpreter remembers the placeholder, and lets the interpreter go on as if nothing had been. An ImportError of
this name is what the interpreter expects when there is no such module, and so it leaves no trace.
"""


def fork_server():
    import sys

    modules = set(sys.modules)
    importers = set(sys.path_importer_cache)
    import _socket
    import _thread
    import _weakref
    import atexit
    import ctypes
    import gc
    import os
    import resource
    import select
    import site
    import time

    PLACEHOLDER = sys.argv[0]
    NICE = 10
    SET_DUMPABLE = 4  # of prctl(2)
    POPULATE_WRITE = 23  # of madvise(2), since Linux 5.14
    HAS_CYCLES = 1 << 14  # Py_TPFLAGS_HAVE_GC of a type's flags
    QUIET_MILLISECONDS = 20
    JOB_BYTES = 1 << 18
    FDS = 4
    MANY_BLOCKS = 100_000

    def regions():
        """This process's own memory: name, start, size, and how much of it is in use."""
        for line in open("/proc/self/smaps"):
            words = line.split()
            if "-" in words[0] and len(words) > 4:
                start, end = (int(word, 16) for word in words[0].split("-"))
                rights, name = words[1], words[-1]
            elif words[0] == "Rss:" and rights.startswith("rw"):
                yield name, start, end - start, int(words[1]) * 1024

    def places(region, pattern):
        """Where a pattern is in a region."""
        for name, start, size, _ in regions():
            if name == region:
                memory = ctypes.string_at(start, size)
                at = memory.find(pattern)
                while at >= 0:
                    yield start + at
                    at = memory.find(pattern, at + 1)

    def unshare_memory():
        """Copies the pages that a program and the interpreter's end would have to wait for one by one."""
        for start, size in writable:
            ctypes.pythonapi.madvise(ctypes.c_void_p(start), ctypes.c_size_t(size), POPULATE_WRITE)

    def wide(text):
        """As the interpreter's configuration has it: wchar_t."""
        return b"".join(ord(letter).to_bytes(4, sys.byteorder) for letter in text)

    def fork(count):
        """
        Forks children for PID 1, by way of a process that ends at once. Returns how many there are and, in them, what they
        can read the end of that process from.
        """
        helper = os.fork()
        if helper > 0:
            return max(0, os.waitstatus_to_exitcode(os.waitpid(helper, 0)[1])), None
        made = 0
        try:
            # They are what the kernel kills first when the container is out of memory.
            score = os.open("/proc/self/oom_score_adj", os.O_WRONLY)
            os.write(score, b"1000")
            os.close(score)
            forking, open_while_forking = os.pipe()
            while made < count:
                if os.fork() == 0:
                    os.close(open_while_forking)
                    return made, forking
                made += 1
        except OSError:
            pass
        os._exit(made)

    def serve():
        """Returns in each child, what fork gives it."""
        while True:
            count = control.recv(16)
            if not count:
                os._exit(0)
            made, forking = fork(int(count))
            if forking is not None:
                return forking
            control.send(b"%d" % made)

    def job(forking):
        """Waits for a job. Its words, and its descriptors: stdin, stdout, stderr, report."""
        waiting = select.poll()
        waiting.register(jobs, select.POLLIN)
        if not waiting.poll(QUIET_MILLISECONDS):
            unshare_memory()
        message, extra, _, _ = jobs.recvmsg(JOB_BYTES, _socket.CMSG_SPACE(FDS * 4))
        if not message:
            os._exit(0)
        fds = memoryview(extra[0][2]).cast("i").tolist()
        os.read(forking, 1)
        os.close(forking)
        while os.getppid() != 1:
            os.sched_yield()
        # Whoever has said who it is must not end with the server's group.
        os.setsid()
        os.write(fds[3], b"P%d %d\n" % (os.getpid(), time.process_time_ns() // 1000))
        size, _, words = message.partition(b"\0")
        end = len(words) - max(0, int(size))
        return words[:end].split(b"\0")[:-1], words[end:] if int(size) >= 0 else None, fds

    def become(uid):
        os.setgroups([])
        os.setresgid(uid, uid, uid)
        os.setresuid(uid, uid, uid)
        os.setpriority(os.PRIO_PROCESS, 0, NICE)
        # As after an exec. Nothing in this memory is secret, and no program ran in it.
        ctypes.pythonapi.prctl(SET_DUMPABLE, 1, 0, 0, 0)

    def make_program(path, directory, source):
        """What the runner's own children make, too: the file in the directory, and a link to it."""
        name = path.rpartition(os.sep)[2]
        os.mkdir(directory, 0o700)
        file = os.open(f"{directory}/{name}", os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o644)
        while source:
            source = source[os.write(file, source) :]
        os.close(file)
        os.symlink(f"{directory.rpartition(os.sep)[2]}/{name}", path)

    def limit(cpu, cpu_hard, processes, files, file_size):
        if cpu > 0:
            resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu_hard))
        resource.setrlimit(resource.RLIMIT_NPROC, (processes, processes))
        resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
        resource.setrlimit(resource.RLIMIT_FSIZE, (file_size, file_size))

    def put(places, old, new):
        for place in places:
            # What is not there any more was a copy that nobody needs.
            if ctypes.string_at(place, len(old)) == old:
                ctypes.memmove(place, new, len(new))

    def pretend(path, arguments):
        put(wide_places, wide(PLACEHOLDER), wide(path))
        put(narrow_places, PLACEHOLDER.encode(), path.encode())
        sys.argv[:] = [path, *arguments]
        sys.orig_argv[:] = [path if word == PLACEHOLDER else word for word in sys.orig_argv] + arguments
        # It depends on the variable HOME.
        site.USER_BASE = site.USER_SITE = None
        site.getusersitepackages()

    def forget_server():
        here = os.path.dirname(__file__)
        sys.path.remove(here)
        for name in {here, *sys.path_importer_cache} - (importers - {here}):
            sys.path_importer_cache.pop(name, None)
        for name in set(sys.modules) - modules:
            del sys.modules[name]

    def set_environment(variables):
        pairs = [variable.partition(b"=")[::2] for variable in variables]
        if coerced and not any(name == b"LC_CTYPE" for name, _ in pairs):
            pairs.append((b"LC_CTYPE", coerced))
        os.environb.clear()
        for name, value in pairs:
            os.environb[name] = value
        # As /proc shows it; nothing points there any more.
        first, size = environment_place
        ctypes.memmove(first, b"\0".join([*variables, b""])[:size].ljust(size, b"\0"), size)

    def may_show_its_end(thing, harmless):
        """Whether something happens, or may happen, when this is destroyed. Runs none of the program's code."""
        kind = type(thing)
        if id(kind) not in harmless:
            if any("__del__" in namespace_of(base) for base in bases_of(kind)):
                return True
            harmless.add(id(kind))
        if issubclass(kind, type):
            # Objects of such a class are not in the list.
            return "__del__" in namespace_of(thing) and not flags_of(thing) & HAS_CYCLES
        return issubclass(kind, _weakref.ReferenceType) and callback_of(thing) is not None

    def nothing_would_show():
        """Whether this is the end of a program that exits with 0, and of which nothing is left that would notice it."""
        # The interpreter gives its module these for as long as it runs. What ends it with SystemExit leaves them there.
        if "__file__" in vars(main) or "__cached__" in vars(main) or hasattr(sys, "last_exc") or _thread._count():
            return False
        if sys.stdout is not output or sys.stderr is not errors:
            return False
        if sys.getallocatedblocks() - blocks > MANY_BLOCKS or ("gc" in sys.modules and gc.get_freeze_count() > frozen):
            return False
        harmless = set()
        return not any(may_show_its_end(thing, harmless) for thing in gc.get_objects())

    def end_at_once():
        """
        Called at exit, after all functions of the program's. The interpreter would now take itself apart, which takes
        longer than most programs. When nobody could see that, the process ends here.
        """
        try:
            if nothing_would_show():
                output.flush()
                errors.flush()
                ctypes.pythonapi.exit(0)
        except BaseException:
            # The interpreter comes across the same, and knows what to do.
            pass

    control, jobs = (
        _socket.socket(_socket.AF_UNIX, _socket.SOCK_SEQPACKET, 0, int(fd))
        for fd in os.environ["CACHEHIT_FORK_SERVER"].split(",")
    )
    # The interpreter adds this one by itself when there is no locale.
    with open("/proc/self/environ", "rb") as given:
        coerced = b"\0LC_CTYPE=" not in b"\0" + given.read() and os.environb.get(b"LC_CTYPE")
    with open("/proc/self/stat") as stat:
        first, end = (int(word) for word in stat.read().rpartition(")")[2].split()[47:49])
    environment_place = first, end - first
    wide_places = list(places("[heap]", wide(PLACEHOLDER)))
    narrow_places = list(places("[stack]", PLACEHOLDER.encode()))
    if not wide_places:
        raise SystemExit("the interpreter does not remember its program where this expects it")
    writable = [(start, size) for name, start, size, used in regions() if used * 2 > size and name != "[stack]"]
    namespace_of, bases_of, flags_of = (vars(type)[name].__get__ for name in ("__dict__", "__mro__", "__flags__"))
    callback_of = vars(_weakref.ReferenceType)["__callback__"].__get__
    output, errors = sys.stdout, sys.stderr
    atexit.register(end_at_once)
    # What is there now is here to stay: its collections would copy it for every program.
    gc.collect()
    gc.freeze()
    # But for the program's own module, which is collected when the interpreter ends.
    main = type(sys)("__main__")
    attributes = {**vars(sys.modules["__main__"]), "__annotations__": {}}
    vars(main).clear()
    vars(main).update(attributes)
    sys.modules["__main__"] = main
    frozen, blocks = gc.get_freeze_count(), sys.getallocatedblocks()
    forget_server()
    forking = serve()
    control.close()
    words, source, fds = job(forking)
    jobs.close()
    try:
        for number in range(3):
            os.dup2(fds[number], number)
            os.close(fds[number])
        path, directory = os.fsdecode(words[6]), os.fsdecode(words[7])
        variables = 9 + int(words[8])
        become(int(words[0]))
        if source is not None:
            make_program(path, directory, source)
        limit(*map(int, words[1:6]))
        os.chdir(directory)
        set_environment(words[9:variables])
        pretend(path, [os.fsdecode(word) for word in words[variables:]])
    except BaseException as fault:
        os.write(fds[3], str(fault).encode() or b"the fork server's child failed")
        os._exit(127)
    os.close(fds[3])


if __name__ != "usercustomize":
    raise SystemExit("the interpreter was started in a way that does not import usercustomize")
fork_server()
raise ImportError(name="usercustomize")
